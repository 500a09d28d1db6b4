package no.samskap.projects;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisations;
import no.samskap.directory.People;
import no.samskap.projects.ProjectKeeping.Reach;
import no.samskap.projects.ProjectLines.PartnerLine;
import no.samskap.projects.forms.CollaborationForm;
import no.samskap.projects.forms.CollaborationForms;
import no.samskap.projects.forms.Demand;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.records.Relation;
import no.samskap.records.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to projects: writing them down and changing their text. Who takes part is with {@link ProjectParties}, what
 * happens with {@link ProjectProgress}, applications with {@link Applications}; reading is by {@link ProjectQueries}.
 */
@Service
public class Projects {
    private final Records records;
    private final Trail trail;
    private final ProjectRepository repository;
    private final LineRepository lineRepository;
    private final ProjectKeeping keeping;
    private final Applications applications;
    private final ProjectOwners owners;
    private final CollaborationForms forms;
    private final ProjectStory story;
    private final SharedText shared;
    private final Proposals proposals;
    private final ApplicationEventPublisher events;

    Projects(
            Records records,
            Trail trail,
            ProjectRepository repository,
            LineRepository lineRepository,
            ProjectKeeping keeping,
            Applications applications,
            ProjectOwners owners,
            CollaborationForms forms,
            ProjectStory story,
            SharedText shared,
            Proposals proposals,
            ApplicationEventPublisher events) {
        this.records = records;
        this.trail = trail;
        this.repository = repository;
        this.lineRepository = lineRepository;
        this.keeping = keeping;
        this.applications = applications;
        this.owners = owners;
        this.forms = forms;
        this.story = story;
        this.shared = shared;
        this.proposals = proposals;
        this.events = events;
    }

    public Optional<Project> find(Visitor visitor, long number) {
        return keeping.find(visitor, number);
    }

    /** Writes down a project with its lines and applications, all or nothing. */
    @Transactional
    public Saving write(Visitor visitor, ProjectText text, ProjectLines lines, Provenance from) {
        Optional<Saving> refused = owners.refused(visitor, text);
        if (refused.isPresent()) return refused.get();
        Optional<CollaborationForm> form = forms.find(text.form()).filter(known -> !known.retired());
        if (form.isEmpty()) return new Saving.UnknownForm(text.form());
        Map<Long, RecordHead> named = named(visitor, text, lines, from);
        Optional<Saving> wrong = unknown(named, text, lines, from).or(() -> twice(lines));
        if (wrong.isPresent()) return wrong.get();

        List<PartnerLine> partners = lines.partners().stream()
                .filter(line -> !line.saysNoMoreThan(text.owner()))
                .toList();
        Set<Long> parties = ProjectKeeping.parties(
                text.owner(), partners.stream().map(PartnerLine::organisation).collect(Collectors.toSet()));
        long number = records.create(Project.KIND, keeping.content(text, parties, words(lines, named)));
        repository.insert(number, text, from);
        story.begin(number, text);
        lineRepository.addPartners(number, partners);
        lineRepository.addContacts(number, lines.contacts());
        lineRepository.addFunding(number, lines.funding());
        lineRepository.addMilestones(number, lines.milestones());
        Application.Label standing = form.get().education() ? Application.Label.EDUCATION : Application.Label.RESEARCH;
        applications.add(number, text, standing, text.origin(), parties, lines.applications());
        if (from.grewOutOf() != null) {
            trail.state(number, Relation.GREW_OUT_OF, from.grewOutOf());
            events.publishEvent(new ProjectStarted(number, from.grewOutOf(), visitor));
        }
        return new Saving.Saved(number);
    }

    /**
     * Changes the text, which all parties share. Where another party could object the change is proposed to it instead.
     */
    @Transactional
    public Saving change(Visitor visitor, long number, int seenVersion, ProjectText text) {
        Optional<Project> held = keeping.hold(visitor, number);
        if (held.isEmpty()) return new Saving.NotYours();
        Project project = held.get();
        ProjectText before = ProjectText.of(project);
        if (!Objects.equals(text.owner(), before.owner()) && !ProjectPolicy.mayWriteFor(visitor, text.owner()))
            return new Saving.NotYours();
        boolean sameBody =
                Objects.equals(text.body(), before.body()) && Objects.equals(text.focusArea(), before.focusArea());
        if (!sameBody && !owners.mayCountUnder(visitor, text.body(), text.focusArea())) return new Saving.NotYourBody();
        if (!text.form().equals(before.form())
                && forms.find(text.form()).filter(known -> !known.retired()).isEmpty())
            return new Saving.UnknownForm(text.form());
        if (seenVersion != project.head().version()) return new Saving.Stale(project);
        return proposals.isOneWordEnough(visitor, project)
                ? shared.put(visitor, project, text)
                : proposals.propose(visitor, project, text, "");
    }

    /** Answers the questions of its form. An empty answer takes back what was said. */
    @Transactional
    public Saving answer(Visitor visitor, long number, int seenVersion, Map<Long, String> answers) {
        return keeping.change(visitor, number, seenVersion, Reach.PROJECT, project -> {
            Set<Long> asked = project.form().questions().stream()
                    .map(CollaborationForm.Question::id)
                    .collect(Collectors.toSet());
            answers.forEach((question, text) -> {
                if (asked.contains(question)) repository.answer(number, question, text.strip());
            });
            return Optional.empty();
        });
    }

    /** What the form asks for, and whether the project has it. */
    public List<Demand> demands(Project project) {
        return Demand.of(project.form(), repository.measured(project));
    }

    /** The project grew out of an earlier record, for one a need. */
    @Transactional
    public Saving grewOutOf(Visitor visitor, long number, long earlier) {
        return keeping.change(visitor, number, null, Reach.PROJECT, project -> {
            if (number == earlier || records.find(visitor, earlier).isEmpty())
                return Optional.of(new Saving.Unknown(earlier));
            trail.state(number, Relation.GREW_OUT_OF, earlier);
            return Optional.empty();
        });
    }

    /** Every record the text and its lines name, as far as the visitor may read them. */
    private Map<Long, RecordHead> named(Visitor visitor, ProjectText text, ProjectLines lines, Provenance from) {
        Set<Long> numbers = new HashSet<>();
        Stream.of(organisations(text, lines).stream(), people(lines).stream(), Stream.ofNullable(from.grewOutOf()))
                .flatMap(Function.identity())
                .forEach(numbers::add);
        return records.byNumber(visitor, numbers);
    }

    private static Optional<Saving> unknown(
            Map<Long, RecordHead> named, ProjectText text, ProjectLines lines, Provenance from) {
        Long earlier = from.grewOutOf();
        if (earlier != null && !named.containsKey(earlier)) return Optional.of(new Saving.Unknown(earlier));
        return missing(named, Organisations.KIND, organisations(text, lines))
                .or(() -> missing(named, People.KIND, people(lines)))
                .map(Saving.Unknown::new);
    }

    private static Optional<Long> missing(Map<Long, RecordHead> named, String kind, Collection<Long> numbers) {
        return numbers.stream()
                .filter(number -> {
                    RecordHead head = named.get(number);
                    return head == null || !head.kind().equals(kind);
                })
                .findFirst();
    }

    private static List<Long> organisations(ProjectText text, ProjectLines lines) {
        List<Long> numbers = new ArrayList<>();
        add(numbers, text.owner());
        lines.partners().forEach(line -> numbers.add(line.organisation()));
        lines.funding().forEach(line -> add(numbers, line.funder()));
        lines.applications().forEach(application -> add(numbers, application.funder()));
        return numbers;
    }

    private static List<Long> people(ProjectLines lines) {
        List<Long> numbers = new ArrayList<>();
        lines.contacts().forEach(line -> add(numbers, line.person()));
        return numbers;
    }

    private static void add(List<Long> numbers, @Nullable Long number) {
        if (number != null) numbers.add(number);
    }

    private static Optional<Saving> twice(ProjectLines lines) {
        Set<List<Object>> partners = new HashSet<>();
        for (PartnerLine line : lines.partners())
            if (!partners.add(List.of(line.organisation(), line.role(), line.unit())))
                return Optional.of(new Saving.AlreadyPartner(line.organisation()));
        Set<String> counted = new HashSet<>();
        for (ApplicationText application : lines.applications())
            if (!counted.add(application.countedAs()))
                return Optional.of(new Saving.SameApplicationTwice(application.calledTitle()));
        return Optional.empty();
    }

    private static List<String> words(ProjectLines lines, Map<Long, RecordHead> named) {
        return Stream.of(
                        lines.partners().stream().map(line -> {
                            RecordHead head = named.get(line.organisation());
                            return head == null ? "" : head.title();
                        }),
                        lines.partners().stream().map(PartnerLine::unit),
                        lines.funding().stream().map(ProjectLines.FundingLine::funderName),
                        lines.funding().stream().map(ProjectLines.FundingLine::programme),
                        lines.milestones().stream().map(ProjectLines.MilestoneLine::what))
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }
}

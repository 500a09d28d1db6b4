package no.samskap.projects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samskap.core.Visitor;
import no.samskap.projects.ProjectLines.FundingLine;
import no.samskap.projects.ProjectLines.PartnerLine;
import no.samskap.projects.forms.CollaborationForms;
import no.samskap.records.RecordContent;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.records.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for many projects at once: read to be compared or taken out as a file, and written down by the same rules as one
 * at a time, a statement for all of them.
 */
@Service
public class ProjectIntake {
    private final IntakeQueries queries;
    private final IntakeRepository repository;
    private final Records records;
    private final Trail trail;
    private final ProjectKeeping keeping;
    private final ProjectOwners owners;
    private final CollaborationForms forms;

    ProjectIntake(
            IntakeQueries queries,
            IntakeRepository repository,
            Records records,
            Trail trail,
            ProjectKeeping keeping,
            ProjectOwners owners,
            CollaborationForms forms) {
        this.queries = queries;
        this.repository = repository;
        this.records = records;
        this.trail = trail;
        this.keeping = keeping;
        this.owners = owners;
        this.forms = forms;
    }

    /** A project as it is, with the lines a table has room for. */
    public record Known(
            RecordHead head,
            ProjectText text,
            List<Project.Partner> partners,
            List<Project.Contact> contacts,
            List<Project.Funding> funding) {}

    /** A project to be written down. */
    public record Given(ProjectText text, ProjectLines lines, Provenance from) {}

    /** Title and owner of a project, to find those that are alike. */
    public record Titled(
            long number, String title, @Nullable Long owner, Set<Long> parties) {}

    /** What keeps the visitor from writing such a project down; empty where nothing does. */
    public Optional<Saving> refused(Visitor visitor, ProjectText text) {
        if (!owners.mayOwn(visitor, text.owner(), text.body())) return Optional.of(new Saving.NotYours());
        if (forms.find(text.form()).filter(form -> !form.retired()).isEmpty())
            return Optional.of(new Saving.UnknownForm(text.form()));
        return owners.refused(visitor, text);
    }

    /** Hands on each project the visitor may read, in no order. */
    public void titles(Visitor visitor, Consumer<Titled> each) {
        queries.titles(visitor, each);
    }

    /** Hands on those of these projects that the visitor may read, in no order. */
    public void titles(Visitor visitor, Collection<Long> numbers, Consumer<Titled> each) {
        if (!numbers.isEmpty()) queries.titles(visitor, numbers, each);
    }

    /** Those the visitor may read, in the order asked for. */
    public List<Known> known(Visitor visitor, Collection<Long> numbers) {
        if (numbers.isEmpty()) return List.of();
        List<RecordHead> heads = records.findAll(visitor, numbers);
        Map<Long, RecordHead> byNumber =
                heads.stream().collect(Collectors.toMap(RecordHead::number, head -> head, (one, same) -> one));
        Long[] all = byNumber.keySet().toArray(Long[]::new);
        Map<Long, ProjectText> texts = queries.texts(byNumber, all);
        Map<Long, List<Project.Partner>> partners = queries.partners(visitor, all);
        Map<Long, List<Project.Contact>> contacts = queries.contacts(visitor, all);
        Map<Long, List<Project.Funding>> funding = queries.funding(visitor, all);
        List<Known> known = new ArrayList<>();
        for (RecordHead head : heads) {
            ProjectText text = texts.get(head.number());
            if (text != null)
                known.add(new Known(
                        head,
                        text,
                        partners.getOrDefault(head.number(), List.of()),
                        contacts.getOrDefault(head.number(), List.of()),
                        funding.getOrDefault(head.number(), List.of())));
        }
        return known;
    }

    /**
     * Writes down many projects, all or nothing. Whoever calls has asked {@link #refused} and looked the organisations up.
     *
     * @return their numbers, in the order given
     * @throws IllegalStateException where one may not be written: nothing is
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> writeAll(Visitor visitor, List<Given> all) {
        if (all.isEmpty()) return List.of();
        Map<List<@Nullable Object>, Boolean> asked = new HashMap<>();
        for (Given given : all) {
            ProjectText text = given.text();
            List<@Nullable Object> rights = Arrays.asList(text.owner(), text.body(), text.focusArea(), text.form());
            if (asked.putIfAbsent(rights, true) == null
                    && refused(visitor, text).isPresent())
                throw new IllegalStateException("Checked before: may not write for " + rights);
        }
        Map<Long, RecordHead> named = named(visitor, all);
        List<Long> numbers = records.reserve(all.size());
        Map<Long, RecordContent> contents = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) contents.put(numbers.get(i), content(all.get(i), named));
        records.createAll(Project.KIND, contents);
        repository.insertAll(numbers, all);
        return numbers;
    }

    /**
     * Takes back projects that were written by mistake, where nobody has changed them or built on them since. They count no more;
     * only administrators find what they said, in their history.
     *
     * @param writtenVersions each project's version as it was written
     * @return those that were taken back; the others are left as they are
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<Long> takeBack(Visitor visitor, Map<Long, Integer> writtenVersions) {
        Set<Long> builtOn = trail.builtOn(writtenVersions.keySet());
        Set<Long> untouched = records.findAll(visitor, writtenVersions.keySet()).stream()
                .filter(head -> head.mayBeEditedBy(visitor))
                .filter(head -> Objects.equals(writtenVersions.get(head.number()), head.version()))
                .map(RecordHead::number)
                .filter(number -> !builtOn.contains(number))
                .collect(Collectors.toCollection(TreeSet::new));
        if (untouched.isEmpty()) return untouched;
        records.remove(untouched);
        repository.deleteAll(untouched);
        return untouched;
    }

    private Map<Long, RecordHead> named(Visitor visitor, List<Given> all) {
        Set<Long> numbers = new HashSet<>();
        for (Given given : all) {
            given.lines().partners().forEach(line -> numbers.add(line.organisation()));
            if (given.text().owner() != null) numbers.add(given.text().owner());
        }
        Map<Long, RecordHead> named = records.byNumber(visitor, numbers);
        if (!named.keySet().containsAll(numbers))
            throw new IllegalStateException("Looked up before: an organisation is gone");
        return named;
    }

    private RecordContent content(Given given, Map<Long, RecordHead> named) {
        List<PartnerLine> partners = partners(given);
        Set<Long> parties = ProjectKeeping.parties(
                given.text().owner(),
                partners.stream().map(PartnerLine::organisation).collect(Collectors.toSet()));
        List<String> words = Stream.of(
                        partners.stream()
                                .map(line -> Objects.requireNonNull(named.get(line.organisation()))
                                        .title()),
                        given.lines().funding().stream().map(FundingLine::funderName),
                        given.lines().funding().stream().map(FundingLine::programme))
                .flatMap(Function.identity())
                .distinct()
                .toList();
        return keeping.content(given.text(), parties, words);
    }

    /** Without those that say no more than the owner does. */
    static List<PartnerLine> partners(Given given) {
        return given.lines().partners().stream()
                .filter(line -> !line.saysNoMoreThan(given.text().owner()))
                .toList();
    }
}

package no.samskap.projects;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.samskap.accounts.MailAddresses;
import no.samskap.accounts.Role;
import no.samskap.accounts.RoleHolders;
import no.samskap.core.Visitor;
import no.samskap.mail.Letter;
import no.samskap.mail.Outbox;
import no.samskap.mail.Recipient;
import no.samskap.records.Owing;
import no.samskap.records.Records;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to proposals. A project belongs to all its parties: what they share is changed by proposing it. A nod of another
 * party applies it at once, an objection ends it, and when its time is over without either it is applied by itself.
 */
@Service
public class Proposals {
    /** How long the others have to object. */
    public static final Duration TIME_TO_OBJECT = Duration.ofDays(14);

    static final String LETTER = "project-change-proposed";
    static final String OBJECTED_LETTER = "project-change-objected";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT).withZone(Words.OSLO);
    private static final Visitor SYSTEM = new Visitor(0L, "system", Set.of(Visitor.PUBLIC, Visitor.ADMIN));
    private static final List<Role> WRITERS = List.of(Role.CONTACT, Role.EDITOR, Role.ADMINISTRATOR);
    private static final int MOST_APPLIED_AT_ONCE = 100;

    private final ProposalRepository repository;
    private final ProjectKeeping keeping;
    private final SharedText text;
    private final RoleHolders holders;
    private final MailAddresses addresses;
    private final Outbox outbox;
    private final Records records;
    private final Clock clock;

    Proposals(
            ProposalRepository repository,
            ProjectKeeping keeping,
            SharedText text,
            RoleHolders holders,
            MailAddresses addresses,
            Outbox outbox,
            Records records,
            Clock clock) {
        this.repository = repository;
        this.keeping = keeping;
        this.text = text;
        this.holders = holders;
        this.addresses = addresses;
        this.outbox = outbox;
        this.records = records;
        this.clock = clock;
    }

    public enum Outcome {
        OPEN,
        APPLIED,
        OBJECTED,
        WITHDRAWN,
        /** Somebody changed the same meanwhile. */
        OVERTAKEN
    }

    /** A field as it was and as it should be, in the words of the form. */
    public record Difference(String field, String before, String after) {}

    /**
     * @param proposedFor the party the proposer writes for; null for an administrator
     * @param dueAt when it is applied, if nobody objects
     */
    public record Proposal(
            long id,
            long project,
            @Nullable Long proposedFor,
            long proposedBy,
            List<Difference> differences,
            String reason,
            Instant proposedAt,
            Instant dueAt,
            Outcome outcome,
            @Nullable Long answeredBy,
            String objection) {}

    /** What came of answering a proposal. */
    public enum Answer {
        APPLIED,
        OBJECTED,
        WITHDRAWN,
        /** Somebody changed the same meanwhile: it is not applied. */
        OVERTAKEN,
        NOT_YOURS
    }

    /** Those of a project, open ones first, for whoever may change it; nobody else knows of them. */
    public List<Proposal> of(Visitor visitor, Project project) {
        return project.head().mayBeEditedBy(visitor) ? repository.of(project.number()) : List.of();
    }

    /** Whether the visitor's own word is enough: nobody else takes part who could nod, or the visitor speaks for all. */
    boolean isOneWordEnough(Visitor visitor, Project project) {
        return speaksForAll(visitor, project)
                || writersOfOthers(visitor, project).isEmpty();
    }

    /** Parties whose own line the visitor may change: their own, and of those who have nobody here to do it. */
    public Set<Long> linesWrittenBy(Visitor visitor, Project project) {
        Set<Long> parties = new TreeSet<>(keeping.partiesOf(project));
        if (speaksForAll(visitor, project)) return parties;
        List<Long> others = parties.stream()
                .filter(party -> !visitor.holds(Visitor.edits("org", party)))
                .toList();
        LocalDate today = LocalDate.now(clock.withZone(Words.OSLO));
        for (Role role : WRITERS) holders.of(role, others, today).forEach(holder -> parties.remove(holder.place()));
        return parties;
    }

    /**
     * Parties whose line the visitor may take out: those whose line they may change, and for whoever writes for the owner all, so that a
     * party that was added by mistake does not have to come and say so.
     */
    public Set<Long> linesTakenOutBy(Visitor visitor, Project project) {
        Long owner = project.head().owner();
        return owner != null && visitor.holds(Visitor.edits("org", owner))
                ? keeping.partiesOf(project)
                : linesWrittenBy(visitor, project);
    }

    private static boolean speaksForAll(Visitor visitor, Project project) {
        return visitor.isAdministrator()
                || (project.body() != null && visitor.holds(Visitor.edits("body", project.body())));
    }

    Saving propose(Visitor visitor, Project project, ProjectText wanted, String reason) {
        Map<String, Differences.Change> changes = Differences.between(ProjectText.of(project), wanted);
        if (changes.isEmpty()) return new Saving.Saved(project.number());
        Instant now = clock.instant();
        Long mine = keeping.partiesOf(project).stream()
                .filter(party -> visitor.holds(Visitor.edits("org", party)))
                .findFirst()
                .orElse(null);
        Long person = visitor.person();
        if (person == null) return new Saving.NotYours();
        long id = repository.insert(project.number(), mine, person, changes, reason, now, now.plus(TIME_TO_OBJECT));
        records.touch(project.number());
        tell(visitor, project, id, now.plus(TIME_TO_OBJECT));
        return new Saving.Proposed(project.number(), id);
    }

    /** Another party agrees: the change is made. */
    @Transactional
    public Answer nod(Visitor visitor, long number, long id) {
        Optional<Project> held = keeping.hold(visitor, number);
        Optional<Proposal> open = open(number, id);
        if (held.isEmpty() || open.isEmpty() || !isOther(visitor, open.get())) return Answer.NOT_YOURS;
        return apply(visitor, visitor.person(), held.get(), open.get());
    }

    /** Another party does not agree: nothing is changed, the reason is shown, and whoever proposed it is told. */
    @Transactional
    public Answer object(Visitor visitor, long number, long id, String why) {
        Optional<Project> held = keeping.hold(visitor, number);
        Optional<Proposal> open = open(number, id);
        if (held.isEmpty() || open.isEmpty() || !isOther(visitor, open.get())) return Answer.NOT_YOURS;
        repository.close(id, Outcome.OBJECTED, visitor.person(), clock.instant(), why);
        records.touch(number);
        tellObjected(visitor, held.get(), open.get(), why);
        return Answer.OBJECTED;
    }

    /** The side that proposed it takes it back. */
    @Transactional
    public Answer withdraw(Visitor visitor, long number, long id) {
        Optional<Project> held = keeping.hold(visitor, number);
        Optional<Proposal> open = open(number, id);
        if (held.isEmpty() || open.isEmpty() || isOther(visitor, open.get())) return Answer.NOT_YOURS;
        repository.close(id, Outcome.WITHDRAWN, visitor.person(), clock.instant(), "");
        records.touch(number);
        return Answer.WITHDRAWN;
    }

    /** Applies what nobody objected to in time. One node does it at a time, and each run does a hundred at most. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT2M")
    @Transactional
    public void applyDue() {
        if (!repository.isAlone()) return;
        for (Proposal due : repository.due(clock.instant(), MOST_APPLIED_AT_ONCE))
            keeping.hold(SYSTEM, due.project()).ifPresent(project -> apply(SYSTEM, null, project, due));
    }

    /** Open proposals that wait for the visitor's nod, the oldest first. */
    public List<Owing.Owed> owedBy(Visitor visitor, int most) {
        return repository.waitingFor(visitor, most).stream()
                .map(waiting -> new Owing.Owed(
                        Words.t("projects.proposal.owed"),
                        waiting.title(),
                        waiting.language(),
                        "/prosjekter/" + waiting.project() + "#forslag",
                        Words.t("projects.proposal.due", Words.date(waiting.dueAt()))))
                .toList();
    }

    /** Whether the visitor is of another side than the one that proposed it. */
    public static boolean isOther(Visitor visitor, Proposal proposal) {
        Long side = proposal.proposedFor();
        if (visitor.person() != null && visitor.person() == proposal.proposedBy()) return false;
        return side == null || !visitor.holds(Visitor.edits("org", side));
    }

    /** @param answeredBy null where time did it */
    private Answer apply(Visitor visitor, @Nullable Long answeredBy, Project project, Proposal proposal) {
        Map<String, Differences.Change> changes = proposal.differences().stream()
                .collect(Collectors.toMap(
                        Difference::field,
                        difference -> new Differences.Change(difference.before(), difference.after())));
        ProjectText now = ProjectText.of(project);
        if (!Differences.stillFit(now, changes)) {
            repository.close(proposal.id(), Outcome.OVERTAKEN, answeredBy, clock.instant(), "");
            records.touch(project.number());
            return Answer.OVERTAKEN;
        }
        repository.close(proposal.id(), Outcome.APPLIED, answeredBy, clock.instant(), "");
        if (!(text.put(visitor, project, Differences.put(now, changes)) instanceof Saving.Saved))
            throw new IllegalStateException("A project changes only while it is held: " + project.number());
        return Answer.APPLIED;
    }

    private Optional<Proposal> open(long number, long id) {
        return repository.of(number).stream()
                .filter(proposal -> proposal.id() == id && proposal.outcome() == Outcome.OPEN)
                .findFirst();
    }

    /** People who write for parties that the visitor does not write for. */
    private Set<Long> writersOfOthers(Visitor visitor, Project project) {
        List<Long> others = keeping.partiesOf(project).stream()
                .filter(party -> !visitor.holds(Visitor.edits("org", party)))
                .toList();
        return writers(others);
    }

    private Set<Long> writers(Collection<Long> organisations) {
        LocalDate today = LocalDate.now(clock.withZone(Words.OSLO));
        Set<Long> people = new TreeSet<>();
        for (Role role : WRITERS) holders.of(role, organisations, today).forEach(holder -> people.add(holder.person()));
        return people;
    }

    private void tell(Visitor visitor, Project project, long id, Instant due) {
        Set<Long> people = new HashSet<>(writersOfOthers(visitor, project));
        addresses
                .of(people)
                .values()
                .forEach(address -> outbox.put(new Letter(
                        "project:" + project.number() + ":proposal:" + id,
                        LETTER,
                        new Recipient(address.email(), address.name(), address.language()),
                        Map.of(
                                "title", project.head().title(),
                                "who", visitor.name(),
                                "due", DAY.format(due)),
                        "/prosjekter/" + project.number() + "#forslag")));
    }

    private void tellObjected(Visitor visitor, Project project, Proposal proposal, String why) {
        addresses
                .of(Set.of(proposal.proposedBy()))
                .values()
                .forEach(address -> outbox.put(new Letter(
                        "project:" + project.number() + ":objection:" + proposal.id(),
                        OBJECTED_LETTER,
                        new Recipient(address.email(), address.name(), address.language()),
                        Map.of("title", project.head().title(), "who", visitor.name(), "why", why),
                        "/prosjekter/" + project.number() + "#forslag")));
    }
}

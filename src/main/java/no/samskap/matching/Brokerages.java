package no.samskap.matching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.samskap.accounts.Accounts;
import no.samskap.core.Visitor;
import no.samskap.directory.People;
import no.samskap.matching.Brokerage.Candidate;
import no.samskap.matching.Brokerage.Outcome;
import no.samskap.matching.Brokerage.State;
import no.samskap.matching.Suggestion.Answer;
import no.samskap.needs.Advising;
import no.samskap.needs.Need;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectCredit;
import no.samskap.projects.ProjectStarted;
import no.samskap.projects.Projects;
import no.samskap.records.RecordContent;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.records.Relation;
import no.samskap.records.Trail;
import no.samskap.records.TrailStep;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to brokerage: an adviser opens a case on a need, lists people, asks them through the platform and notes what comes of it.
 * Whoever is asked answers for themself; that the two are together both say, the person and those of the need.
 */
@Service
public class Brokerages {
    /** In characters. */
    public static final int TEXT_LIMIT = 4000;

    /** Whoever has not answered is reminded no earlier than this, and no more often. */
    public static final Duration REMIND_AFTER = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Records records;
    private final Trail trail;
    private final People people;
    private final Accounts accounts;
    private final Answers answers;
    private final Projects projects;
    private final ProjectCredit credit;
    private final BrokerageLetters letters;
    private final Advising advising;
    private final Clock clock;

    Brokerages(
            JdbcClient jdbc,
            Records records,
            Trail trail,
            People people,
            Accounts accounts,
            Answers answers,
            Projects projects,
            ProjectCredit credit,
            BrokerageLetters letters,
            Advising advising,
            Clock clock) {
        this.jdbc = jdbc;
        this.records = records;
        this.trail = trail;
        this.people = people;
        this.accounts = accounts;
        this.answers = answers;
        this.projects = projects;
        this.credit = credit;
        this.letters = letters;
        this.advising = advising;
        this.clock = clock;
    }

    /** What somebody was asked, for that person, or for those of the need once the person said yes. */
    public record Asked(long brokerage, RecordHead need, Candidate candidate) {}

    /** Whether the visitor may open a case on the need: an administrator, or who looks after a cooperation that it concerns. */
    public boolean mayOpen(Visitor visitor, RecordHead need) {
        return need.kind().equals(Need.KIND)
                && visitor.isSignedIn()
                && (visitor.isAdministrator()
                        || !advising.concerned(visitor, need).isEmpty());
    }

    @Transactional
    public Optional<Long> open(Visitor visitor, long needNumber) {
        Optional<RecordHead> found = records.find(visitor, Need.KIND, needNumber);
        Long adviser = visitor.person();
        if (found.isEmpty() || adviser == null || !mayOpen(visitor, found.get())) return Optional.empty();
        RecordHead need = found.get();
        Set<String> tokens = BrokeragePolicy.tokens(adviser, advising.concerned(visitor, need));
        long number = records.create(
                Brokerage.KIND,
                RecordContent.titled(need.title(), need.language(), Outcome.OPEN.name())
                        .summary(need.summary())
                        .owner(need.owner())
                        .themes(need.themes())
                        .readers(tokens)
                        .editors(tokens));
        jdbc.sql("insert into brokerage (number, need, adviser) values (:number, :need, :adviser)")
                .param("number", number)
                .param("need", needNumber)
                .param("adviser", adviser)
                .update();
        trail.state(number, Relation.GREW_OUT_OF, needNumber);
        return Optional.of(number);
    }

    public Optional<Brokerage> find(Visitor visitor, long number) {
        Optional<RecordHead> head = records.find(visitor, Brokerage.KIND, number);
        if (head.isEmpty()) return Optional.empty();
        List<Candidate> candidates = candidates(visitor, number);
        Row row = row(number);
        RecordHead need = records.find(visitor, row.need()).orElse(null);
        return Optional.of(
                new Brokerage(head.get(), need, Outcome.valueOf(row.outcome()), row.outcomeNote(), candidates));
    }

    /**
     * A case in a list.
     *
     * @param head the case; its state is its outcome
     * @param asked how many were asked, those who have answered included
     * @param waitingSince when the one was asked who has waited longest without an answer; null where nobody waits
     */
    public record Line(
            RecordHead head,
            int asked,
            int yes,
            int no,
            @Nullable Instant waitingSince) {}

    /** The visitor's cases, the open ones first, and of those the longest untouched. */
    public List<Line> all(Visitor visitor, int most) {
        return jdbc.sql("select " + RecordHead.COLUMNS + """
                          , c.asked, c.yes, c.no, c.waiting_since
                           from brokerage b
                           join readable(:tokens) r on r.number = b.number
                          cross join lateral (
                                select count(*) filter (where x.state <> 'LISTED') as asked,
                                       count(*) filter (where x.state = 'YES') as yes,
                                       count(*) filter (where x.state = 'NO') as no,
                                       min(x.asked_at) filter (where x.state = 'ASKED') as waiting_since
                                  from brokerage_candidate x where x.brokerage = b.number) c
                          order by b.outcome <> 'OPEN', case when b.outcome = 'OPEN' then r.changed_at end,
                                   r.changed_at desc, r.number
                          limit :most""")
                .param("tokens", visitor.tokenArray())
                .param("most", most)
                .query((row, i) -> new Line(
                        RecordHead.read(row, i),
                        row.getInt("asked"),
                        row.getInt("yes"),
                        row.getInt("no"),
                        instant(row.getObject("waiting_since", OffsetDateTime.class))))
                .list();
    }

    /** The visitor's cases on a need, the latest first. */
    public List<RecordHead> onNeed(Visitor visitor, long need) {
        return records.findAll(
                visitor, jdbc.sql("""
                                select number from brokerage
                                 where need = any (array(select numbers_of(:need))) order by number desc""").param("need", need).query(Long.class).list());
    }

    /** Lists somebody who wants to be asked; they learn of it only when they are. */
    @Transactional
    public Approach list(Visitor visitor, long number, long person) {
        if (!mayChange(visitor, number)
                || people.named(visitor, List.of(person)).isEmpty()) return new Approach.NotYours();
        if (answers.notToBeAsked(List.of(person)).contains(person)) return new Approach.Enough();
        records.touch(number);
        jdbc.sql("""
                        insert into brokerage_candidate (brokerage, person)
                        select :number, :person
                         where not exists (select 1 from brokerage_candidate c
                                            where c.brokerage = :number and c.person = any (array(select numbers_of(:person))))
                        on conflict do nothing""").param("number", number).param("person", person).update();
        return new Approach.Done();
    }

    /** Sends the message; it counts as a contact against what the person can take. */
    @Transactional
    public Approach ask(Visitor visitor, long number, long person, String message) {
        if (!mayChange(visitor, number) || message.isBlank()) return new Approach.NotYours();
        if (answers.notToBeAsked(List.of(person)).contains(person)) return new Approach.Enough();
        Row row = row(number);
        Optional<RecordHead> need = readableBy(person, row.need());
        if (need.isEmpty()) return new Approach.OutOfReach();
        records.touch(number);
        boolean asked = jdbc.sql("""
                                update brokerage_candidate
                                   set state = 'ASKED', message = :message, asked_at = acting_now()
                                 where brokerage = :number and person = any (array(select numbers_of(:person))) and state = 'LISTED'""")
                        .param("number", number)
                        .param("person", person)
                        .param("message", message.strip())
                        .update()
                > 0;
        if (!asked) return new Approach.NotYours();
        answers.give(visitor, row.need(), person, Answer.CONTACTED);
        letters.asked(number, need.get(), person, visitor.name(), message.strip());
        return new Approach.Done();
    }

    /** Writes once more to somebody who has not answered. */
    @Transactional
    public Approach remind(Visitor visitor, long number, long person) {
        if (!mayChange(visitor, number)) return new Approach.NotYours();
        Optional<Candidate> candidate = candidate(visitor, number, person);
        if (candidate.isEmpty() || candidate.get().state() != State.ASKED) return new Approach.NotYours();
        if (!candidate.get().mayBeReminded(clock.instant())) return new Approach.Enough();
        Optional<RecordHead> need = readableBy(person, row(number).need());
        if (need.isEmpty()) return new Approach.OutOfReach();
        records.touch(number);
        int before = jdbc.sql("""
                        update brokerage_candidate set reminders = reminders + 1, reminded_at = acting_now()
                         where brokerage = :number and person = any (array(select numbers_of(:person))) and state = 'ASKED'
                        returning reminders - 1""")
                .param("number", number)
                .param("person", person)
                .query(Integer.class)
                .list()
                .getFirst();
        letters.reminded(number, need.get(), person, visitor.name(), before);
        return new Approach.Done();
    }

    /** Whoever is asked answers here, and must be able to read what they are asked about. */
    private Optional<RecordHead> readableBy(long person, long need) {
        return accounts.visitor(person).flatMap(visitor -> records.find(visitor, need));
    }

    /** What the visitor was asked and has not answered, the oldest first. */
    public List<Asked> waitingFor(Visitor visitor) {
        return asked(visitor, """
                c.person = any (array(select numbers_of(:person))) and c.state = 'ASKED' and b.outcome = 'OPEN'""");
    }

    /** Where somebody can help, and those of the need or that somebody have not said yet that they are under way. */
    public List<Asked> toConfirm(Visitor visitor) {
        return asked(visitor, """
                c.state = 'YES' and b.outcome = 'OPEN'
                and (c.person = any (array(select numbers_of(:person)))
                        and c.person_confirmed_at is null and c.need_confirmed_at is not null
                     or c.need_confirmed_at is null and exists (
                        select 1 from readable_today(:tokens) r where r.called = b.need and r.editors && cast(:tokens as text[])))""");
    }

    /** @param which a condition on the candidate c and the case b */
    private List<Asked> asked(Visitor visitor, String which) {
        Long own = visitor.person();
        if (own == null) return List.of();
        record Place(long brokerage, long person) {}
        List<Place> places = jdbc.sql("""
                        select c.brokerage, number_today(c.person) as person
                          from brokerage_candidate c join brokerage b on b.number = c.brokerage
                         where %s
                         order by c.asked_at, c.brokerage, c.person
                         limit 50""".formatted(which))
                .param("person", own)
                .param("tokens", visitor.tokenArray())
                .query(Place.class)
                .list();
        return places.stream()
                .flatMap(place -> asked(visitor, place.brokerage(), place.person()).stream())
                .toList();
    }

    /** For the one who was asked, and for those of the need once the person said yes. */
    public Optional<Asked> asked(Visitor visitor, long number, long person) {
        Optional<Candidate> candidate = candidate(visitor, number, person).filter(each -> each.state() != State.LISTED);
        if (candidate.isEmpty()) return Optional.empty();
        Optional<RecordHead> need = records.find(visitor, row(number).need());
        boolean own = Objects.equals(visitor.person(), person);
        boolean theirs = need.filter(head -> head.mayBeEditedBy(visitor)).isPresent()
                && candidate.get().state() == State.YES;
        return own || theirs ? need.map(head -> new Asked(number, head, candidate.get())) : Optional.empty();
    }

    /** The person's own answer. */
    @Transactional
    public boolean answer(Visitor visitor, long number, boolean yes, String text) {
        Long person = visitor.person();
        if (person == null) return false;
        boolean answered = jdbc.sql("""
                                update brokerage_candidate
                                   set state = :state, answer = :answer, answered_at = acting_now()
                                 where brokerage = :number and person = any (array(select numbers_of(:person)))
                                   and state in ('ASKED', 'YES', 'NO')
                                   and person_confirmed_at is null""")
                        .param("number", number)
                        .param("person", person)
                        .param("state", yes ? "YES" : "NO")
                        .param("answer", text.strip())
                        .update()
                > 0;
        if (!answered) return false;
        records.touch(number);
        tell(visitor, number, yes);
        return true;
    }

    private void tell(Visitor visitor, long number, boolean yes) {
        Row row = row(number);
        RecordHead need = records.find(visitor, row.need()).orElse(null);
        Candidate candidate =
                candidate(visitor, number, visitor.whenSignedIn().orElseThrow()).orElse(null);
        if (need == null || candidate == null) return;
        letters.answered(number, row.adviser(), need, candidate, yes);
        if (yes) letters.found(number, need, candidate);
    }

    /** Says that the two are together: the person for themself, or those who write for the need's owner. */
    @Transactional
    public boolean confirm(Visitor visitor, long number, long person) {
        Optional<Asked> asked = asked(visitor, number, person);
        if (asked.isEmpty() || asked.get().candidate().state() != State.YES) return false;
        boolean own = Objects.equals(visitor.person(), person);
        jdbc.sql(own ? """
                        update brokerage_candidate set person_confirmed_at = acting_now()
                         where brokerage = :number and person = any (array(select numbers_of(:person))) and person_confirmed_at is null""" : """
                        update brokerage_candidate set need_confirmed_at = acting_now(), need_confirmed_by = acting_person()
                         where brokerage = :number and person = any (array(select numbers_of(:person))) and need_confirmed_at is null""")
                .param("number", number)
                .param("person", person)
                .update();
        records.touch(number);
        return true;
    }

    /** Projects that came of the need or the case, for the adviser who says which of them the case led to. */
    public List<RecordHead> projectsOf(Visitor visitor, Brokerage brokerage) {
        RecordHead need = brokerage.need();
        return Stream.concat(
                        trail.cameOf(visitor, brokerage.head().number()).stream(),
                        need == null ? Stream.empty() : trail.cameOf(visitor, need.number()).stream())
                .map(TrailStep::head)
                .filter(head -> head.kind().equals(Project.KIND))
                .filter(distinct())
                .toList();
    }

    private static Predicate<RecordHead> distinct() {
        Set<Long> seen = new HashSet<>();
        return head -> seen.add(head.number());
    }

    /**
     * Closes the case. A project that was started from it, or that the adviser names, carries the case and the need as its origin.
     *
     * @param project of those that came of the need; null where none is named
     */
    @Transactional
    public boolean close(Visitor visitor, long number, Outcome outcome, String note, @Nullable Long project) {
        Optional<Brokerage> found = find(visitor, number);
        if (outcome == Outcome.OPEN || found.isEmpty() || !mayChange(visitor, number)) return false;
        Brokerage brokerage = found.get();
        if (outcome == Outcome.MATCHED && brokerage.candidates().stream().noneMatch(Candidate::bothConfirmed))
            return false;
        boolean known =
                project == null || projectsOf(visitor, brokerage).stream().anyMatch(head -> head.number() == project);
        if (!known) return false;
        RecordHead head = brokerage.head();
        RecordContent content = RecordContent.titled(head.title(), head.language(), outcome.name())
                .summary(head.summary())
                .owner(head.owner())
                .themes(head.themes())
                .readers(head.editors())
                .editors(head.editors());
        if (!records.update(number, head.version(), content)) return false;
        jdbc.sql("""
                        update brokerage set outcome = :outcome, outcome_note = :note, closed_at = acting_now()
                         where number = :number""")
                .param("number", number)
                .param("outcome", outcome.name())
                .param("note", note.strip())
                .update();
        if (project != null) trail.state(project, Relation.GREW_OUT_OF, number);
        RecordHead need = brokerage.need();
        for (TrailStep step : trail.cameOf(visitor, number))
            if (step.distance() == 1 && step.head().kind().equals(Project.KIND)) {
                if (need != null) trail.state(step.head().number(), Relation.GREW_OUT_OF, need.number());
                if (outcome == Outcome.MATCHED) credit(visitor, step.head().number(), number);
            }
        return true;
    }

    /** A project that is started from a case came about by brokerage, and says so. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void started(ProjectStarted started) {
        if (records.find(started.by(), Brokerage.KIND, started.from()).isPresent())
            credit(started.by(), started.project(), started.from());
    }

    /** Said once, by somebody who may change the project. */
    private void credit(Visitor visitor, long project, long number) {
        Optional<Project> found = projects.find(visitor, project);
        boolean said = found.isEmpty()
                || credit.of(visitor, found.get()).evidence().stream()
                        .anyMatch(each ->
                                each.evidence() != null && each.evidence().number() == number);
        if (!said) credit.show(visitor, project, null, 0, ProjectCredit.Sort.BROKERAGE, number, "", null);
    }

    private record Row(long need, long adviser, String outcome, String outcomeNote) {}

    private Row row(long number) {
        return jdbc.sql("select need, adviser, outcome, outcome_note from brokerage where number = :number")
                .param("number", number)
                .query(Row.class)
                .single();
    }

    private Optional<Candidate> candidate(Visitor visitor, long number, long person) {
        return candidates(visitor, number).stream()
                .filter(each -> each.person() == person)
                .findFirst();
    }

    /** Of two that were merged, the one that came furthest. */
    private List<Candidate> candidates(Visitor visitor, long number) {
        return jdbc.sql("""
                        select * from (
                            select distinct on (p.number) p.number as person, p.title, c.state, c.message, c.answer,
                                   coalesce(c.answered_at, c.asked_at) as since, c.asked_at, c.reminded_at,
                                   c.person_confirmed_at is not null as person_confirmed,
                                   c.need_confirmed_at is not null as need_confirmed
                              from brokerage_candidate c join readable_today(:tokens) p on p.called = c.person
                             where c.brokerage = :number
                             order by p.number, array_position(array['YES', 'NO', 'ASKED', 'LISTED'], c.state), c.asked_at) each
                         order by each.asked_at nulls last, each.person""")
                .param("tokens", visitor.tokenArray())
                .param("number", number)
                .query((row, i) -> new Candidate(
                        row.getLong("person"),
                        row.getString("title"),
                        State.valueOf(row.getString("state")),
                        row.getString("message"),
                        row.getString("answer"),
                        instant(row.getObject("since", OffsetDateTime.class)),
                        instant(row.getObject("reminded_at", OffsetDateTime.class)),
                        row.getBoolean("person_confirmed"),
                        row.getBoolean("need_confirmed")))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private boolean mayChange(Visitor visitor, long number) {
        return records.find(visitor, Brokerage.KIND, number)
                .filter(head -> head.mayBeEditedBy(visitor) && head.state().equals(Outcome.OPEN.name()))
                .isPresent();
    }
}

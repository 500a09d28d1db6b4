package no.samskap.matching;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.directory.People;
import no.samskap.matching.Brokerage.Candidate;
import no.samskap.matching.Brokerage.Outcome;
import no.samskap.matching.Brokerage.State;
import no.samskap.matching.Suggestion.Answer;
import no.samskap.needs.Need;
import no.samskap.projects.Project;
import no.samskap.records.RecordContent;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.records.Relation;
import no.samskap.records.Trail;
import no.samskap.records.TrailStep;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to brokerage: an adviser opens a case on a need, lists people, asks them through the platform and notes what comes of it.
 * Whoever is asked answers for themself; that the two are together both say, the person and those of the need.
 */
@Service
public class Brokerages {
    /** In characters. */
    public static final int TEXT_LIMIT = 4000;

    private final JdbcClient jdbc;
    private final Records records;
    private final Trail trail;
    private final People people;
    private final Answers answers;
    private final MatchingQueries queries;

    Brokerages(JdbcClient jdbc, Records records, Trail trail, People people, Answers answers, MatchingQueries queries) {
        this.jdbc = jdbc;
        this.records = records;
        this.trail = trail;
        this.people = people;
        this.answers = answers;
        this.queries = queries;
    }

    /** What somebody was asked, for that person, or for those of the need once the person said yes. */
    public record Asked(long brokerage, RecordHead need, Candidate candidate) {}

    /** Whether the visitor may open a case on the need: an administrator, or who looks after a cooperation its owner is in. */
    public boolean mayOpen(Visitor visitor, RecordHead need) {
        return need.kind().equals(Need.KIND)
                && visitor.isSignedIn()
                && (visitor.isAdministrator() || !bodies(visitor, need).isEmpty());
    }

    @Transactional
    public Optional<Long> open(Visitor visitor, long needNumber) {
        Optional<RecordHead> found = records.find(visitor, Need.KIND, needNumber);
        Long adviser = visitor.person();
        if (found.isEmpty() || adviser == null || !mayOpen(visitor, found.get())) return Optional.empty();
        RecordHead need = found.get();
        Set<String> tokens = BrokeragePolicy.tokens(adviser, bodies(visitor, need));
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

    /** The visitor's open cases on a need. */
    public List<RecordHead> onNeed(Visitor visitor, long need) {
        return records.findAll(
                visitor,
                jdbc.sql("select number from brokerage where need = :need order by number desc")
                        .param("need", need)
                        .query(Long.class)
                        .list());
    }

    /** Lists somebody who wants to be asked; they learn of it only when they are. */
    @Transactional
    public boolean list(Visitor visitor, long number, long person) {
        if (!mayChange(visitor, number)
                || people.named(visitor, List.of(person)).isEmpty()) return false;
        if (answers.notToBeAsked(List.of(person)).contains(person)) return false;
        records.touch(number);
        jdbc.sql("insert into brokerage_candidate (brokerage, person) values (:number, :person) on conflict do nothing")
                .param("number", number)
                .param("person", person)
                .update();
        return true;
    }

    /** Sends the message; it counts as a contact against what the person can take. */
    @Transactional
    public boolean ask(Visitor visitor, long number, long person, String message) {
        if (!mayChange(visitor, number) || message.isBlank()) return false;
        if (answers.notToBeAsked(List.of(person)).contains(person)) return false;
        records.touch(number);
        boolean asked = jdbc.sql("""
                                update brokerage_candidate
                                   set state = 'ASKED', message = :message, asked_at = acting_now()
                                 where brokerage = :number and person = :person and state = 'LISTED'""")
                        .param("number", number)
                        .param("person", person)
                        .param("message", message.strip())
                        .update()
                == 1;
        if (asked) answers.give(visitor, row(number).need(), person, Answer.CONTACTED);
        return asked;
    }

    /** What the visitor was asked and has not answered, the oldest first. */
    public List<Asked> waitingFor(Visitor visitor) {
        Long person = visitor.person();
        if (person == null) return List.of();
        List<Long> cases =
                jdbc.sql("""
                        select c.brokerage
                          from brokerage_candidate c join brokerage b on b.number = c.brokerage
                         where c.person = :person and c.state = 'ASKED' and b.outcome = 'OPEN'
                         order by c.asked_at""").param("person", person).query(Long.class).list();
        List<Asked> waiting = new ArrayList<>();
        for (long each : cases) asked(visitor, each, person).ifPresent(waiting::add);
        return waiting;
    }

    /** For the one who was asked, and for those of the need once the person said yes. */
    public Optional<Asked> asked(Visitor visitor, long number, long person) {
        Optional<Candidate> candidate = candidates(visitor, number).stream()
                .filter(each -> each.person() == person && each.state() != State.LISTED)
                .findFirst();
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
                                 where brokerage = :number and person = :person and state in ('ASKED', 'YES', 'NO')
                                   and person_confirmed_at is null""")
                        .param("number", number)
                        .param("person", person)
                        .param("state", yes ? "YES" : "NO")
                        .param("answer", text.strip())
                        .update()
                == 1;
        if (answered) records.touch(number);
        return answered;
    }

    /** Says that the two are together: the person for themself, or those who write for the need's owner. */
    @Transactional
    public boolean confirm(Visitor visitor, long number, long person) {
        Optional<Asked> asked = asked(visitor, number, person);
        if (asked.isEmpty() || asked.get().candidate().state() != State.YES) return false;
        boolean own = Objects.equals(visitor.person(), person);
        jdbc.sql(own ? """
                        update brokerage_candidate set person_confirmed_at = acting_now()
                         where brokerage = :number and person = :person and person_confirmed_at is null""" : """
                        update brokerage_candidate set need_confirmed_at = acting_now(), need_confirmed_by = acting_person()
                         where brokerage = :number and person = :person and need_confirmed_at is null""")
                .param("number", number)
                .param("person", person)
                .update();
        records.touch(number);
        return true;
    }

    /** Closes the case. A project that was started from it carries the case and the need as its origin. */
    @Transactional
    public boolean close(Visitor visitor, long number, Outcome outcome, String note) {
        Optional<Brokerage> found = find(visitor, number);
        if (outcome == Outcome.OPEN || found.isEmpty() || !mayChange(visitor, number)) return false;
        Brokerage brokerage = found.get();
        if (outcome == Outcome.MATCHED && brokerage.candidates().stream().noneMatch(Candidate::bothConfirmed))
            return false;
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
        RecordHead need = brokerage.need();
        for (TrailStep step : trail.cameOf(visitor, number))
            if (need != null && step.distance() == 1 && step.head().kind().equals(Project.KIND))
                trail.state(step.head().number(), Relation.GREW_OUT_OF, need.number());
        return true;
    }

    private record Row(long need, String outcome, String outcomeNote) {}

    private Row row(long number) {
        return jdbc.sql("select need, outcome, outcome_note from brokerage where number = :number")
                .param("number", number)
                .query(Row.class)
                .single();
    }

    private List<Candidate> candidates(Visitor visitor, long number) {
        return jdbc.sql("""
                        select c.person, p.title, c.state, c.message, c.answer, coalesce(c.answered_at, c.asked_at) as since,
                               c.person_confirmed_at is not null as person_confirmed,
                               c.need_confirmed_at is not null as need_confirmed
                          from brokerage_candidate c join readable(:tokens) p on p.number = c.person
                         where c.brokerage = :number
                         order by c.asked_at nulls last, c.person""")
                .param("tokens", visitor.tokenArray())
                .param("number", number)
                .query((row, i) -> new Candidate(
                        row.getLong("person"),
                        row.getString("title"),
                        State.valueOf(row.getString("state")),
                        row.getString("message"),
                        row.getString("answer"),
                        instant(row.getObject("since", OffsetDateTime.class)),
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

    private List<Long> bodies(Visitor visitor, RecordHead need) {
        Long owner = need.owner();
        return owner == null ? List.of() : queries.advisedBodies(visitor, owner);
    }
}

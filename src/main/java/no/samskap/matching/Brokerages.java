package no.samskap.matching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.samskap.accounts.Accounts;
import no.samskap.core.Visitor;
import no.samskap.directory.People;
import no.samskap.matching.Brokerage.Candidate;
import no.samskap.matching.Brokerage.Outcome;
import no.samskap.matching.Brokerage.State;
import no.samskap.matching.Suggestion.Answer;
import no.samskap.needs.Advising;
import no.samskap.needs.Need;
import no.samskap.records.RecordContent;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.records.Relation;
import no.samskap.records.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The adviser's door to brokerage: they open a case on a need, list people, ask them through the platform and note what comes of it. What
 * those who are asked say to it is at {@link BrokerageReplies}.
 */
@Service
public class Brokerages {
    /** In characters. */
    public static final int TEXT_LIMIT = 4000;

    /** Whoever has not answered is reminded no earlier than this, and no more often. */
    public static final Duration REMIND_AFTER = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Records records;
    private final BrokerageRepository cases;
    private final Trail trail;
    private final People people;
    private final Accounts accounts;
    private final Answers answers;
    private final BrokeredProjects projects;
    private final BrokerageLetters letters;
    private final Advising advising;
    private final Clock clock;

    Brokerages(
            JdbcClient jdbc,
            Records records,
            BrokerageRepository cases,
            Trail trail,
            People people,
            Accounts accounts,
            Answers answers,
            BrokeredProjects projects,
            BrokerageLetters letters,
            Advising advising,
            Clock clock) {
        this.jdbc = jdbc;
        this.records = records;
        this.cases = cases;
        this.trail = trail;
        this.people = people;
        this.accounts = accounts;
        this.answers = answers;
        this.projects = projects;
        this.letters = letters;
        this.advising = advising;
        this.clock = clock;
    }

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
        List<Candidate> candidates = cases.candidates(visitor, number);
        BrokerageRepository.Row row = cases.row(number);
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
                        BrokerageRepository.instant(row.getObject("waiting_since", OffsetDateTime.class))))
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
        BrokerageRepository.Row row = cases.row(number);
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
        Optional<Candidate> candidate = cases.candidate(visitor, number, person);
        if (candidate.isEmpty() || candidate.get().state() != State.ASKED) return new Approach.NotYours();
        if (!candidate.get().mayBeReminded(clock.instant())) return new Approach.Enough();
        Optional<RecordHead> need = readableBy(person, cases.row(number).need());
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
                project == null || projects.of(visitor, brokerage).stream().anyMatch(head -> head.number() == project);
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
        projects.carry(visitor, brokerage, outcome, project);
        return true;
    }

    private boolean mayChange(Visitor visitor, long number) {
        return records.find(visitor, Brokerage.KIND, number)
                .filter(head -> head.mayBeEditedBy(visitor) && head.state().equals(Outcome.OPEN.name()))
                .isPresent();
    }
}

package no.samskap.matching;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.matching.Brokerage.Candidate;
import no.samskap.matching.Brokerage.State;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for whoever is asked in a brokerage case. They answer for themself, and read nothing of the case but what they were asked; that
 * the two are together both say, the person and those of the need.
 */
@Service
public class BrokerageReplies {
    private final JdbcClient jdbc;
    private final Records records;
    private final BrokerageRepository cases;
    private final BrokerageLetters letters;

    BrokerageReplies(JdbcClient jdbc, Records records, BrokerageRepository cases, BrokerageLetters letters) {
        this.jdbc = jdbc;
        this.records = records;
        this.cases = cases;
        this.letters = letters;
    }

    /** What somebody was asked, for that person, or for those of the need once the person said yes. */
    public record Asked(long brokerage, RecordHead need, Candidate candidate) {}

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
        Optional<Candidate> candidate =
                cases.candidate(visitor, number, person).filter(each -> each.state() != State.LISTED);
        if (candidate.isEmpty()) return Optional.empty();
        Optional<RecordHead> need = records.find(visitor, cases.row(number).need());
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
        BrokerageRepository.Row row = cases.row(number);
        RecordHead need = records.find(visitor, row.need()).orElse(null);
        Candidate candidate = cases.candidate(
                        visitor, number, visitor.whenSignedIn().orElseThrow())
                .orElse(null);
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
}

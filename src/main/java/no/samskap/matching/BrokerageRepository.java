package no.samskap.matching;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.matching.Brokerage.Candidate;
import no.samskap.matching.Brokerage.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads a case and who is listed in it. Whether somebody may see the case is for the doors to say. */
@Repository
class BrokerageRepository {
    private final JdbcClient jdbc;

    BrokerageRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(long need, long adviser, String outcome, String outcomeNote) {}

    Row row(long number) {
        return jdbc.sql("select need, adviser, outcome, outcome_note from brokerage where number = :number")
                .param("number", number)
                .query(Row.class)
                .single();
    }

    Optional<Candidate> candidate(Visitor visitor, long number, long person) {
        return candidates(visitor, number).stream()
                .filter(each -> each.person() == person)
                .findFirst();
    }

    /** Of two that were merged, the one that came furthest. */
    List<Candidate> candidates(Visitor visitor, long number) {
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

    static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}

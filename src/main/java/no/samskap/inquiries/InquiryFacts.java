package no.samskap.inquiries;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.samskap.core.PartialDate;
import no.samskap.records.Fact;
import no.samskap.records.Facts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What inquiries and cases state. Each counts under the cooperations that the municipalities it is about were members of on the day it
 * was sent, as the figures by cooperation do; what a municipality was or became afterwards changes nothing.
 */
@Component
class InquiryFacts {
    static final String SENT = "inquiry.sent";
    static final String ANSWERED = "inquiry.answered";
    static final String RESULT = "inquiry.result";

    private final JdbcClient jdbc;
    private final Facts facts;

    InquiryFacts(JdbcClient jdbc, Facts facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /** That it was sent: to those it goes to by now, for a cooperation can have taken its members out or let others in. */
    void sent(Inquiry inquiry, LocalDate on) {
        Reached reached = receivers(inquiry.number());
        facts.state(Fact.of(inquiry.number(), SENT, PartialDate.day(on))
                .labelled(inquiry.what().asks().stream().map(Enum::name).toList())
                .by(reached.organisations())
                .within(reached.bodies(), Set.of()));
    }

    /** The same again, after others became its receivers. */
    void receiversChanged(long inquiry) {
        Reached reached = receivers(inquiry);
        facts.of(inquiry).stream()
                .filter(fact -> fact.what().equals(SENT))
                .findFirst()
                .ifPresent(fact -> facts.state(fact.by(reached.organisations()).within(reached.bodies(), Set.of())));
    }

    void answered(Case given, Answer answer, LocalDate on) {
        facts.state(Fact.of(given.number(), ANSWERED, PartialDate.day(on))
                .labelled(List.of(answer.choice().name()))
                .by(List.of(given.organisation().number()))
                .within(bodies(given.number()), Set.of()));
    }

    /** What came of it reached those who took part. */
    void resultTold(long inquiry, LocalDate on) {
        Reached reached = reached("""
                select number_today(c.organisation) as organisation, b.body
                  from inquiry_case c
                  left join lateral inquiry_bodies(c.organisation, c.sent_at) b on true
                 where c.inquiry = :number and c.state in ('YES', 'CONDITIONS')""", inquiry);
        facts.state(Fact.of(inquiry, RESULT, PartialDate.day(on))
                .by(reached.organisations())
                .within(reached.bodies(), Set.of()));
    }

    private record Reached(Set<Long> organisations, Set<Long> bodies) {}

    private Reached receivers(long inquiry) {
        return reached("""
                select number_today(v.organisation) as organisation, b.body
                  from inquiry_receiver v
                  join inquiry i on i.number = v.inquiry
                  left join lateral inquiry_bodies(v.organisation, i.sent_at) b on true
                 where v.inquiry = :number""", inquiry);
    }

    private Reached reached(String sql, long inquiry) {
        Reached reached = new Reached(new TreeSet<>(), new TreeSet<>());
        jdbc.sql(sql).param("number", inquiry).query(row -> {
            reached.organisations().add(row.getLong("organisation"));
            long body = row.getLong("body");
            if (!row.wasNull()) reached.bodies().add(body);
        });
        return reached;
    }

    private Set<Long> bodies(long caseNumber) {
        return Set.copyOf(
                jdbc.sql("""
                        select b.body from inquiry_case c cross join lateral inquiry_bodies(c.organisation, c.sent_at) b
                         where c.number = :number""").param("number", caseNumber).query(Long.class).list());
    }
}

package no.samskap.inquiries;

import java.util.Collection;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.inquiries.Inquiry.Receiver;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads and saves which organisations an inquiry goes to, and which of them a cooperation looks at first. */
@Repository
class ReceiverRepository {
    private final JdbcClient jdbc;

    ReceiverRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Receiver> of(Visitor visitor, long inquiry) {
        return jdbc.sql("""
                        select o.number as organisation, o.title as name, max(i.held_by) as held_by
                          from inquiry_receiver i join readable_today(:tokens) o on o.called = i.organisation
                         where i.inquiry = :inquiry
                         group by o.number, o.title
                         order by o.title, o.number""")
                .param("tokens", visitor.tokenArray())
                .param("inquiry", inquiry)
                .query(Receiver.class)
                .list();
    }

    /** These and no others. */
    void replace(long inquiry, Collection<Long> organisations) {
        jdbc.sql("""
                        delete from inquiry_receiver
                         where inquiry = :inquiry and organisation <> all (array(select numbers_of(:organisations)))""")
                .param("inquiry", inquiry)
                .param("organisations", organisations.toArray(Long[]::new))
                .update();
        add(inquiry, organisations);
    }

    void add(long inquiry, Collection<Long> organisations) {
        jdbc.sql("""
                        insert into inquiry_receiver (inquiry, organisation)
                        select :inquiry, o.number from unnest(cast(:organisations as bigint[])) as o (number)
                         where not exists (select 1 from inquiry_receiver x
                                            where x.inquiry = :inquiry
                                              and x.organisation = any (array(select numbers_of(o.number))))
                        on conflict do nothing""")
                .param("inquiry", inquiry)
                .param("organisations", organisations.toArray(Long[]::new))
                .update();
    }

    /** Those a cooperation looks at first; null lets them go. */
    void hold(long inquiry, Collection<Long> organisations, @Nullable Long body) {
        jdbc.sql("""
                        update inquiry_receiver set held_by = :body
                         where inquiry = :inquiry and organisation = any (array(select numbers_of(:organisations)))""")
                .param("inquiry", inquiry)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("body", body)
                .update();
    }

    void drop(long inquiry, Collection<Long> organisations) {
        jdbc.sql("""
                        delete from inquiry_receiver
                         where inquiry = :inquiry and organisation = any (array(select numbers_of(:organisations)))""")
                .param("inquiry", inquiry)
                .param("organisations", organisations.toArray(Long[]::new))
                .update();
    }
}

package no.samskap.records;

import java.util.Optional;
import no.samskap.core.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What sending systems call our records. A system that does not know whether its last call arrived sends it again under the
 * same id, next week too, and finds what it made the first time. Each sender has names of its own: two may use the same.
 */
@Service
public class ExternalIds {
    /** In characters. */
    public static final int LIMIT = 200;

    private final JdbcClient jdbc;

    ExternalIds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The record the sender gave this id before, as what it is merged into today. Where there is none, whoever else sends the
     * same id waits until this transaction ends, so that one record is made and not two.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Long> known(Visitor sender, String kind, String externalId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", String.join("\n", "external id", client(sender), kind, externalId))
                .query()
                .singleRow();
        return jdbc.sql("""
                        select number_today(number) from external_identity
                         where client = :client and kind = :kind and external_id = :externalId""")
                .param("client", client(sender))
                .param("kind", kind)
                .param("externalId", externalId)
                .query(Long.class)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void name(Visitor sender, String kind, String externalId, long number) {
        jdbc.sql("""
                        insert into external_identity (client, kind, external_id, number)
                        values (:client, :kind, :externalId, :number)""")
                .param("client", client(sender))
                .param("kind", kind)
                .param("externalId", externalId)
                .param("number", number)
                .update();
    }

    private static String client(Visitor sender) {
        return "person:"
                + sender.whenSignedIn().orElseThrow(() -> new IllegalArgumentException("A sender is somebody"));
    }
}

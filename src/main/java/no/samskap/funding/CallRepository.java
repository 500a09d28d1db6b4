package no.samskap.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import no.samskap.records.RecordHead;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads and saves one call. */
@Repository
class CallRepository {
    private final JdbcClient jdbc;

    CallRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<FundingCall> find(RecordHead head) {
        return jdbc.sql("select * from funding_call where number = :number")
                .param("number", head.number())
                .query((row, i) -> new FundingCall(
                        head,
                        new CallText(
                                head.title(),
                                head.summary(),
                                head.language(),
                                row.getString("funder_name").isEmpty() ? head.owner() : null,
                                row.getString("funder_name"),
                                row.getObject("body", Long.class),
                                Set.copyOf(head.themes()),
                                row.getString("applicants"),
                                row.getObject("from_kroner", Long.class),
                                row.getObject("to_kroner", Long.class),
                                row.getObject("opens_on", LocalDate.class),
                                instant(row.getObject("closes_at", OffsetDateTime.class)),
                                row.getString("address"))))
                .optional();
    }

    void insert(long number, CallText text) {
        write("""
                insert into funding_call (number, funder_name, body, applicants, from_kroner, to_kroner, opens_on, closes_at,
                                          address)
                values (:number, :funderName, :body, :applicants, :fromKroner, :toKroner, :opensOn, :closesAt, :address)""", number, text);
    }

    void update(long number, CallText text) {
        write("""
                update funding_call
                   set funder_name = :funderName, body = :body, applicants = :applicants, from_kroner = :fromKroner,
                       to_kroner = :toKroner, opens_on = :opensOn, closes_at = :closesAt, address = :address
                 where number = :number""", number, text);
    }

    private void write(String sql, long number, CallText text) {
        Instant closesAt = text.closesAt();
        jdbc.sql(sql)
                .param("number", number)
                .param("funderName", text.funderName())
                .param("body", text.body())
                .param("applicants", text.applicants())
                .param("fromKroner", text.fromKroner())
                .param("toKroner", text.toKroner())
                .param("opensOn", text.opensOn())
                .param("closesAt", closesAt == null ? null : closesAt.atOffset(ZoneOffset.UTC))
                .param("address", text.address())
                .update();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}

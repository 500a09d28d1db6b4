package no.samskap.inquiries;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import no.samskap.inquiries.Links.Link;
import no.samskap.inquiries.Links.Purpose;
import no.samskap.inquiries.Links.Worth;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps mailed links: the hash of each secret, never the secret. */
@Repository
class LinkRepository {
    private static final SecureRandom random = new SecureRandom();
    private static final int SECRET_BYTES = 32;

    private final JdbcClient jdbc;
    private final Clock clock;

    LinkRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Returns the secret, which is nowhere else.
     *
     * @param source where on the net it was asked for; null where nobody asked
     */
    String make(Link link, @Nullable String source) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                        insert into inquiry_link (hash, purpose, inquiry, case_of, person, email, name, asked_from, expires_at)
                        values (:hash, :purpose, :inquiry, :caseOf, :person, :email, :name, :source, :expires)""")
                .param("hash", hash(secret))
                .param("purpose", link.purpose().name())
                .param("inquiry", link.inquiry())
                .param("caseOf", link.caseOf())
                .param("person", link.person())
                .param("email", link.email())
                .param("name", link.name())
                .param("source", source == null ? null : hash(source))
                .param(
                        "expires",
                        Instant.now(clock).plus(link.purpose().lasts()).atOffset(ZoneOffset.UTC))
                .update();
        return secret;
    }

    Worth worth(String secret, Purpose purpose) {
        return jdbc.sql("""
                        select inquiry, case_of, person, email, name, expires_at, used_at, voided_at
                          from inquiry_link where hash = :hash and purpose = :purpose""")
                .param("hash", hash(secret))
                .param("purpose", purpose.name())
                .query((row, i) -> {
                    if (row.getObject("used_at", OffsetDateTime.class) != null) return (Worth) new Worth.Used();
                    boolean over = row.getObject("voided_at", OffsetDateTime.class) != null
                            || !row.getObject("expires_at", OffsetDateTime.class)
                                    .toInstant()
                                    .isAfter(Instant.now(clock));
                    return over
                            ? new Worth.Over()
                            : new Worth.Good(new Link(
                                    purpose,
                                    row.getObject("inquiry", Long.class),
                                    row.getObject("case_of", Long.class),
                                    row.getObject("person", Long.class),
                                    row.getString("email"),
                                    row.getString("name")));
                })
                .optional()
                .orElseGet(Worth.Unknown::new);
    }

    boolean use(String secret) {
        return jdbc.sql("""
                        update inquiry_link set used_at = acting_now()
                         where hash = :hash and used_at is null and voided_at is null""").param("hash", hash(secret)).update() == 1;
    }

    /** The case has been given to somebody else, or answered. */
    void voidAnswers(long caseOf) {
        jdbc.sql("""
                        update inquiry_link set voided_at = acting_now()
                         where case_of = :caseOf and purpose = 'ANSWER' and used_at is null and voided_at is null""").param("caseOf", caseOf).update();
    }

    /** Whoever asks at the same time, for the same address or from the same place, waits here: so none is counted too few. */
    void oneAtATime(String email, String source) {
        for (String what : new String[] {"to:" + email, "from:" + source})
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 7))")
                    .param("what", what)
                    .query(row -> {});
    }

    int askedToBegin(String email, Instant since) {
        return jdbc.sql("""
                        select count(*) from inquiry_link
                         where email = :email and purpose = 'BEGIN' and made_at > :since""")
                .param("email", email)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    int askedFrom(String source, Instant since) {
        return jdbc.sql("select count(*) from inquiry_link where asked_from = :source and made_at > :since")
                .param("source", hash(source))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void forgetSources(Instant before) {
        jdbc.sql("update inquiry_link set asked_from = null where asked_from is not null and made_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

package no.samskap.notices;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import no.samskap.accounts.Accounts;
import no.samskap.core.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secret address by which a person's calendar program asks for their dates. Programs cannot sign in, so the address is the key: shown
 * once, kept as a hash, good for reading dates only, and replaced by a new one at will.
 */
@Service
public class CalendarAddresses {
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final SecureRandom random = new SecureRandom();

    CalendarAddresses(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    public boolean has(Visitor visitor) {
        return jdbc.sql("select exists (select 1 from calendar_address where person = :person)")
                .param("person", visitor.person())
                .query(Boolean.class)
                .single();
    }

    /** The new secret, this once. The old one ends. */
    @Transactional
    public String renew(Visitor visitor) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                        insert into calendar_address (person, hash) values (:person, :hash)
                        on conflict (person) do update set hash = excluded.hash, made_at = acting_now()""")
                .param("person", Objects.requireNonNull(visitor.person()))
                .param("hash", hash(secret))
                .update();
        return secret;
    }

    @Transactional
    public void end(Visitor visitor) {
        jdbc.sql("delete from calendar_address where person = :person")
                .param("person", visitor.person())
                .update();
    }

    /** Whose secret it is, with the rights they have now. */
    public Optional<Visitor> holder(String secret) {
        return jdbc.sql("select person from calendar_address where hash = :hash")
                .param("hash", hash(secret))
                .query(Long.class)
                .optional()
                .flatMap(accounts::visitor);
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

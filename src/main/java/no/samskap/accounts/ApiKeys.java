package no.samskap.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keys with which a person's own programs call the API. A key may what its person may, lasts a year, and is shown once:
 * the database holds its hash only.
 */
@Service
public class ApiKeys {
    static final Duration LASTS = Duration.ofDays(365);
    private static final String PREFIX = "samskap_";

    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;

    ApiKeys(Accounts accounts, JdbcClient jdbc, Clock clock) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public record ApiKey(long id, String name, Instant expiresAt) {}

    /** Makes a key and returns it, this once. */
    @Transactional
    public String make(Visitor visitor, String name) {
        String key = PREFIX + Secret.fresh();
        jdbc.sql("insert into api_key (hash, person, name, expires_at) values (:hash, :person, :name, :expiresAt)")
                .param("hash", Secret.hash(key))
                .param("person", visitor.person())
                .param("name", name)
                .param("expiresAt", OffsetDateTime.ofInstant(clock.instant().plus(LASTS), ZoneOffset.UTC))
                .update();
        return key;
    }

    @Transactional
    public void revoke(Visitor visitor, long id) {
        jdbc.sql("delete from api_key where id = :id and person = :person")
                .param("id", id)
                .param("person", visitor.person())
                .update();
    }

    public List<ApiKey> of(Visitor visitor) {
        return jdbc.sql("select id, name, expires_at from api_key where person = :person order by id")
                .param("person", visitor.person())
                .query((row, i) -> new ApiKey(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Whoever made the key; that they use it is noted once a day. */
    public Optional<Long> personWith(String key) {
        if (!key.startsWith(PREFIX)) return Optional.empty();
        record Holder(long person, boolean seenToday) {}
        Optional<Holder> holder = jdbc.sql("""
                        select k.person, coalesce(u.last_on >= :today, false) as seen_today
                          from api_key k left join account_use u on u.person = k.person
                         where k.hash = :hash and k.expires_at > :now""")
                .param("hash", Secret.hash(key))
                .param("now", OffsetDateTime.now(clock))
                .param("today", LocalDate.now(clock.withZone(Words.OSLO)))
                .query(Holder.class)
                .optional();
        holder.filter(found -> !found.seenToday()).ifPresent(found -> accounts.used(found.person()));
        return holder.map(Holder::person);
    }
}

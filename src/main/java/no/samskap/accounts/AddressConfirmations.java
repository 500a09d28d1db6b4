package no.samskap.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import no.samskap.core.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An address that nobody vouches for counts when its holder has followed a link that was sent there. Who opens the link has to be
 * signed in as whoever asked: else somebody could lead another person's sign-in to their own account by typing that person's
 * address and waiting for an unthinking yes.
 */
@Service
public class AddressConfirmations {
    static final Duration LASTS = Duration.ofDays(2);
    static final int MOST_A_DAY = 5;

    private final MailAddresses addresses;
    private final AccessLetters letters;
    private final JdbcClient jdbc;
    private final Clock clock;

    AddressConfirmations(MailAddresses addresses, AccessLetters letters, JdbcClient jdbc, Clock clock) {
        this.addresses = addresses;
        this.letters = letters;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public enum Asked {
        SENT,
        /** Letters cost those who get them something too. */
        TOO_MANY,
        NO_ADDRESS
    }

    /** Sends a link to the address. The one sent before serves no longer. */
    @Transactional
    public Asked ask(long person, String email) {
        if (!MailAddresses.isAddress(email)) return Asked.NO_ADDRESS;
        if (sentLately(person) >= MOST_A_DAY) return Asked.TOO_MANY;
        forget(person);
        String secret = Secret.fresh();
        long id = jdbc.sql("""
                        insert into address_confirmation (hash, person, email, expires_at)
                        values (:hash, :person, :email, :expiresAt)
                        returning id""")
                .param("hash", Secret.hash(secret))
                .param("person", person)
                .param("email", email)
                .param("expiresAt", OffsetDateTime.ofInstant(clock.instant().plus(LASTS), ZoneOffset.UTC))
                .query(Long.class)
                .single();
        letters.confirm(id, email, secret);
        return Asked.SENT;
    }

    private long sentLately(long person) {
        return jdbc.sql("select count(*) from address_confirmation where person = :person and asked_at > :since")
                .param("person", person)
                .param("since", OffsetDateTime.ofInstant(clock.instant().minus(Duration.ofDays(1)), ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Nothing waits any more. */
    @Transactional
    public void forget(long person) {
        jdbc.sql("update address_confirmation set ended_at = acting_now() where person = :person and ended_at is null")
                .param("person", person)
                .update();
    }

    /** The address that waits for its link to be followed. */
    public Optional<String> waitingFor(long person) {
        return jdbc.sql("""
                        select email from address_confirmation
                         where person = :person and ended_at is null and expires_at > :now""")
                .param("person", person)
                .param("now", now())
                .query(String.class)
                .optional();
    }

    /** The address a link is about, for whoever asked for it and while it lasts. */
    public Optional<String> with(Visitor visitor, String secret) {
        return jdbc.sql("""
                        select email from address_confirmation
                         where hash = :hash and person = :person and ended_at is null and expires_at > :now""")
                .param("hash", Secret.hash(secret))
                .param("person", visitor.person())
                .param("now", now())
                .query(String.class)
                .optional();
    }

    /** Whether the letter is still to be sent. */
    boolean isOpen(String secret) {
        return jdbc.sql("""
                        select exists (select 1 from address_confirmation
                                        where hash = :hash and ended_at is null and expires_at > :now)""")
                .param("hash", Secret.hash(secret))
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    @Transactional
    public boolean confirm(Visitor visitor, String secret) {
        Long person = visitor.person();
        Optional<String> email = with(visitor, secret);
        if (person == null || email.isEmpty()) return false;
        addresses.confirmed(person, email.get());
        forget(person);
        return true;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}

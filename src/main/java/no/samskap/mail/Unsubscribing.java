package no.samskap.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saying no to letters of a kind by the link in one of them, without signing in (RFC 8058). */
@Service
public class Unsubscribing {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    Unsubscribing(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** What a link is about. */
    public record Offer(String kind, String address, String event, boolean taken) {}

    public Optional<Offer> offer(String token) {
        return jdbc.sql("""
                        select m.kind, lower(m.address) as address, m.event,
                               exists (select 1 from mail_unsubscribed u
                                        where u.address = lower(m.address) and u.kind = m.kind) as taken
                          from mail_unsubscribe_link l join mail_outbox m on m.id = l.letter
                         where l.hash = :hash""").param("hash", hash(token)).query(Offer.class).optional();
    }

    /** Safe to do twice. Empty where the link is none of ours. */
    @Transactional
    public Optional<Offer> unsubscribe(String token) {
        Optional<Offer> offer = offer(token);
        offer.filter(open -> !open.taken()).ifPresent(open -> {
            jdbc.sql("insert into mail_unsubscribed (address, kind) values (:address, :kind) on conflict do nothing")
                    .param("address", open.address())
                    .param("kind", open.kind())
                    .update();
            events.publishEvent(new Unsubscribed(open.address(), open.kind(), open.event()));
        });
        return offer;
    }

    /** The receiver has asked for this kind again. */
    @Transactional
    public void subscribeAgain(String address, String kind) {
        jdbc.sql("delete from mail_unsubscribed where address = :address and kind = :kind")
                .param("address", address.toLowerCase(Locale.ROOT))
                .param("kind", kind)
                .update();
    }

    boolean isUnsubscribed(String address, String kind) {
        return jdbc.sql("select exists (select 1 from mail_unsubscribed where address = :address and kind = :kind)")
                .param("address", address.toLowerCase(Locale.ROOT))
                .param("kind", kind)
                .query(Boolean.class)
                .single();
    }

    /** A new link for a letter that is about to leave. A try before may have got through, so its link keeps working. */
    String newToken(long letter) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        jdbc.sql("insert into mail_unsubscribe_link (hash, letter) values (:hash, :letter)")
                .param("hash", hash(token))
                .param("letter", letter)
                .update();
        return token;
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

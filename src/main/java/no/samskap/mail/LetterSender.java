package no.samskap.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import no.samskap.core.Language;
import no.samskap.mail.Delivery.Outcome;
import no.samskap.mail.Delivery.Unreachable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes letters from the outbox to the mail server, one after the other. A letter is claimed in one transaction, sent in none, and
 * marked as sent in another: a sender that dies in between leaves a lease behind, and when that is over the same letter, with the
 * same Message-ID, is sent by another. A server that is away is asked once a minute, and no letter pays for it; a letter that is
 * refused for now is tried again after longer and longer, and laid aside for an administrator after a day. What would be too much for
 * its receiver is gathered.
 */
final class LetterSender {
    static final Duration LEASE = Duration.ofMinutes(5);
    static final Duration PROBED_EVERY = Duration.ofMinutes(1);
    static final List<Duration> TRIED_AFTER =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(60));
    static final Duration GIVEN_UP_AFTER = Duration.ofHours(24);

    private static final Logger log = LoggerFactory.getLogger(LetterSender.class);
    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};
    private static final TypeReference<List<Letter.Line>> LINES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Delivery delivery;
    private final Composer composer;
    private final LetterKinds kinds;
    private final Unsubscribing unsubscribing;
    private final Gathering gathering;
    private final JsonMapper json;
    private final Clock clock;
    private final Duration lease;
    private final ReentrantLock busy = new ReentrantLock();
    private volatile boolean stopping;

    LetterSender(
            JdbcClient jdbc,
            TransactionOperations transaction,
            Delivery delivery,
            Composer composer,
            LetterKinds kinds,
            Unsubscribing unsubscribing,
            Gathering gathering,
            JsonMapper json,
            Clock clock,
            Duration lease) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.delivery = delivery;
        this.composer = composer;
        this.kinds = kinds;
        this.unsubscribing = unsubscribing;
        this.gathering = gathering;
        this.json = json;
        this.clock = clock;
        this.lease = lease;
    }

    private record Claimed(
            long id,
            String messageId,
            int refusals,
            OffsetDateTime leaseEnds,
            @Nullable Instant firstRefused,
            Letter letter) {}

    /** Sends what is due, until nothing is, or the server is away. */
    void sendDue() {
        if (!busy.tryLock()) return;
        try {
            if (!delivery.isReady()) return;
            gathering.gatherDue();
            if (mayTry()) sendAll();
        } finally {
            busy.unlock();
        }
    }

    /** Waits until the letter at hand has left. */
    void stop() throws InterruptedException {
        stopping = true;
        if (busy.tryLock(10, TimeUnit.SECONDS)) busy.unlock();
    }

    private void sendAll() {
        Delivery.@Nullable Line line = null;
        try {
            for (Optional<Claimed> next = claim(); next.isPresent(); next = stopping ? Optional.empty() : claim()) {
                Claimed claimed = next.get();
                Optional<Mail> mail = compose(claimed);
                if (mail.isEmpty()) continue;
                if (gathering.isTooMany(claimed.letter())) {
                    gathering.putAside(
                            claimed.id(),
                            claimed.leaseEnds(),
                            claimed.letter().to().address(),
                            mail.get().subject());
                    continue;
                }
                if (line == null) line = connect(claimed);
                if (line == null) return;
                Outcome outcome = line.send(mail.get());
                if (outcome instanceof Outcome.Broken(String reason)) {
                    line.close();
                    line = connect(claimed);
                    if (line == null) return;
                    outcome = new Outcome.RefusedForNow(reason); // the server answers: it was this letter
                }
                if (!settle(claimed, mail.get(), outcome)) return;
            }
        } finally {
            if (line != null) line.close();
        }
    }

    /** False while the server is away and was asked less than a minute ago, by this or another node. */
    private boolean mayTry() {
        boolean away = jdbc.sql("select away_since is not null from mail_queue")
                .query(Boolean.class)
                .single();
        return !away
                || jdbc.sql("update mail_queue set next_probe_at = :next where next_probe_at <= :now")
                                .param("next", at(now().plus(PROBED_EVERY)))
                                .param("now", at(now()))
                                .update()
                        == 1;
    }

    private Optional<Claimed> claim() {
        return jdbc.sql("""
                        update mail_outbox
                           set state = 'SENDING', due_at = :leaseEnds
                         where id = (select m.id from mail_outbox m
                                      where m.state in ('WAITING', 'SENDING') and m.due_at <= :now
                                      order by m.due_at, m.id
                                      limit 1 for update skip locked)
                        returning id, event, kind, address, name, language, words, lines, link, message_id, refusals,
                                  first_refused_at, due_at""")
                .param("leaseEnds", at(now().plus(lease)))
                .param("now", at(now()))
                .query((row, i) -> new Claimed(
                        row.getLong("id"),
                        row.getString("message_id"),
                        row.getInt("refusals"),
                        row.getObject("due_at", OffsetDateTime.class),
                        Optional.ofNullable(row.getObject("first_refused_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null),
                        new Letter(
                                row.getString("event"),
                                row.getString("kind"),
                                new Recipient(
                                        row.getString("address"),
                                        row.getString("name"),
                                        Language.of(row.getString("language")).orElse(Language.BOKMAL)),
                                json.readValue(row.getString("words"), WORDS),
                                row.getString("link"),
                                json.readValue(row.getString("lines"), LINES))))
                .optional();
    }

    /** Empty where the letter is not to be sent any more, or cannot be written: that is settled then. */
    private Optional<Mail> compose(Claimed claimed) {
        Letter letter = claimed.letter();
        if (!kinds.has(letter.kind())) {
            stop(claimed, "No such kind of letter any more");
            return Optional.empty();
        }
        LetterKind kind = kinds.of(letter.kind());
        try {
            if (!kind.isDuty() && unsubscribing.isUnsubscribed(letter.to().address(), kind.code())) {
                drop(claimed, "Unsubscribed");
                return Optional.empty();
            }
            Optional<Letter> sendable = kind.sendable().apply(letter);
            if (sendable.isEmpty()) {
                drop(claimed, "No longer to be told");
                return Optional.empty();
            }
            String link = kind.isDuty() ? "" : composer.unsubscribeUrl(unsubscribing.newToken(claimed.id()));
            return Optional.of(composer.mail(kind, sendable.get(), claimed.messageId(), link));
        } catch (RuntimeException e) {
            log.error("Letter {} cannot be written", claimed.id(), e);
            stop(claimed, "Cannot be written: " + e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private Delivery.@Nullable Line connect(Claimed claimed) {
        try {
            Delivery.Line line = delivery.open();
            jdbc.sql(
                            "update mail_queue set away_since = null, next_probe_at = null, reason = '' where away_since is not null")
                    .update();
            return line;
        } catch (Unreachable away) {
            pause(claimed, away.reason());
            return null;
        }
    }

    /** @return whether to go on with the next */
    private boolean settle(Claimed claimed, Mail mail, Outcome outcome) {
        switch (outcome) {
            case Outcome.Sent() -> sent(claimed, mail);
            case Outcome.RefusedForNow(String reason) -> later(claimed, reason);
            case Outcome.RefusedForGood(String reason) -> stop(claimed, reason);
            case Outcome.Broken(String reason) -> later(claimed, reason);
            case Outcome.Away(String reason) -> {
                pause(claimed, reason);
                return false;
            }
        }
        return true;
    }

    private void sent(Claimed claimed, Mail mail) {
        jdbc.sql("""
                        update mail_outbox
                           set state = 'SENT', done_at = :now, subject = :subject, reason = '',
                               body = case when :readHere then :body else without_secrets(:body) end,
                               link = without_secrets(link),
                               lines = cast(without_secrets(cast(lines as text)) as jsonb)
                         where id = :id and state = 'SENDING' and due_at = :leaseEnds""")
                .param("now", at(now()))
                .param("leaseEnds", claimed.leaseEnds())
                .param("subject", mail.subject())
                .param("body", mail.plain())
                .param("readHere", delivery.isReadHere())
                .param("id", claimed.id())
                .update();
    }

    private void later(Claimed claimed, String reason) {
        Instant first = claimed.firstRefused();
        if (first != null && !now().isBefore(first.plus(GIVEN_UP_AFTER))) {
            stop(claimed, reason);
            return;
        }
        Duration wait = TRIED_AFTER.get(Math.min(claimed.refusals(), TRIED_AFTER.size() - 1));
        jdbc.sql("""
                        update mail_outbox
                           set state = 'WAITING', due_at = :due, refusals = refusals + 1, reason = :reason,
                               first_refused_at = coalesce(first_refused_at, :now)
                         where id = :id and state = 'SENDING' and due_at = :leaseEnds""")
                .param("due", at(now().plus(wait)))
                .param("now", at(now()))
                .param("leaseEnds", claimed.leaseEnds())
                .param("reason", reason)
                .param("id", claimed.id())
                .update();
    }

    private void stop(Claimed claimed, String reason) {
        end(claimed, "STOPPED", reason);
    }

    private void drop(Claimed claimed, String reason) {
        end(claimed, "DROPPED", reason);
    }

    private void end(Claimed claimed, String state, String reason) {
        jdbc.sql("""
                        update mail_outbox
                           set state = :state, done_at = :now, reason = :reason,
                               link = case when :state = 'DROPPED' then without_secrets(link) else link end
                         where id = :id and state = 'SENDING' and due_at = :leaseEnds""")
                .param("leaseEnds", claimed.leaseEnds())
                .param("state", state)
                .param("now", at(now()))
                .param("reason", reason)
                .param("id", claimed.id())
                .update();
    }

    /** The whole queue waits; the letter at hand goes back as if it had never been touched. */
    private void pause(Claimed claimed, String reason) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            update mail_outbox set state = 'WAITING', due_at = :now
                             where id = :id and state = 'SENDING' and due_at = :leaseEnds""")
                    .param("now", at(now()))
                    .param("leaseEnds", claimed.leaseEnds())
                    .param("id", claimed.id())
                    .update();
            jdbc.sql("""
                            update mail_queue
                               set away_since = coalesce(away_since, :now), next_probe_at = :next, reason = :reason""")
                    .param("now", at(now()))
                    .param("next", at(now().plus(PROBED_EVERY)))
                    .param("reason", reason)
                    .update();
        });
        log.warn("The mail server is away: {}", reason);
    }

    private Instant now() {
        return clock.instant();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}

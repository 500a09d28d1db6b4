package no.samskap.needs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.directory.Body;
import no.samskap.directory.Organisations;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links that let people without an account send a need. An organisation's contact makes one for the organisation, a body's adviser
 * one for all its members. What comes in waits for the organisation's contact; the link gives no right to read anything.
 */
@Service
public class NeedInvitations {
    public static final int MOST_DAYS = 365;

    /** So many needs can come in by one link: a link that has gone astray fills no inbox. */
    private static final int MOST_USES = 100;

    private static final int CODE_BYTES = 18;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Records records;
    private final Needs needs;
    private final Bodies bodies;
    private final Clock clock;

    NeedInvitations(JdbcClient jdbc, Records records, Needs needs, Bodies bodies, Clock clock) {
        this.jdbc = jdbc;
        this.records = records;
        this.needs = needs;
        this.bodies = bodies;
        this.clock = clock;
    }

    /**
     * @param place the organisation or body it invites for
     * @param used how many needs have come in by it
     */
    public record Invitation(
            long id,
            long place,
            String purpose,
            LocalDate expiresOn,
            int used,
            Instant madeAt,
            @Nullable Instant withdrawnAt) {
        public boolean isOpenOn(LocalDate day) {
            return withdrawnAt == null && !day.isAfter(expiresOn) && used < MOST_USES;
        }
    }

    /** Those who write for an organisation or a body invite for it. Empty where the visitor does not; else the code, told once. */
    @Transactional
    public Optional<String> make(Visitor visitor, long place, String purpose, LocalDate expiresOn) {
        if (!mayInviteFor(visitor, place)) return Optional.empty();
        byte[] bytes = new byte[CODE_BYTES];
        random.nextBytes(bytes);
        String code = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                        insert into need_invitation (place, hash, purpose, expires_on)
                        values (:place, :hash, :purpose, :expiresOn)""")
                .param("place", place)
                .param("hash", hash(code))
                .param("purpose", purpose)
                .param("expiresOn", expiresOn)
                .update();
        return Optional.of(code);
    }

    @Transactional
    public boolean withdraw(Visitor visitor, long id) {
        Optional<Long> place = jdbc.sql("select place from need_invitation where id = :id")
                .param("id", id)
                .query(Long.class)
                .optional();
        if (place.isEmpty() || !mayInviteFor(visitor, place.get())) return false;
        jdbc.sql("update need_invitation set withdrawn_at = acting_now() where id = :id and withdrawn_at is null")
                .param("id", id)
                .update();
        return true;
    }

    /** Where the visitor may invite for: what they write for. */
    public List<RecordHead> places(Visitor visitor) {
        return records
                .findAll(
                        visitor,
                        visitor.tokens().stream()
                                .filter(token -> token.matches("(?:org|body):\\d+:edit"))
                                .map(token -> Long.valueOf(token.split(":", -1)[1]))
                                .sorted()
                                .toList())
                .stream()
                .filter(head -> mayInviteFor(visitor, head.number()))
                .toList();
    }

    /** All that were made for these, the last first. */
    public List<Invitation> of(List<RecordHead> places) {
        return jdbc.sql("""
                        select id, place, purpose, expires_on, used, made_at, withdrawn_at
                          from need_invitation where place = any (:places) order by id desc limit 100""")
                .param("places", places.stream().map(RecordHead::number).toArray(Long[]::new))
                .query((row, i) -> read(row))
                .list();
    }

    /** The invitation behind a link, while it is open. */
    public Optional<Invitation> open(String code) {
        return jdbc.sql("""
                        select id, place, purpose, expires_on, used, made_at, withdrawn_at
                          from need_invitation where hash = :hash""")
                .param("hash", hash(code))
                .query((row, i) -> read(row))
                .optional()
                .filter(invitation -> invitation.isOpenOn(today()));
    }

    /** For whom one can send by it: the organisation itself, or each of the body's members today. */
    public List<Organisations.Named> organisations(Invitation invitation) {
        Optional<RecordHead> place = records.find(Visitor.STRANGER, invitation.place());
        if (place.isEmpty()) return List.of();
        if (!place.get().kind().equals(Bodies.KIND))
            return List.of(
                    new Organisations.Named(place.get().number(), place.get().title()));
        LocalDate today = today();
        return bodies.find(Visitor.STRANGER, invitation.place()).stream()
                .flatMap(body -> body.members().stream())
                .filter(member -> member.period().holds(today))
                .map(Body.Member::organisation)
                .distinct()
                .flatMap(number -> records.find(Visitor.STRANGER, number).stream())
                .map(head -> new Organisations.Named(head.number(), head.title()))
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }

    /**
     * Takes in a need. It is counted on the invitation, which holds the row: the last free place is given once.
     *
     * @return the need's number; empty where the link is closed, or not for that organisation
     */
    @Transactional
    public Optional<Long> send(String code, NeedText text, String sender) {
        Optional<Invitation> invitation = open(code);
        if (invitation.isEmpty()
                || organisations(invitation.get()).stream().noneMatch(named -> named.number() == text.owner()))
            return Optional.empty();
        int taken = jdbc.sql("""
                        update need_invitation set used = used + 1
                         where id = :id and used < :most and withdrawn_at is null""")
                .param("id", invitation.get().id())
                .param("most", MOST_USES)
                .update();
        return taken == 0 ? Optional.empty() : Optional.of(needs.receive(text, sender));
    }

    private boolean mayInviteFor(Visitor visitor, long place) {
        return visitor.isSignedIn()
                && records.find(visitor, place)
                        .filter(head ->
                                head.kind().equals(Bodies.KIND) || head.kind().equals(Organisations.KIND))
                        .filter(head -> head.mayBeEditedBy(visitor))
                        .isPresent();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.OSLO));
    }

    private static Invitation read(ResultSet row) throws SQLException {
        OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Invitation(
                row.getLong("id"),
                row.getLong("place"),
                row.getString("purpose"),
                row.getDate("expires_on").toLocalDate(),
                row.getInt("used"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                withdrawn == null ? null : withdrawn.toInstant());
    }

    private static byte[] hash(String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

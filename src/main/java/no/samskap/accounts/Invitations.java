package no.samskap.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import no.samskap.accounts.RolePlaces.RolePlace;
import no.samskap.core.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for those who are asked in: a link by e-mail, with 32 random bytes that the database holds only as a hash. It serves
 * once, for one role in one place, within two weeks, as long as whoever sent it still may.
 */
@Service
public class Invitations {
    static final Duration LASTS = Duration.ofDays(14);
    static final int MOST_A_DAY = 50;

    private final RolePlaces places;
    private final Roles roles;
    private final Accounts accounts;
    private final AccessLetters letters;
    private final JdbcClient jdbc;
    private final Clock clock;

    Invitations(
            RolePlaces places, Roles roles, Accounts accounts, AccessLetters letters, JdbcClient jdbc, Clock clock) {
        this.places = places;
        this.roles = roles;
        this.accounts = accounts;
        this.letters = letters;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public record Invitation(long id, long place, Role role, String email, long invitedBy, Instant expiresAt) {}

    @Transactional
    public Inviting invite(Visitor visitor, long number, Role role, String email) {
        Optional<RolePlace> place = places.administered(visitor, number);
        if (place.isEmpty() || !place.get().roles().contains(role)) return new Inviting.NotYours();
        if (sentLately(number) >= MOST_A_DAY) return new Inviting.TooMany();
        endWhatExpired(number);
        String secret = Secret.fresh();
        Optional<Long> invited = jdbc.sql("""
                        insert into invitation (hash, place, role, email, invited_by, expires_at)
                        values (:hash, :place, :role, :email, :by, :expiresAt)
                        on conflict do nothing
                        returning id""")
                .param("hash", Secret.hash(secret))
                .param("place", number)
                .param("role", role.name())
                .param("email", email)
                .param("by", visitor.person())
                .param("expiresAt", OffsetDateTime.ofInstant(clock.instant().plus(LASTS), ZoneOffset.UTC))
                .query(Long.class)
                .optional();
        if (invited.isEmpty()) return new Inviting.AlreadyInvited();
        letters.invited(
                invited.get(), email, secret, visitor.name(), place.get().title(), role);
        return new Inviting.Invited(secret);
    }

    private long sentLately(long place) {
        return jdbc.sql("select count(*) from invitation where place = :place and invited_at > :since")
                .param("place", place)
                .param("since", OffsetDateTime.ofInstant(clock.instant().minus(Duration.ofDays(1)), ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private void endWhatExpired(long place) {
        jdbc.sql(
                        "update invitation set ended_at = expires_at where place = :place and ended_at is null and expires_at <= :now")
                .param("place", place)
                .param("now", now())
                .update();
    }

    /** Those nobody has answered yet, for those who give roles there. */
    public List<Invitation> pending(Visitor visitor, long place) {
        if (places.administered(visitor, place).isEmpty()) return List.of();
        return select("place = :place and ended_at is null and expires_at > :now order by expires_at, id")
                .param("place", place)
                .query(Invitations::read)
                .list();
    }

    @Transactional
    public boolean revoke(Visitor visitor, long place, long id) {
        if (places.administered(visitor, place).isEmpty()) return false;
        return jdbc.sql(
                                "update invitation set ended_at = acting_now() where id = :id and place = :place and ended_at is null")
                        .param("id", id)
                        .param("place", place)
                        .update()
                == 1;
    }

    /** The place and role a link leads to, while it lasts. */
    public Optional<Invitation> with(String secret) {
        return select("hash = :hash and ended_at is null and expires_at > :now")
                .param("hash", Secret.hash(secret))
                .query(Invitations::read)
                .optional()
                .filter(this::isStillMeant);
    }

    /** The one who holds the link says yes, and has the role from now on. */
    @Transactional
    public Inviting accept(Visitor visitor, String secret) {
        Long person = visitor.person();
        if (person == null) return new Inviting.NotYours();
        Optional<Invitation> invitation = select("hash = :hash and ended_at is null and expires_at > :now for update")
                .param("hash", Secret.hash(secret))
                .query(Invitations::read)
                .optional()
                .filter(this::isStillMeant);
        if (invitation.isEmpty()) return new Inviting.Gone();
        Optional<RolePlace> place = places.find(visitor, invitation.get().place());
        if (place.isEmpty()) return new Inviting.Gone();
        roles.hold(person, invitation.get().role(), place.get().number(), null, null, null);
        jdbc.sql("update invitation set ended_at = acting_now(), used_by = :person where id = :id")
                .param("person", person)
                .param("id", invitation.get().id())
                .update();
        return new Inviting.Accepted(place.get());
    }

    /** Whoever sent it must still be one who gives roles there. */
    private boolean isStillMeant(Invitation invitation) {
        return accounts.visitor(invitation.invitedBy())
                .flatMap(sender -> places.administered(sender, invitation.place()))
                .isPresent();
    }

    private JdbcClient.StatementSpec select(String which) {
        return jdbc.sql("select id, place, role, email, invited_by, expires_at from invitation where " + which)
                .param("now", now());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Invitation read(ResultSet row, int number) throws SQLException {
        return new Invitation(
                row.getLong("id"),
                row.getLong("place"),
                Role.valueOf(row.getString("role")),
                row.getString("email"),
                row.getLong("invited_by"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}

package no.samskap.accounts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who holds a role in a place: the adviser of a cooperation, whom what nobody else receives goes to. */
@Service
public class RoleHolders {
    private final JdbcClient jdbc;

    RoleHolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Holder(long person, long place) {}

    /** Those with an open account who hold the role on the day, the longest first. */
    public List<Holder> of(Role role, Collection<Long> places, LocalDate on) {
        if (places.isEmpty()) return List.of();
        return jdbc.sql("""
                        select m.person, m.place
                          from role_held m join account a on a.person = m.person
                         where m.role = :role and m.place = any (cast(:places as bigint[])) and a.closed_at is null
                           and not m.ended and m.held_from <= :on and (m.held_to is null or m.held_to >= :on)
                         order by m.held_from, m.id""")
                .param("role", role.name())
                .param("places", places.toArray(Long[]::new))
                .param("on", on)
                .query(Holder.class)
                .list();
    }
}

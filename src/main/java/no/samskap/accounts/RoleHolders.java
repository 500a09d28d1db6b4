package no.samskap.accounts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import no.samskap.core.Visitor;
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

    public record Colleague(long person, String name) {}

    /** Those with an open account who hold a role where the visitor holds one: in an organisation or a cooperation. */
    public List<Colleague> colleagues(Visitor visitor, LocalDate on) {
        return jdbc.sql("""
                        select distinct a.person, a.name
                          from role_held mine
                          join role_held theirs on theirs.place = mine.place and theirs.person <> mine.person
                          join account a on a.person = theirs.person
                         where mine.person = :person and a.closed_at is null
                           and mine.held_from <= :on and (mine.held_to is null or mine.held_to >= :on)
                           and theirs.held_from <= :on and (theirs.held_to is null or theirs.held_to >= :on)
                         order by a.name, a.person
                         limit 200""")
                .param("person", visitor.person())
                .param("on", on)
                .query(Colleague.class)
                .list();
    }

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

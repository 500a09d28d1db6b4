package no.samskap.accounts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.records.Kinds;
import no.samskap.records.RecordHead;
import no.samskap.records.RecordKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What somebody, or a role, may see and do: asked of the same rule as every page asks, and so exactly what they meet. Told to
 * the person, to a system's administrators, and to those who give roles, of the roles that they give.
 */
@Service
public class Insight {
    private static final int MOST_RECORDS = 50;
    private static final int MOST_LOOKED_AT = 1000;

    private final Accounts accounts;
    private final RolePlaces places;
    private final Kinds kinds;
    private final JdbcClient jdbc;

    Insight(Accounts accounts, RolePlaces places, Kinds kinds, JdbcClient jdbc) {
        this.accounts = accounts;
        this.places = places;
        this.kinds = kinds;
        this.jdbc = jdbc;
    }

    /**
     * How many of a kind somebody reads.
     *
     * @param closed of these, those that are not open to all
     * @param changes of these, those they may change
     */
    public record Reach(RecordKind kind, long reads, long closed, long changes) {}

    /**
     * @param person null for a role that nobody in particular holds
     * @param whole whether it is all the person may; else only what follows from roles that the visitor gives
     * @param closed the latest that are not open to all, of those the visitor may read too
     */
    public record Seen(
            @Nullable Long person,
            String name,
            List<Accounts.Held> roles,
            boolean whole,
            List<Reach> reach,
            List<RecordHead> closed) {}

    /** Empty where it is not for the visitor to know. */
    public Optional<Seen> ofPerson(Visitor visitor, long person) {
        Optional<Visitor> theirs = accounts.visitor(person);
        if (theirs.isEmpty()) return Optional.empty();
        List<Accounts.Held> held = accounts.held(visitor, person);
        Long self = visitor.person();
        if (visitor.isAdministrator() || (self != null && self == person))
            return Optional.of(seen(
                    visitor,
                    person,
                    theirs.get().name(),
                    held,
                    true,
                    theirs.get().tokens()));
        List<Accounts.Held> given = held.stream()
                .filter(one -> one.place() != null
                        && places.administered(visitor, one.place()).isPresent())
                .toList();
        if (given.isEmpty()) return Optional.empty();
        Set<String> tokens = new LinkedHashSet<>(Set.of(Visitor.PUBLIC, Visitor.MEMBERS, "person:" + person));
        given.forEach(one -> tokens.addAll(tokens(one.role(), one.place())));
        return Optional.of(seen(visitor, person, theirs.get().name(), given, false, tokens));
    }

    /** What whoever holds the role there, and no other, may see and do. */
    public Optional<Seen> ofRole(Visitor visitor, Role role, long number) {
        return places.administered(visitor, number)
                .filter(place -> place.roles().contains(role))
                .map(place -> {
                    Set<String> tokens = new LinkedHashSet<>(Set.of(Visitor.PUBLIC, Visitor.MEMBERS));
                    tokens.addAll(tokens(role, number));
                    return seen(
                            visitor,
                            null,
                            place.title(),
                            List.of(new Accounts.Held(role, number, place.title())),
                            true,
                            tokens);
                });
    }

    private Set<String> tokens(Role role, @Nullable Long place) {
        return place == null ? Set.of() : accounts.tokens(role, place);
    }

    private Seen seen(
            Visitor visitor,
            @Nullable Long person,
            String name,
            List<Accounts.Held> roles,
            boolean whole,
            Set<String> tokens) {
        return new Seen(person, name, roles, whole, reach(tokens), closed(visitor, tokens));
    }

    private List<Reach> reach(Set<String> tokens) {
        List<Reach> reach = new ArrayList<>();
        jdbc.sql("""
                        select r.kind, count(*) as reads, count(*) filter (where not 'public' = any (r.readers)) as closed,
                               count(*) filter (where r.editors && cast(:tokens as text[])) as changes
                          from readable(:tokens) r
                         group by r.kind""").param("tokens", tokens.toArray(String[]::new)).query(row -> {
            reach.add(new Reach(
                    kinds.of(row.getString("kind")),
                    row.getLong("reads"),
                    row.getLong("closed"),
                    row.getLong("changes")));
        });
        reach.sort(Comparator.comparingInt(one -> one.kind().order()));
        return reach;
    }

    private List<RecordHead> closed(Visitor visitor, Set<String> theirs) {
        return jdbc.sql("select " + RecordHead.COLUMNS + """
                           from readable(:tokens) r
                          where r.number in (select t.number from readable(:theirs) t
                                              where not 'public' = any (t.readers)
                                              order by t.changed_at desc, t.number desc limit :looked)
                          order by r.changed_at desc, r.number desc
                          limit :most""")
                .param("tokens", visitor.tokenArray())
                .param("theirs", theirs.toArray(String[]::new))
                .param("looked", MOST_LOOKED_AT)
                .param("most", MOST_RECORDS)
                .query(RecordHead::read)
                .list();
    }
}

package no.samskap.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.records.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How organisations hang together: units below units, and what came after what. */
@Service
public class OrganisationTree {
    /** Units a page shows. A larger organisation's tree is opened branch by branch. */
    public static final int MOST_UNITS = 500;

    /** Changes of the tree wait for each other: two moves at once could close a circle that neither sees. */
    private static final long TREE_LOCK = 7_301;

    private final Organisations organisations;
    private final OrganisationRepository repository;
    private final OrganisationContent contents;
    private final Records records;
    private final JdbcClient jdbc;

    OrganisationTree(
            Organisations organisations,
            OrganisationRepository repository,
            OrganisationContent contents,
            Records records,
            JdbcClient jdbc) {
        this.organisations = organisations;
        this.repository = repository;
        this.contents = contents;
        this.records = records;
        this.jdbc = jdbc;
    }

    /** A unit in the tree of what it is part of; the first level has depth 1. */
    public record Unit(
            long number, String name, int depth, @Nullable LocalDate closedOn) {}

    /**
     * What went into another organisation, or came out of one.
     *
     * @param besides what else came after it; none where it was not divided
     */
    public record Kin(long number, String name, LocalDate on, List<Organisations.Named> besides) {}

    /** All that is part of it, each unit below what it is part of. */
    public List<Unit> unitsOf(Visitor visitor, long number) {
        return jdbc.sql("""
                        with recursive tree as (
                            select r.number, r.title, r.state, r.ends_on, 1 as depth, array[r.title, r.number::text] as place
                              from readable(:tokens) r join organisation o on o.number = r.number
                             where o.part_of = any (array(select numbers_of(:number)))
                            union all
                            select r.number, r.title, r.state, r.ends_on, t.depth + 1, t.place || array[r.title, r.number::text]
                              from tree t
                             cross join lateral numbers_of(t.number) as above (number)
                              join organisation o on o.part_of = above.number
                              join readable(:tokens) r on r.number = o.number
                             where t.depth < 20
                        )
                        select number, title as name, depth, case when state = 'CLOSED' then ends_on end as closed_on
                          from tree order by place limit :most""")
                .param("tokens", visitor.tokenArray())
                .param("number", number)
                .param("most", MOST_UNITS)
                .query(Unit.class)
                .list();
    }

    /** Makes a unit part of another organisation, with all that is part of it. Those who write for the new place write for it. */
    @Transactional
    public Moving move(Visitor visitor, long number, long into) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", TREE_LOCK)
                .query()
                .singleRow();
        Optional<Organisation> unit = organisations.find(visitor, number);
        Optional<Organisation> place = organisations.find(visitor, into);
        if (unit.isEmpty() || place.isEmpty() || unit.get().partOf() == null) return new Moving.NotYours();
        if (!organisations.mayWriteFor(visitor, number) || !organisations.mayWriteFor(visitor, into))
            return new Moving.NotYours();
        List<Long> branch = branch(number);
        if (branch.contains(into))
            return new Moving.Circular(
                    unit.get().head().title(), place.get().head().title());
        if (place.get().isClosed()) return new Moving.ClosedThere();
        jdbc.sql("update organisation set part_of = :into where number = :number")
                .param("into", into)
                .param("number", number)
                .update();
        jdbc.sql("""
                        update organisation set county_number = (select p.county_number from organisation p where p.number = :into)
                         where number = any (:branch) and seat is null""")
                .param("into", into)
                .param("branch", branch.toArray(Long[]::new))
                .update();
        for (long moved : branch) {
            Organisation organisation = organisations.find(visitor, moved).orElseThrow();
            Long above =
                    moved == number ? Long.valueOf(into) : organisation.head().owner();
            records.update(
                    moved,
                    organisation.head().version(),
                    contents.of(organisation)
                            .owner(above)
                            .editors(DirectoryPolicy.organisationEditors(moved, repository.above(moved))));
        }
        return new Moving.Moved(number);
    }

    /**
     * Closes an organisation: it stays with its records, and is shown with what came after it.
     *
     * @param on the first day without it
     */
    @Transactional
    public Moving close(Visitor visitor, long number, LocalDate on, Set<Long> successors) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", TREE_LOCK)
                .query()
                .singleRow();
        Optional<Organisation> found = organisations.find(visitor, number);
        if (found.isEmpty() || !DirectoryPolicy.mayClose(visitor, found.get())) return new Moving.NotYours();
        if (successors.contains(number) || hasOpenUnits(number)) return new Moving.NotYet();
        for (long successor : successors) {
            Optional<Organisation> after = organisations.find(visitor, successor);
            if (after.isEmpty()) return new Moving.NotYours();
            if (after.get().isClosed()) return new Moving.ClosedThere();
        }
        Organisation organisation = found.get();
        records.update(
                number,
                organisation.head().version(),
                contents.of(organisation)
                        .state(OrganisationContent.CLOSED)
                        .dates(organisation.head().startsOn(), on.minusDays(1)));
        repository.succeed(number, on, successors);
        return new Moving.Moved(number);
    }

    /** Opens one that was closed by mistake. */
    @Transactional
    public Moving reopen(Visitor visitor, long number) {
        Optional<Organisation> found = organisations.find(visitor, number);
        if (found.isEmpty() || !DirectoryPolicy.mayClose(visitor, found.get())) return new Moving.NotYours();
        Organisation organisation = found.get();
        if (!organisation.isClosed()) return new Moving.Moved(number);
        records.update(
                number,
                organisation.head().version(),
                contents.of(organisation)
                        .state(OrganisationContent.ACTIVE)
                        .dates(organisation.head().startsOn(), null));
        jdbc.sql("delete from organisation_succession where organisation = :number")
                .param("number", number)
                .update();
        return new Moving.Moved(number);
    }

    /** What it came out of, and what that came out of, the latest first. */
    public List<Kin> before(Visitor visitor, long number) {
        return jdbc
                .sql("""
                        with recursive former as (
                            select s.organisation as number, s.on_date from organisation_succession s
                             where s.successor = any (array(select numbers_of(:number)))
                            union
                            select s.organisation, s.on_date
                              from former f join organisation_succession s on s.successor = f.number
                        )
                        select r.number, r.title, max(f.on_date) as on_date
                          from former f join readable_today(:tokens) r on r.called = f.number
                         where r.number <> :number
                         group by r.number, r.title
                         order by on_date desc, r.title, r.number""")
                .param("tokens", visitor.tokenArray())
                .param("number", number)
                .query((row, i) -> new Kin(
                        row.getLong("number"),
                        row.getString("title"),
                        row.getObject("on_date", LocalDate.class),
                        List.of()))
                .list()
                .stream()
                .map(kin -> new Kin(kin.number(), kin.name(), kin.on(), besides(visitor, kin.number(), number)))
                .toList();
    }

    private List<Organisations.Named> besides(Visitor visitor, long number, long successor) {
        return after(visitor, number).stream()
                .filter(kin -> kin.number() != successor)
                .map(kin -> new Organisations.Named(kin.number(), kin.name()))
                .toList();
    }

    /** What came after it, one step on. */
    public List<Kin> after(Visitor visitor, long number) {
        return jdbc.sql("""
                        select r.number, r.title, max(s.on_date) as on_date
                          from organisation_succession s join readable_today(:tokens) r on r.called = s.successor
                         where s.organisation = any (array(select numbers_of(:number))) and r.number <> :number
                         group by r.number, r.title
                         order by r.title, r.number""")
                .param("tokens", visitor.tokenArray())
                .param("number", number)
                .query((row, i) -> new Kin(
                        row.getLong("number"),
                        row.getString("title"),
                        row.getObject("on_date", LocalDate.class),
                        List.of()))
                .list();
    }

    private boolean hasOpenUnits(long number) {
        List<Long> branch = new ArrayList<>(branch(number));
        branch.remove(Long.valueOf(number));
        return records.findAll(Visitor.STRANGER, branch).stream()
                .anyMatch(head -> !head.state().equals(OrganisationContent.CLOSED));
    }

    /** The organisation and all that is part of it. */
    private List<Long> branch(long number) {
        return jdbc.sql("""
                        with recursive branch as (
                            select cast(:number as bigint) as number, 0 as depth
                            union all
                            select o.number, b.depth + 1
                              from branch b
                             cross join lateral numbers_of(b.number) as above (number)
                              join organisation o on o.part_of = above.number
                             where b.depth < 20 and not exists (select 1 from merged_number m where m.number = o.number)
                        )
                        select number from branch order by depth, number""").param("number", number).query(Long.class).list();
    }
}

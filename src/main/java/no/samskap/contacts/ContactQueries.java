package no.samskap.contacts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.records.KeptCounts;
import no.samskap.themes.Themes;
import no.samskap.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists and counts of contact points, of what the visitor may read. */
@Repository
public class ContactQueries {
    private final JdbcClient jdbc;
    private final ContactRepository repository;
    private final KeptCounts counts;
    private final Themes themes;
    private final Clock clock;

    ContactQueries(JdbcClient jdbc, ContactRepository repository, KeptCounts counts, Themes themes, Clock clock) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.counts = counts;
        this.themes = themes;
        this.clock = clock;
    }

    /**
     * What is asked for; an empty list asks for all.
     *
     * @param text in a name or the number of an organisation it serves
     * @param themes service areas; contacts for all matters answer for each of them
     * @param states of {@code EMPTY} and {@code HELD}
     * @param bodies cooperations of which a served organisation is a member
     */
    public record Filter(
            String text, List<Long> themes, List<String> counties, List<String> states, List<Long> bodies) {
        public static final Filter ALL = new Filter("", List.of(), List.of(), List.of(), List.of());
    }

    public static final String EMPTY = "EMPTY";
    public static final String HELD = "HELD";

    /** How many there are, and how many each choice would show beside the other filters. */
    public record Totals(long total, Map<Long, Long> themes, Map<String, Long> counties, Map<String, Long> states) {}

    private static final String FROM = """
              from readable(:tokens) r
              join contact_point c on c.number = r.number
             cross join lateral (
                   select case when exists (select 1 from contact_term t
                                             where t.contact_point = c.number and t.seat = 'HOLDER' and t.starts_on <= :today
                                               and (t.ends_on is null or t.ends_on >= :today))
                               then 'HELD' else 'EMPTY' end as state) seat
             where r.kind = 'contact_point' and r.state = 'OPEN'
               and (:text = '' or exists (
                   select 1 from contact_point_serves s join readable_today(:tokens) o on o.called = s.organisation
                    where s.contact_point = r.number and (o.title ilike :like or o.search_text ilike :like)))
               and (cardinality(cast(:bodies as bigint[])) = 0 or exists (
                   select 1 from contact_point_serves s
                     left join merged_number t on t.number = s.organisation
                     join body_membership m on m.organisation = coalesce(t.today, s.organisation)
                    where s.contact_point = r.number and m.body = any (:bodies)
                      and (m.starts_on is null or m.starts_on <= :today) and (m.ends_on is null or m.ends_on >= :today)))
            """;
    private static final String OF_THEMES = """
             and (cardinality(cast(:themes as bigint[])) = 0 or cardinality(r.themes) = 0
                  or r.themes && cast(:themes as bigint[]))
            """;
    private static final String OF_COUNTIES = """
             and (cardinality(cast(:counties as text[])) = 0 or exists (
                 select 1 from contact_point_serves s join organisation_place p on p.number = s.organisation
                  where s.contact_point = r.number and p.county_number = any (:counties)))
            """;
    private static final String OF_STATES =
            " and (cardinality(cast(:states as text[])) = 0 or seat.state = any (:states)) ";

    public List<ContactPoint> list(Visitor visitor, Filter filter, int most, long offset) {
        List<Long> numbers = parameters(
                        jdbc.sql("select r.number" + FROM + OF_THEMES + OF_COUNTIES + OF_STATES + """
                                 order by (cardinality(cast(:themes as bigint[])) > 0 and cardinality(r.themes) = 0),
                                          r.title, r.number
                                 limit :most offset :offset"""), visitor, filter)
                .param("most", most)
                .param("offset", offset)
                .query(Long.class)
                .list();
        return repository.load(visitor, numbers);
    }

    public Totals totals(Visitor visitor, Filter filter) {
        return counts.get(
                visitor, Totals.class, "contact points", List.of(filter, today()), () -> count(visitor, filter));
    }

    private Totals count(Visitor visitor, Filter filter) {
        Map<Long, Long> tops = new LinkedHashMap<>();
        Map<String, Long> counties = new LinkedHashMap<>();
        Map<String, Long> states = new LinkedHashMap<>();
        List<Long> total = new ArrayList<>();
        parameters(
                        jdbc.sql("select 'total' as facet, '' as value, count(*) as many" + FROM + OF_THEMES
                                + OF_COUNTIES
                                + OF_STATES + " union all select 'state', seat.state, count(*)" + FROM + OF_THEMES
                                + OF_COUNTIES + " group by seat.state"
                                + " union all select 'county', p.county_number, count(distinct x.number)"
                                + " from (select r.number" + FROM + OF_THEMES + OF_STATES + ") x"
                                + " join contact_point_serves s on s.contact_point = x.number"
                                + " join organisation_place p on p.number = s.organisation"
                                + " where p.county_number is not null group by p.county_number"
                                + " union all select 'theme', cast(over.top as text), count(distinct x.number)"
                                + " from (select r.number, unnest(r.themes) as theme" + FROM + OF_COUNTIES + OF_STATES
                                + ") x join unnest(cast(:below as bigint[]), cast(:tops as bigint[])) as over (theme, top)"
                                + " on over.theme = x.theme group by over.top"),
                        visitor,
                        filter)
                .param("below", themes.underTops().keySet().toArray(Long[]::new))
                .param("tops", themes.underTops().values().toArray(Long[]::new))
                .query(row -> {
                    long many = row.getLong("many");
                    String value = row.getString("value");
                    switch (row.getString("facet")) {
                        case "total" -> total.add(many);
                        case "state" -> states.put(value, many);
                        case "county" -> counties.put(value, many);
                        default -> tops.put(Long.valueOf(value), many);
                    }
                });
        return new Totals(total.getFirst(), tops, counties, states);
    }

    /** The open ones that serve one of these organisations. */
    public List<ContactPoint> openOf(Visitor visitor, Collection<Long> organisations) {
        return repository.load(
                visitor,
                jdbc.sql("""
                                select r.number
                                  from readable(:tokens) r
                                 where r.kind = 'contact_point' and r.state = 'OPEN' and exists (
                                       select 1 from contact_point_serves s
                                        where s.contact_point = r.number and s.organisation = any (array(select numbers_of(:organisations))))
                                 order by cardinality(r.themes) > 0, r.title, r.number""")
                        .param("tokens", visitor.tokenArray())
                        .param("organisations", organisations.toArray(Long[]::new))
                        .query(Long.class)
                        .list());
    }

    /** Those nobody holds today, where the visitor's own organisations and cooperations are concerned. */
    public List<ContactPoint> emptyFor(Visitor visitor, int most) {
        return repository.load(
                visitor,
                parameters(jdbc.sql("select r.number" + FROM + """
                                   and seat.state = 'EMPTY'
                                   and exists (
                                       select 1 from contact_point_serves s
                                         left join merged_number t on t.number = s.organisation
                                        where s.contact_point = r.number
                                          and ('org:' || coalesce(t.today, s.organisation) || ':edit' = any (cast(:tokens as text[]))
                                               or exists (select 1 from body_membership m
                                                           where m.organisation = coalesce(t.today, s.organisation)
                                                             and 'body:' || m.body || ':edit' = any (cast(:tokens as text[]))
                                                             and (m.starts_on is null or m.starts_on <= :today)
                                                             and (m.ends_on is null or m.ends_on >= :today))))
                                 order by r.changed_at, r.number limit :most"""), visitor, Filter.ALL)
                        .param("most", most)
                        .query(Long.class)
                        .list());
    }

    /** Those of these points that the visitor writes for one of the organisations of, or for a cooperation one of them takes part in. */
    Set<Long> changeable(Visitor visitor, Collection<Long> points) {
        if (!visitor.isSignedIn() || points.isEmpty()) return Set.of();
        return new LinkedHashSet<>(jdbc.sql("""
                        select distinct s.contact_point
                          from contact_point_serves s
                          left join merged_number t on t.number = s.organisation
                         where s.contact_point = any (:points)
                           and (exists (select 1 from readable_today(:tokens) o
                                         where o.called = s.organisation
                                           and (:admin or o.editors && cast(:tokens as text[])))
                                or exists (select 1 from body_membership m
                                            where m.organisation = coalesce(t.today, s.organisation)
                                              and 'body:' || m.body || ':edit' = any (cast(:tokens as text[]))
                                              and (m.starts_on is null or m.starts_on <= :today)
                                              and (m.ends_on is null or m.ends_on >= :today)))""")
                .param("tokens", visitor.tokenArray())
                .param("admin", visitor.isAdministrator())
                .param("points", points.toArray(Long[]::new))
                .param("today", today())
                .query(Long.class)
                .list());
    }

    /** Members of a body that no contact point serves. */
    public List<ContactPoint.Served> membersWithout(Visitor visitor, long body) {
        return jdbc.sql("""
                        select distinct o.number as organisation, o.title as name
                          from body_membership m join readable_today(:tokens) o on o.called = m.organisation
                         where m.body = :body
                           and (m.starts_on is null or m.starts_on <= :today) and (m.ends_on is null or m.ends_on >= :today)
                           and not exists (select 1 from contact_point_serves s join readable(:tokens) c on c.number = s.contact_point
                                            where s.organisation = any (array(select numbers_of(m.organisation))) and c.state = 'OPEN')
                         order by o.title, o.number""")
                .param("tokens", visitor.tokenArray())
                .param("body", body)
                .param("today", today())
                .query(ContactPoint.Served.class)
                .list();
    }

    /** The organisations that take part in a cooperation the visitor writes for, together with this one. */
    public List<ContactPoint.Served> membersBeside(Visitor visitor, long organisation) {
        return jdbc.sql("""
                        select distinct o.number as organisation, o.title as name
                          from body_membership mine
                          join body_membership m on m.body = mine.body
                          join readable_today(:tokens) o on o.called = m.organisation
                         where mine.organisation = :organisation
                           and (:admin or 'body:' || m.body || ':edit' = any (cast(:tokens as text[])))
                           and (mine.ends_on is null or mine.ends_on >= :today)
                           and (m.starts_on is null or m.starts_on <= :today) and (m.ends_on is null or m.ends_on >= :today)
                         order by o.title, o.number""")
                .param("tokens", visitor.tokenArray())
                .param("admin", visitor.isAdministrator())
                .param("organisation", organisation)
                .param("today", today())
                .query(ContactPoint.Served.class)
                .list();
    }

    /** The cooperations an organisation takes part in on the day. */
    List<Long> bodiesOf(long organisation, LocalDate day) {
        return jdbc.sql("""
                        select distinct m.body
                          from body_membership m
                         where m.organisation = :organisation
                           and (m.starts_on is null or m.starts_on <= :day) and (m.ends_on is null or m.ends_on >= :day)
                         order by m.body""")
                .param("organisation", organisation)
                .param("day", day)
                .query(Long.class)
                .list();
    }

    /** The organisation and what it is part of, the nearest first. */
    List<Long> above(long organisation) {
        return jdbc.sql("select up.number from organisations_above(:organisation) up order by up.steps")
                .param("organisation", organisation)
                .query(Long.class)
                .list();
    }

    /** The same for several at once. */
    Map<Long, List<Long>> above(Collection<Long> organisations) {
        Map<Long, List<Long>> all = new LinkedHashMap<>();
        jdbc.sql("""
                        select asked.number as organisation, up.number
                          from unnest(cast(:organisations as bigint[])) as asked (number)
                         cross join lateral organisations_above(asked.number) up
                         order by asked.number, up.steps""").param("organisations", organisations.toArray(Long[]::new)).query(row -> {
            all.computeIfAbsent(row.getLong("organisation"), key -> new ArrayList<>())
                    .add(row.getLong("number"));
        });
        return all;
    }

    /** The same for several at once. */
    Map<Long, List<Long>> bodiesOf(Collection<Long> organisations, LocalDate day) {
        Map<Long, List<Long>> all = new LinkedHashMap<>();
        jdbc.sql("""
                        select distinct m.organisation, m.body
                          from body_membership m
                         where m.organisation = any (:organisations)
                           and (m.starts_on is null or m.starts_on <= :day) and (m.ends_on is null or m.ends_on >= :day)
                         order by m.organisation, m.body""")
                .param("organisations", organisations.toArray(Long[]::new))
                .param("day", day)
                .query(row -> {
                    all.computeIfAbsent(row.getLong("organisation"), key -> new ArrayList<>())
                            .add(row.getLong("body"));
                });
        return all;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.OSLO));
    }

    private JdbcClient.StatementSpec parameters(JdbcClient.StatementSpec sql, Visitor visitor, Filter filter) {
        return sql.param("tokens", visitor.tokenArray())
                .param("today", today())
                .param("text", filter.text())
                .param("like", "%" + filter.text().replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("themes", filter.themes().toArray(Long[]::new))
                .param("counties", filter.counties().toArray(String[]::new))
                .param("states", filter.states().toArray(String[]::new))
                .param("bodies", filter.bodies().toArray(Long[]::new));
    }
}

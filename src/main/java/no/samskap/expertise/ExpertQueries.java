package no.samskap.expertise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import no.samskap.core.Visitor;
import no.samskap.records.KeptCounts;
import no.samskap.themes.Themes;
import no.samskap.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The expert finder: profiles that are shown and confirmed, by what the visitor may see of them and by nothing else. */
@Repository
public class ExpertQueries {
    /** Institutions offered as a filter: those with most people. */
    private static final int MOST_INSTITUTIONS = 15;

    private final JdbcClient jdbc;
    private final KeptCounts counts;
    private final Themes themes;
    private final Clock clock;

    ExpertQueries(JdbcClient jdbc, KeptCounts counts, Themes themes, Clock clock) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.themes = themes;
        this.clock = clock;
    }

    /**
     * What is asked for; an empty list asks for all.
     *
     * @param text in a name, in what a person says of their work, or the name of a theme
     * @param institutions each stands for its units as well
     */
    public record Filter(
            String text, List<Long> themes, List<Long> institutions, List<String> counties, List<String> willing) {
        public static final Filter ALL = new Filter("", List.of(), List.of(), List.of(), List.of());
    }

    /**
     * Somebody in the list.
     *
     * @param themes and the other fields: what the visitor may see
     * @param faded whether nobody has confirmed it for long
     */
    public record Row(
            long number,
            long person,
            String name,
            List<Long> themes,
            String about,
            List<String> willing,
            LocalDate confirmedOn,
            boolean faded,
            List<Place> places) {}

    public record Place(String position, String organisation) {}

    /** How many there are, and how many each choice would show beside the other filters; institutions with their names. */
    public record Totals(
            long total,
            Map<Long, Long> themes,
            Map<Long, Long> institutions,
            Map<Long, String> names,
            Map<String, Long> counties,
            Map<String, Long> willing) {}

    private static final String FROM = """
              from readable(:tokens) r
              join expertise e on e.number = r.number
             where r.kind = 'expertise' and r.state = 'SHOWN' and e.confirmed_on > :outSince
            """;
    /** Each way a text is found by has its index; asked together in one condition, none would be used. */
    private static final String OF_TEXT = """
             and e.number in (select n.number from people_called(:like) c join expertise n on n.person = c.number
                              union all
                              select a.number from expertise a
                               where a.about_readers && cast(:tokens as text[])
                                 and a.words @@ websearch_to_tsquery('norwegian', :text)
                              union all
                              select t.number from expertise t
                               where t.themes_readers && cast(:tokens as text[])
                                 and t.themes && cast(:textThemes as bigint[]))
            """;

    private static final String OF_THEMES =
            " and e.themes_readers && cast(:tokens as text[]) and e.themes && cast(:themes as bigint[])";
    private static final String OF_WILLING =
            " and e.willing_readers && cast(:tokens as text[]) and e.willing && cast(:willing as text[])";
    private static final String OF_INSTITUTIONS = """
             and e.person in (select a.person from affiliation_today a
                               where a.organisation in (select w.number from organisations_within(:institutions) w))
            """;
    private static final String OF_COUNTIES = """
             and e.person in (select a.person from affiliation_today a join organisation_place p on p.number = a.organisation
                               where p.county_number = any (cast(:counties as text[])))
            """;

    /** The filters in force, without one of them: a facet counts beside the others. */
    private static String where(Filter filter, String but) {
        StringBuilder where = new StringBuilder(FROM);
        if (!filter.text().isEmpty()) where.append(OF_TEXT);
        if (!filter.themes().isEmpty() && !but.equals(OF_THEMES)) where.append(OF_THEMES);
        if (!filter.willing().isEmpty() && !but.equals(OF_WILLING)) where.append(OF_WILLING);
        if (!filter.institutions().isEmpty() && !but.equals(OF_INSTITUTIONS)) where.append(OF_INSTITUTIONS);
        if (!filter.counties().isEmpty() && !but.equals(OF_COUNTIES)) where.append(OF_COUNTIES);
        return where.toString();
    }

    public List<Row> list(Visitor visitor, Filter filter, int most, long offset) {
        String relevance = filter.text().isEmpty()
                ? ""
                : "case when e.about_readers && cast(:tokens as text[])"
                        + " then ts_rank(e.words, websearch_to_tsquery('norwegian', :text)) else 0 end desc, ";
        return parameters(
                        jdbc.sql("""
                                select page.*,
                                       array(select a.position from affiliation_today a join readable_today(:tokens) o on o.called = a.organisation
                                              where a.person = page.person order by a.percent desc nulls last, a.id) as positions,
                                       array(select o.title from affiliation_today a join readable_today(:tokens) o on o.called = a.organisation
                                              where a.person = page.person order by a.percent desc nulls last, a.id) as organisations
                                  from (select row_number() over () as place, found.* from (
                                        select r.number, e.person, r.title, e.confirmed_on,
                                               e.confirmed_on <= :fadedSince as faded,
                                               case when e.themes_readers && cast(:tokens as text[]) then e.themes else '{}' end as themes,
                                               case when e.about_readers && cast(:tokens as text[]) then e.about else '' end as about,
                                               case when e.willing_readers && cast(:tokens as text[]) then e.willing else '{}' end as willing
                                """ + where(filter, "") + " order by e.confirmed_on <= :fadedSince, " + relevance
                                + " r.title, r.number limit :most offset :offset) found) page order by page.place"),
                        visitor,
                        filter)
                .param("fadedSince", Freshness.fadedSince(today()))
                .param("most", most)
                .param("offset", offset)
                .query((row, i) -> new Row(
                        row.getLong("number"),
                        row.getLong("person"),
                        row.getString("title"),
                        List.of((Long[]) row.getArray("themes").getArray()),
                        row.getString("about"),
                        List.of((String[]) row.getArray("willing").getArray()),
                        row.getObject("confirmed_on", LocalDate.class),
                        row.getBoolean("faded"),
                        places((String[]) row.getArray("positions").getArray(), (String[])
                                row.getArray("organisations").getArray())))
                .list();
    }

    /** Where a person belongs today. */
    public List<Place> placesOf(Visitor visitor, long person) {
        return jdbc.sql("""
                        select a.position, o.title as organisation
                          from affiliation_today a join readable_today(:tokens) o on o.called = a.organisation
                         where a.person = :person order by a.percent desc nulls last, a.id""")
                .param("tokens", visitor.tokenArray())
                .param("person", person)
                .query(Place.class)
                .list();
    }

    private static List<Place> places(String[] positions, String[] organisations) {
        return IntStream.range(0, organisations.length)
                .mapToObj(i -> new Place(positions[i], organisations[i]))
                .toList();
    }

    public Totals totals(Visitor visitor, Filter filter) {
        return counts.get(visitor, Totals.class, "experts", List.of(filter, today()), () -> count(visitor, filter));
    }

    private Totals count(Visitor visitor, Filter filter) {
        Map<Long, Long> tops = new LinkedHashMap<>();
        Map<Long, Long> institutions = new LinkedHashMap<>();
        Map<Long, String> names = new LinkedHashMap<>();
        Map<String, Long> counties = new LinkedHashMap<>();
        Map<String, Long> willing = new LinkedHashMap<>();
        List<Long> total = new ArrayList<>();
        parameters(
                        jdbc.sql(
                                "select 'total' as facet, '' as value, '' as name, count(*) as many" + where(filter, "")
                                        + " union all select 'willing', w.willing, '', count(*) from (select unnest(e.willing) as willing"
                                        + where(filter, OF_WILLING)
                                        + " and e.willing_readers && cast(:tokens as text[])) w group by w.willing"
                                        + " union all select 'theme', cast(over.top as text), '', count(distinct x.number)"
                                        + " from (select r.number, unnest(e.themes) as theme" + where(filter, OF_THEMES)
                                        + " and e.themes_readers && cast(:tokens as text[])) x"
                                        + " join unnest(cast(:below as bigint[]), cast(:tops as bigint[])) as over (theme, top)"
                                        + " on over.theme = x.theme group by over.top"
                                        + " union all select 'county', p.county_number, '', count(distinct x.person)"
                                        + " from (select e.person" + where(filter, OF_COUNTIES) + ") x"
                                        + " join affiliation_today a on a.person = x.person"
                                        + " join organisation_place p on p.number = a.organisation"
                                        + " where p.county_number is not null group by p.county_number"
                                        + " union all (select 'institution', cast(o.number as text), o.title, i.many"
                                        + " from (select top.top as organisation, count(distinct x.person) as many"
                                        + " from (select e.person" + where(filter, OF_INSTITUTIONS) + ") x"
                                        + " join affiliation_today a on a.person = x.person"
                                        + " join organisation_top top on top.number = a.organisation group by top.top) i"
                                        + " join readable_today(:tokens) o on o.called = i.organisation"
                                        + " order by o.number = any (cast(:institutions as bigint[])) desc, i.many desc, o.title"
                                        + " limit :mostInstitutions)"),
                        visitor,
                        filter)
                .param("mostInstitutions", MOST_INSTITUTIONS)
                .param("below", themes.underTops().keySet().toArray(Long[]::new))
                .param("tops", themes.underTops().values().toArray(Long[]::new))
                .query(row -> {
                    long many = row.getLong("many");
                    String value = row.getString("value");
                    switch (row.getString("facet")) {
                        case "total" -> total.add(many);
                        case "willing" -> willing.put(value, many);
                        case "county" -> counties.put(value, many);
                        case "institution" -> {
                            institutions.put(Long.valueOf(value), many);
                            names.put(Long.valueOf(value), row.getString("name"));
                        }
                        default -> tops.put(Long.valueOf(value), many);
                    }
                });
        return new Totals(total.getFirst(), tops, institutions, names, counties, willing);
    }

    private JdbcClient.StatementSpec parameters(JdbcClient.StatementSpec sql, Visitor visitor, Filter filter) {
        Collection<Long> named = themes.named(filter.text())
                .map(theme -> themes.withAllBelow(List.of(theme.id())))
                .orElse(Set.of());
        return sql.param("tokens", visitor.tokenArray())
                .param("outSince", Freshness.outSince(today()))
                .param("text", filter.text())
                .param("like", "%" + filter.text().replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("textThemes", named.toArray(Long[]::new))
                .param("themes", filter.themes().toArray(Long[]::new))
                .param("institutions", filter.institutions().toArray(Long[]::new))
                .param("counties", filter.counties().toArray(String[]::new))
                .param("willing", filter.willing().toArray(String[]::new));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.OSLO));
    }
}

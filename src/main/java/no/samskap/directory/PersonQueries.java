package no.samskap.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.samskap.core.Visitor;
import no.samskap.records.KeptCounts;
import no.samskap.records.Selection;
import no.samskap.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists and counts of people, of what the visitor may read. */
@Repository
public class PersonQueries {
    /** Organisations offered as a filter: those with most people. */
    private static final int MOST_ORGANISATIONS = 15;

    private final JdbcClient jdbc;
    private final KeptCounts counts;
    private final Clock clock;

    PersonQueries(JdbcClient jdbc, KeptCounts counts, Clock clock) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.clock = clock;
    }

    /** What is asked for; an empty list asks for all. An organisation stands for its units as well. */
    public record Filter(String text, List<Long> organisations) {
        public static final Filter ALL = new Filter("", List.of());
    }

    /** A person in a list, with where they belong today. */
    public record Row(long number, String name, boolean invented, List<Place> places) {}

    public record Place(String position, String organisation) {}

    /** How many there are, and the organisations most of them belong to, with their names. */
    public record Totals(long total, Map<Long, Long> organisations, Map<Long, String> names) {}

    /** Somebody in an organisation. */
    public record Belonging(
            long person, String name, boolean invented, String position, long organisation, String organisationName) {}

    public List<Row> list(Visitor visitor, Filter filter, int most, long offset) {
        Selection selection = selection(visitor, filter);
        String page = "select page.number, page.title, page.invented, " + PLACES + " from ("
                + selection.rows("p.number, r.title, p.invented, p.family_name, p.given_name")
                + " order by p.family_name, p.given_name, p.number limit :most offset :offset) page"
                + " order by page.family_name, page.given_name, page.number";
        return jdbc.sql(page)
                .params(selection.parameters())
                .param("most", most)
                .param("offset", offset)
                .query((row, i) -> new Row(
                        row.getLong("number"),
                        row.getString("title"),
                        row.getBoolean("invented"),
                        places((String[]) row.getArray("positions").getArray(), (String[])
                                row.getArray("organisations").getArray())))
                .list();
    }

    private static final String PLACES = """
            array(select a.position from affiliation_today a join readable_today(:tokens) o on o.called = a.organisation
                   where a.person = any (array(select numbers_of(page.number))) order by a.percent desc nulls last, a.id) as positions,
            array(select o.title from affiliation_today a join readable_today(:tokens) o on o.called = a.organisation
                   where a.person = any (array(select numbers_of(page.number))) order by a.percent desc nulls last, a.id) as organisations""";

    private static List<Place> places(String[] positions, String[] organisations) {
        return IntStream.range(0, organisations.length)
                .mapToObj(i -> new Place(positions[i], organisations[i]))
                .toList();
    }

    public Totals totals(Visitor visitor, Filter filter) {
        return counts.get(visitor, Totals.class, "people", List.of(filter, today()), () -> count(visitor, filter));
    }

    /** The organisations are counted beside their own filter: how many people of the search each would show. */
    private Totals count(Visitor visitor, Filter filter) {
        Map<Long, Long> organisations = new LinkedHashMap<>();
        Map<Long, String> names = new LinkedHashMap<>();
        Selection searched = selection(visitor, new Filter(filter.text(), List.of()));
        long total = selection(visitor, filter).count(jdbc).total();
        jdbc.sql("with found as materialized (" + searched.rows("r.number") + """
                        ), known as (
                            select number as today, number from found
                             union all
                            select m.today, m.number from merged_number m join found on found.number = m.today
                        )
                        select o.number, o.title, x.many
                          from (select coalesce(t.today, a.organisation) as organisation, count(distinct known.today) as many
                                  from known join affiliation_today a on a.person = known.number
                                  left join merged_number t on t.number = a.organisation
                                 group by 1) x
                          join readable_today(:tokens) o on o.called = x.organisation
                         order by o.number = any (cast(:chosen as bigint[])) desc, x.many desc, o.title
                         limit :most""")
                .params(searched.parameters())
                .param("chosen", filter.organisations().toArray(Long[]::new))
                .param("most", MOST_ORGANISATIONS)
                .query(row -> {
                    organisations.put(row.getLong("number"), row.getLong("many"));
                    names.put(row.getLong("number"), row.getString("title"));
                });
        return new Totals(total, organisations, names);
    }

    private static Selection selection(Visitor visitor, Filter filter) {
        return new Selection(visitor, People.KIND, "left join person p on p.number = r.number ")
                .words(filter.text(), "p.given_name || ' ' || p.family_name")
                .only("organisations", filter.organisations(), """
                        r.number in (select coalesce(t.today, a.person)
                                       from affiliation_today a left join merged_number t on t.number = a.person
                                      where a.organisation in (select w.number from organisations_within(:organisations) w))""");
    }

    /** Who belongs to an organisation or one of its units today. */
    public List<Belonging> belongingTo(Visitor visitor, long organisation, int most) {
        return jdbc.sql("""
                        select r.number as person, r.title as name, p.invented, a.position, o.number as organisation,
                               o.title as organisation_name
                          from affiliation_today a
                          join readable_today(:tokens) r on r.called = a.person
                          join person p on p.number = r.number
                          join readable_today(:tokens) o on o.called = a.organisation
                         where a.organisation in (select w.number from organisations_within(array[:organisation]) w)
                         order by (o.number <> :organisation), p.family_name, p.given_name, a.id
                         limit :most""")
                .param("tokens", visitor.tokenArray())
                .param("organisation", organisation)
                .param("most", most)
                .query(Belonging.class)
                .list();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.OSLO));
    }
}

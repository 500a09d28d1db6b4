package no.samskap.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samskap.core.Visitor;
import no.samskap.records.KeptCounts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many people have a position that ties organisations together: shared, beside another, or a stay. Each person once in each form. */
@Repository
public class AffiliationTotals {
    /** An ordinary position ties nobody together, and PhDs are counted as such. */
    public static final List<AffiliationForm> FORMS =
            List.of(AffiliationForm.SHARED, AffiliationForm.SECONDARY, AffiliationForm.VISITING);

    /** A unit belongs to what it is part of; one that ended on a day nobody told is in no year. */
    private static final String WITHIN = " " + """
             from affiliation a
             join readable_today(:tokens) p on p.called = a.person
             join readable_today(:tokens) o on o.called = a.organisation
            where a.form = any (:forms)
              and not (a.ended and a.ends_on is null)
              and (a.starts_on is null or a.starts_on <= :lastDay)
              and (a.ends_on is null or a.ends_on >= :firstDay)
              and (cast(:organisation as bigint) is null
                   or a.organisation in (select w.number from organisations_within(array[cast(:organisation as bigint)]) w))
              and (cast(:body as bigint) is null
                   or a.organisation in (
                      select w.number
                        from organisations_within(array(
                                select m.organisation from body_membership m
                                 where m.body = :body
                                   and (m.starts_on is null or m.starts_on <= :lastDay)
                                   and (m.ends_on is null or m.ends_on >= :firstDay))) w))
            """;

    private final JdbcClient jdbc;
    private final KeptCounts counts;

    AffiliationTotals(JdbcClient jdbc, KeptCounts counts) {
        this.jdbc = jdbc;
        this.counts = counts;
    }

    /**
     * Which positions; what is named must all be so.
     *
     * @param body of whose members they are
     * @param organisation with its units
     */
    public record Within(@Nullable Long body, @Nullable Long organisation, int firstYear, int lastYear) {}

    /** @param byForm different people; a form that nobody has is not in it */
    private record Totals(Map<AffiliationForm, Long> byForm) {}

    /** Somebody, with the positions that count. */
    public record Somebody(long person, String name, List<Place> places) {}

    /** @param percent of a full position */
    public record Place(
            String position,
            String organisation,
            @Nullable Integer percent,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** @param total how many there are on all pages */
    public record Page(List<Somebody> people, long total) {}

    /** Kept until a record changes. */
    public Map<AffiliationForm, Long> totals(Visitor visitor, Within within) {
        return counts.get(
                        visitor,
                        Totals.class,
                        "directory.affiliations",
                        List.of(within),
                        () -> new Totals(count(visitor, within)))
                .byForm();
    }

    private Map<AffiliationForm, Long> count(Visitor visitor, Within within) {
        Map<AffiliationForm, Long> byForm = new LinkedHashMap<>();
        asked("select a.form, count(distinct p.number) as many" + WITHIN + "group by a.form", visitor, within, FORMS)
                .query(row -> {
                    byForm.put(AffiliationForm.valueOf(row.getString("form")), row.getLong("many"));
                });
        return byForm;
    }

    /** By name. */
    public Page list(Visitor visitor, Within within, AffiliationForm form, int most, long offset) {
        Map<Long, Somebody> people = new LinkedHashMap<>();
        long[] total = {0};
        asked(
                        "with chosen as (select p.number, p.title, a.position, o.title as organisation, a.percent, a.starts_on, a.ends_on"
                                + WITHIN + """
                                ), shown as (
                                    select number, title, count(*) over () as of_all
                                      from chosen group by number, title order by lower(title), number limit :most offset :offset)
                                select shown.number, shown.title, shown.of_all, chosen.position, chosen.organisation,
                                       chosen.percent, chosen.starts_on, chosen.ends_on
                                  from shown join chosen on chosen.number = shown.number
                                 order by lower(shown.title), shown.number, chosen.starts_on, chosen.organisation""",
                        visitor,
                        within,
                        List.of(form))
                .param("most", most)
                .param("offset", offset)
                .query(row -> {
                    total[0] = row.getLong("of_all");
                    long number = row.getLong("number");
                    Somebody somebody = people.get(number);
                    if (somebody == null) {
                        somebody = new Somebody(number, row.getString("title"), new ArrayList<>());
                        people.put(number, somebody);
                    }
                    somebody.places()
                            .add(new Place(
                                    row.getString("position"),
                                    row.getString("organisation"),
                                    row.getObject("percent", Integer.class),
                                    row.getObject("starts_on", LocalDate.class),
                                    row.getObject("ends_on", LocalDate.class)));
                });
        return new Page(List.copyOf(people.values()), total[0]);
    }

    private JdbcClient.StatementSpec asked(String sql, Visitor visitor, Within within, List<AffiliationForm> forms) {
        return jdbc.sql(sql)
                .param("tokens", visitor.tokenArray())
                .param("forms", forms.stream().map(Enum::name).toArray(String[]::new))
                .param("firstDay", LocalDate.of(within.firstYear(), 1, 1))
                .param("lastDay", LocalDate.of(within.lastYear(), 12, 31))
                .param("organisation", within.organisation())
                .param("body", within.body());
    }
}

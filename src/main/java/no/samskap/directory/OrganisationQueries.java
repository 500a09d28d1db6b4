package no.samskap.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.records.KeptCounts;
import no.samskap.records.Selection;
import no.samskap.records.TextIndex;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists and counts of organisations, of what the visitor may read. */
@Repository
public class OrganisationQueries {
    private final JdbcClient jdbc;
    private final TextIndex texts;
    private final KeptCounts counts;

    OrganisationQueries(JdbcClient jdbc, TextIndex texts, KeptCounts counts) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.counts = counts;
    }

    /**
     * What is asked for; an empty list asks for all.
     *
     * @param text part of a name in any language, or an organisation number
     * @param owners what they are units of
     */
    public record Filter(
            String text, List<String> forms, List<String> counties, List<String> languageForms, List<Long> owners) {
        public static final Filter ALL = new Filter("", List.of(), List.of(), List.of(), List.of());
    }

    public enum Order {
        NAME,
        POPULATION
    }

    /** An organisation in a list. Its other names are those in Sámi and Kven. */
    public record Row(
            long number,
            String title,
            String language,
            String form,
            String shortName,
            @Nullable String partOfName,
            @Nullable String countyNumber,
            @Nullable String reference,
            @Nullable String organisationNumber,
            @Nullable String municipalityNumber,
            boolean closed,
            @Nullable Integer population,
            List<Organisation.Name> otherNames) {}

    /** How many there are, and how many each choice would show beside the other filters. */
    public record Totals(
            long total, Map<String, Long> forms, Map<String, Long> counties, Map<String, Long> languageForms) {}

    public List<Row> list(Visitor visitor, Filter filter, Order order, int most, long offset) {
        String by = switch (order) {
            case NAME -> "r.title, r.number";
            case POPULATION -> "o.population desc nulls last, r.title, r.number";
        };
        String columns = """
                r.number, r.title, r.language, o.form, o.short_name, p.county_number, o.reference,
                o.organisation_number, o.municipality_number, r.state = 'CLOSED' as closed, o.population,
                (select u.title from readable_today(:tokens) u where u.called = o.part_of) as part_of_name,
                array(select n.language || ':' || n.name from organisation_name n
                       where n.organisation = r.number and n.language not in ('nb', 'nn', 'en')
                       order by n.language, n.name) as other_names""";
        return selection(visitor, filter)
                .list(jdbc, columns, by, most, offset)
                .query((row, i) -> new Row(
                        row.getLong("number"),
                        row.getString("title"),
                        row.getString("language"),
                        row.getString("form"),
                        row.getString("short_name"),
                        row.getString("part_of_name"),
                        row.getString("county_number"),
                        row.getString("reference"),
                        row.getString("organisation_number"),
                        row.getString("municipality_number"),
                        row.getBoolean("closed"),
                        row.getObject("population", Integer.class),
                        names((String[]) row.getArray("other_names").getArray())))
                .list();
    }

    public Totals totals(Visitor visitor, Filter filter) {
        return counts.get(visitor, Totals.class, "organisations", List.of(filter), () -> count(visitor, filter));
    }

    private Totals count(Visitor visitor, Filter filter) {
        Selection.Counts counted = selection(visitor, filter).count(jdbc);
        return new Totals(counted.total(), counted.of("form"), counted.of("county"), counted.of("language"));
    }

    private Selection selection(Visitor visitor, Filter filter) {
        return new Selection(
                        visitor,
                        "organisation",
                        "left join organisation o on o.number = r.number left join organisation_place p on p.number = r.number ")
                .text(texts, filter.text(), TextIndex.Text.TITLE, TextIndex.Text.SEARCH_TEXT)
                .only("owners", filter.owners(), "r.owner = any (array(select numbers_of(:owners)))")
                .facet("form", filter.forms(), "o.form")
                .facet("county", filter.counties(), "p.county_number")
                .facet("language", filter.languageForms(), "o.language_form");
    }

    private static List<Organisation.Name> names(String[] named) {
        List<Organisation.Name> names = new ArrayList<>();
        for (String name : named) {
            int colon = name.indexOf(':');
            Language.of(name.substring(0, colon))
                    .ifPresent(language -> names.add(new Organisation.Name(language, name.substring(colon + 1))));
        }
        return names;
    }
}

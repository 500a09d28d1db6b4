package no.samskap.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.records.KeptCounts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists and counts of organisations, of what the visitor may read. */
@Repository
public class OrganisationQueries {
    private final JdbcClient jdbc;
    private final KeptCounts counts;

    OrganisationQueries(JdbcClient jdbc, KeptCounts counts) {
        this.jdbc = jdbc;
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

    private static final String FROM = """
              from readable(:tokens) r
              join organisation o on o.number = r.number
              join organisation_place p on p.number = r.number
             where r.kind = 'organisation'
               and (:text = '' or r.title ilike :like or r.search_text ilike :like)
               and (cardinality(cast(:owners as bigint[])) = 0 or r.owner = any (:owners))
            """;
    private static final String OF_FORMS = " and (cardinality(cast(:forms as text[])) = 0 or o.form = any (:forms))";
    private static final String OF_COUNTIES =
            " and (cardinality(cast(:counties as text[])) = 0 or p.county_number = any (:counties))";
    private static final String OF_LANGUAGE_FORMS =
            " and (cardinality(cast(:languageForms as text[])) = 0 or o.language_form = any (:languageForms))";

    @Transactional(readOnly = true)
    public List<Row> list(Visitor visitor, Filter filter, Order order, int most, long offset) {
        String by = switch (order) {
            case NAME -> "r.title, r.number";
            case POPULATION -> "o.population desc nulls last, r.title, r.number";
        };
        return parameters(
                        jdbc.sql("""
                                select r.number, r.title, r.language, o.form, o.short_name, p.county_number, o.reference,
                                       o.organisation_number, o.municipality_number, r.state = 'CLOSED' as closed, o.population,
                                       (select u.title from readable(:tokens) u where u.number = o.part_of) as part_of_name,
                                       array(select n.language || ':' || n.name from organisation_name n
                                              where n.organisation = r.number and n.language not in ('nb', 'nn', 'en')
                                              order by n.language, n.name) as other_names
                                """ + FROM + OF_FORMS + OF_COUNTIES + OF_LANGUAGE_FORMS + " order by " + by
                                + " limit :most offset :offset"),
                        visitor,
                        filter)
                .param("most", most)
                .param("offset", offset)
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

    @Transactional(readOnly = true)
    public Totals totals(Visitor visitor, Filter filter) {
        return counts.get(visitor, Totals.class, "organisations", List.of(filter), () -> count(visitor, filter));
    }

    private Totals count(Visitor visitor, Filter filter) {
        Map<String, Long> forms = new LinkedHashMap<>();
        Map<String, Long> counties = new LinkedHashMap<>();
        Map<String, Long> languageForms = new LinkedHashMap<>();
        List<Long> total = new ArrayList<>();
        parameters(
                        jdbc.sql("select 'total' as facet, '' as value, count(*) as many" + FROM + OF_FORMS
                                + OF_COUNTIES + OF_LANGUAGE_FORMS
                                + " union all select 'form', o.form, count(*)" + FROM + OF_COUNTIES
                                + OF_LANGUAGE_FORMS + " group by o.form"
                                + " union all select 'county', p.county_number, count(*)" + FROM + OF_FORMS
                                + OF_LANGUAGE_FORMS + " and p.county_number is not null group by p.county_number"
                                + " union all select 'language', o.language_form, count(*)" + FROM + OF_FORMS
                                + OF_COUNTIES + " and o.language_form is not null group by o.language_form"),
                        visitor,
                        filter)
                .query(row -> {
                    long many = row.getLong("many");
                    String value = row.getString("value");
                    switch (row.getString("facet")) {
                        case "total" -> total.add(many);
                        case "form" -> forms.put(value, many);
                        case "county" -> counties.put(value, many);
                        default -> languageForms.put(value, many);
                    }
                });
        return new Totals(total.getFirst(), forms, counties, languageForms);
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

    private static JdbcClient.StatementSpec parameters(JdbcClient.StatementSpec sql, Visitor visitor, Filter filter) {
        return sql.param("tokens", visitor.tokenArray())
                .param("text", filter.text())
                .param("like", Likeness.containing(filter.text()))
                .param("forms", filter.forms().toArray(String[]::new))
                .param("counties", filter.counties().toArray(String[]::new))
                .param("languageForms", filter.languageForms().toArray(String[]::new))
                .param("owners", filter.owners().toArray(Long[]::new));
    }
}

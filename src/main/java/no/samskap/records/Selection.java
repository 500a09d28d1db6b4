package no.samskap.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samskap.core.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a list of records is asked with: words, conditions and facets, of what the visitor may read. Only what is in force
 * becomes SQL, so the database plans what is asked and nothing more, and keeps the plan for the next who asks the same.
 *
 * <p>SQL text comes from the module's own code; what a visitor wrote is always a parameter.
 */
public final class Selection {
    /** A facet that counts themes under the uppermost ones. */
    private static final String THEME = "theme";

    private static final int MOST_WORDS = 6;

    /** The order in which an index holds the records of a kind. */
    public static final String NEWEST = "r.changed_at desc, r.number desc";

    /** Of more that hold a text, most pages are found sooner in the order asked for than by fetching and sorting all. */
    private static final int MANY_HOLD_IT = 1_000;

    private static final String SOURCE = " from readable(:tokens) r ";

    private final String kind;
    private final String ofKind;
    private String joins;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Facet> facets = new LinkedHashMap<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private Map<Long, Long> topOf = Map.of();

    /**
     * @param condition of the chosen values
     * @param counted what is counted by
     * @param join what these need beside the others; a list without this facet in force leaves it out
     */
    private record Facet(String name, String condition, String counted, String join, boolean inForce) {}

    /** @param facets by name: how many each of its values would show beside the other facets in force */
    public record Counts(long total, Map<String, Map<String, Long>> facets) {
        public Map<String, Long> of(String facet) {
            return facets.getOrDefault(facet, Map.of());
        }
    }

    /**
     * What was taken away is in no list, whoever asks.
     *
     * <p>A kind's own table is joined with {@code left join}, though each record has its row there. The database cannot know that only this
     * kind has rows in it: of an inner join it expects a fraction, and then reads all rather than walk an index to the end of a page. A
     * condition on a column makes an inner join of it again, where the database may begin with that table.
     *
     * @param joins to {@code readable(:tokens) r}, which is written here
     */
    public Selection(Visitor visitor, String kind, String joins) {
        this.kind = kind;
        this.joins = joins;
        this.ofKind = "r.kind = '" + kind + "' and r.state <> '" + RecordHead.REMOVED + "'";
        parameters.put("tokens", visitor.tokenArray());
    }

    /** Only those where one of the texts holds the part, found by an index as far as it can tell; an empty part asks for all. */
    public Selection text(TextIndex index, String part, TextIndex.Text... texts) {
        if (part.isEmpty()) return this;
        String[] columns = Arrays.stream(texts).map(TextIndex.Text::column).toArray(String[]::new);
        Optional<TextIndex.Held> held = index.holding(kind, part, List.of(texts));
        return held.isEmpty() ? text(part, columns) : heldThen(held.get(), part, columns);
    }

    /** What the index says of the moment it knows, and what the columns say of what changed since. */
    private Selection heldThen(TextIndex.Held held, String part, String... columns) {
        String known;
        String holds;
        if (held.numbers().size() > MANY_HOLD_IT) {
            known = "pg_visible_in_snapshot(r.changed_in, cast(:heldAsOf as pg_snapshot))";
            holds = "r.number in (select unnest(cast(:held as bigint[])))";
        } else {
            joins += """
                 join (select h.number, true as known from unnest(cast(:held as bigint[])) as h (number)
                        union all
                       select c.number, false from record c
                        where c.changed_in >= pg_snapshot_xmin(cast(:heldAsOf as pg_snapshot))
                          and not pg_visible_in_snapshot(c.changed_in, cast(:heldAsOf as pg_snapshot))) held
                   on held.number = r.number
                """;
            known = "held.known";
            holds = "pg_visible_in_snapshot(r.changed_in, cast(:heldAsOf as pg_snapshot))";
        }
        conditions.add("case when " + known + " then " + holds + " else " + holds(columns) + " end");
        parameters.put("held", held.numbers().toArray(Long[]::new));
        parameters.put("heldAsOf", held.asOf().snapshot());
        parameters.put("like", containing(part));
        return this;
    }

    /** Only those whose title or summary holds the text; an empty text asks for all. */
    public Selection text(String text) {
        return text(text, "r.title", "r.summary");
    }

    /** Only those where one of the columns holds the text. */
    public Selection text(String text, String... columns) {
        if (text.isEmpty()) return this;
        conditions.add(holds(columns));
        parameters.put("like", containing(text));
        return this;
    }

    private static String holds(String... columns) {
        return Arrays.stream(columns)
                .map(column -> column + " ilike :like")
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    /** Only those where the column holds each of the words, in whatever order. */
    public Selection words(String text, String column) {
        List<String> words = Arrays.stream(text.strip().split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        for (int i = 0; i < words.size(); i++) {
            conditions.add(column + " ilike :word" + i);
            parameters.put("word" + i, containing(words.get(i)));
        }
        return this;
    }

    private static String containing(String text) {
        return "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    /** @param condition of the parameter {@code :name}; not in force where nothing was chosen */
    public Selection only(String name, Collection<?> chosen, String condition) {
        if (chosen.isEmpty()) return this;
        conditions.add("(" + condition + ")");
        parameters.put(name, array(chosen));
        return this;
    }

    public Selection facet(String name, Collection<?> chosen, String expression) {
        return facet(name, chosen, expression, expression, "");
    }

    /**
     * @param expression what the chosen values are compared with
     * @param counted what is counted by
     * @param join what they need beside the others
     */
    public Selection facet(String name, Collection<?> chosen, String expression, String counted, String join) {
        return keep(new Facet(name, expression + " = any (:" + name + ")", counted, join, !chosen.isEmpty()), chosen);
    }

    /**
     * By another record, which may have been merged since: what is stored under its old numbers is found and counted under the one it is
     * today.
     */
    public Selection reference(String name, Collection<?> chosen, String column) {
        String today = name + "_today";
        String join = "left join merged_number " + today + " on " + today + ".number = " + column;
        String counted = "coalesce(" + today + ".today, " + column + ")";
        String condition = column + " = any (array(select numbers_of(:" + name + ")))";
        return keep(new Facet(name, condition, counted, join, !chosen.isEmpty()), chosen);
    }

    private Selection keep(Facet facet, Collection<?> chosen) {
        facets.put(facet.name(), facet);
        if (facet.inForce()) parameters.put(facet.name(), array(chosen));
        return this;
    }

    /** @param topOf the uppermost theme of each theme: what is counted under */
    public Selection themes(Collection<Long> chosen, Map<Long, Long> topOf) {
        this.topOf = topOf;
        return keep(new Facet(THEME, touching(chosen), "r.themes", "", !chosen.isEmpty()), chosen);
    }

    /**
     * The themes stand in the text, as they steer the plan: of a theme that many touch the newest are met soon by walking in their order, one
     * that few touch is found by its index.
     */
    private static String touching(Collection<Long> themes) {
        String numbers = themes.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
        return "r.themes && cast('{" + numbers + "}' as bigint[])";
    }

    /** The rows of one page. Numbers that steer the plan stand in the text; offsets differ too much to keep a plan for each. */
    public JdbcClient.StatementSpec list(JdbcClient jdbc, String columns, String order, int most, long offset) {
        String sql = rows(columns) + " order by " + order + " limit " + most;
        var statement = jdbc.sql(offset == 0 ? sql : sql + " offset :offset").params(parameters);
        return offset == 0 ? statement : statement.param("offset", offset);
    }

    /**
     * What is asked for as SQL, for a question of the module's own: {@code with hit as (…)}. Its parameters are
     * {@link #parameters()}.
     *
     * @param others what the columns need beside the joins of all; one that a facet in force brings is written once
     */
    public String rows(String columns, String... others) {
        return "select " + columns + SOURCE + joinsInForce(others) + where();
    }

    private String joinsInForce(String... others) {
        return Stream.concat(
                        Stream.concat(Stream.of(joins), Arrays.stream(others)),
                        facets.values().stream().filter(Facet::inForce).map(Facet::join))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    public Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }

    /** Counts all, and each facet's values. */
    public Counts count(JdbcClient jdbc) {
        List<Facet> plain = facets.values().stream()
                .filter(facet -> !facet.name().equals(THEME))
                .toList();
        String hits = "with hit as materialized (select r.number"
                + (facets.containsKey(THEME) ? ", r.themes" : "")
                + plain.stream()
                        .map(facet -> ", " + facet.counted() + " as \"" + facet.name() + "\"")
                        .collect(Collectors.joining())
                + facets.values().stream()
                        .filter(Facet::inForce)
                        .map(facet -> ", " + facet.condition() + " as in_" + facet.name())
                        .collect(Collectors.joining())
                + SOURCE
                + joins
                + " "
                + facets.values().stream().map(Facet::join).distinct().collect(Collectors.joining(" "))
                + String.join(
                        " and ",
                        Stream.of(Stream.of(" where " + ofKind), conditions.stream(), onlyWhatSomeFacetCounts())
                                .flatMap(all -> all)
                                .toList())
                + ")";
        List<String> counts = new ArrayList<>();
        counts.add(totalWith(plain.stream().filter(facet -> !facet.inForce()).toList()));
        for (Facet facet : plain)
            if (facet.inForce())
                counts.add("select '" + facet.name() + "', cast(\"" + facet.name() + "\" as text), count(*) from hit"
                        + hitsBut(facet.name()) + " group by 2");
        if (facets.containsKey(THEME))
            counts.add("select 'theme', cast(top as text), count(*) from (select distinct t.number, over.top"
                    + " from (select number, unnest(themes) as theme from hit" + hitsBut(THEME) + ") t"
                    + " join unnest(cast(:below as bigint[]), cast(:tops as bigint[])) as over (theme, top)"
                    + " on over.theme = t.theme) themed group by top");
        long[] total = {0};
        Map<String, Map<String, Long>> counted = new LinkedHashMap<>();
        jdbc.sql(hits + String.join(" union all ", counts))
                .params(parameters)
                .param("below", topOf.keySet().toArray(Long[]::new))
                .param("tops", topOf.values().toArray(Long[]::new))
                .query(row -> {
                    String facet = row.getString("facet");
                    String value = row.getString("value");
                    if (facet.equals("total")) total[0] = row.getLong("many");
                    else if (value != null)
                        counted.computeIfAbsent(facet, name -> new LinkedHashMap<>())
                                .put(value, row.getLong("many"));
                });
        return new Counts(total[0], counted);
    }

    /** A facet counts beside the others in force, so what two of them keep out is counted nowhere. */
    private Stream<String> onlyWhatSomeFacetCounts() {
        List<String> keptOut = facets.values().stream()
                .filter(Facet::inForce)
                .map(facet -> "case when " + facet.condition() + " then 0 else 1 end")
                .toList();
        return keptOut.size() < 2 ? Stream.empty() : Stream.of("(" + String.join(" + ", keptOut) + ") <= 1");
    }

    /** The total and the facets that are not in force show the same hits, so one pass over them counts all. */
    private String totalWith(List<Facet> open) {
        if (open.isEmpty()) return "select 'total' as facet, '' as value, count(*) as many from hit" + hitsBut("");
        List<String> columns =
                open.stream().map(facet -> "\"" + facet.name() + "\"").toList();
        StringBuilder facet = new StringBuilder("case grouping(" + String.join(", ", columns) + ")");
        int all = (1 << open.size()) - 1;
        for (int i = 0; i < open.size(); i++)
            facet.append(" when ")
                    .append(all - (1 << (open.size() - 1 - i)))
                    .append(" then '")
                    .append(open.get(i).name())
                    .append("'");
        return "select " + facet + " else 'total' end as facet, coalesce("
                + columns.stream().map(column -> "cast(" + column + " as text)").collect(Collectors.joining(", "))
                + ") as value, count(*) as many from hit" + hitsBut("") + " group by grouping sets ((), "
                + columns.stream().map(column -> "(" + column + ")").collect(Collectors.joining(", ")) + ")";
    }

    private String where() {
        return String.join(
                " and ",
                Stream.concat(Stream.of(" where " + ofKind), inForce().stream()).toList());
    }

    private List<String> inForce() {
        return Stream.concat(
                        conditions.stream(),
                        facets.values().stream().filter(Facet::inForce).map(Facet::condition))
                .toList();
    }

    private String hitsBut(String but) {
        String all = facets.values().stream()
                .filter(facet -> facet.inForce() && !facet.name().equals(but))
                .map(facet -> "in_" + facet.name())
                .collect(Collectors.joining(" and "));
        return all.isEmpty() ? "" : " where " + all;
    }

    private static Object array(Collection<?> chosen) {
        Object first = chosen.iterator().next();
        return switch (first) {
            case String ignored -> chosen.toArray(String[]::new);
            case Long ignored -> chosen.toArray(Long[]::new);
            case Integer ignored -> chosen.toArray(Integer[]::new);
            default -> throw new IllegalArgumentException("No array of " + first.getClass());
        };
    }
}

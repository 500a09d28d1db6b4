package no.samskap.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * States facts and counts the records behind them. A figure is the number of distinct records, each as what it is merged
 * into today, so nothing counts twice; it counts only what the visitor may read, so every figure opens into its rows.
 */
@Service
public class Facts {
    private final JdbcClient jdbc;

    Facts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One year's number for each rule, in the order of the rules. */
    public record Tally(Map<Integer, Long> byYear) {
        public long in(int year) {
            return byYear.getOrDefault(year, 0L);
        }

        public long between(int first, int last) {
            return byYear.entrySet().stream()
                    .filter(entry -> entry.getKey() >= first && entry.getKey() <= last)
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }

    /** A row behind a figure. */
    public record Row(RecordHead head, PartialDate happened, long quantity) {}

    /** States the fact, or corrects it where the record stated it before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void state(Fact fact) {
        jdbc.sql("""
                        insert into fact (record, what, happened_on, known_to, labels, organisations, bodies,
                                          focus_areas, quantity)
                        values (:record, :what, :happenedOn, :knownTo, :labels, :organisations, :bodies,
                                :focusAreas, :quantity)
                        on conflict (record, what) do update
                           set happened_on = excluded.happened_on, known_to = excluded.known_to,
                               labels = excluded.labels, organisations = excluded.organisations,
                               bodies = excluded.bodies, focus_areas = excluded.focus_areas,
                               quantity = excluded.quantity
                         where (fact.happened_on, fact.known_to, fact.labels, fact.organisations, fact.bodies,
                                fact.focus_areas, fact.quantity)
                               is distinct from
                               (excluded.happened_on, excluded.known_to, excluded.labels, excluded.organisations,
                                excluded.bodies, excluded.focus_areas, excluded.quantity)""")
                .param("record", fact.record())
                .param("what", fact.what())
                .param("happenedOn", fact.happened().first())
                .param("knownTo", fact.happened().knownTo().name())
                .param("labels", new TreeSet<>(fact.labels()).toArray(String[]::new))
                .param("organisations", new TreeSet<>(fact.organisations()).toArray(Long[]::new))
                .param("bodies", new TreeSet<>(fact.bodies()).toArray(Long[]::new))
                .param("focusAreas", new TreeSet<>(fact.focusAreas()).toArray(Long[]::new))
                .param("quantity", fact.quantity())
                .update();
    }

    /** The thing did not happen after all. History keeps that it was said. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(long record, String what) {
        jdbc.sql("delete from fact where record = :record and what = :what")
                .param("record", record)
                .param("what", what)
                .update();
    }

    /**
     * Counts for many rules in one question, in the rules' order. The database keeps what most facts come to; only those of records that
     * were merged, or that others were merged into, are looked at one by one, since two of them may say the same thing.
     */
    public List<Tally> count(Visitor visitor, List<CountingRule> rules) {
        List<Map<Integer, Long>> tallies = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) tallies.add(new TreeMap<>());
        if (rules.isEmpty()) return List.of();
        given(jdbc.sql("""
                        with rule as (
                            select place, what, string_to_array(nullif(labels, ''), ',') as labels, body, summing
                              from unnest(cast(:whats as text[]), cast(:labels as text[]), cast(:bodies as bigint[]),
                                          cast(:summing as boolean[]))
                                   with ordinality as given (what, labels, body, summing, place)
                        ), once as (
                            select distinct on (rule.place, today.number)
                                   rule.place, rule.summing, cast(date_part('year', fact.happened_on) as int) as year, fact.quantity
                              from record_involved_in_merging involved
                              join fact on fact.record = involved.number
                              join rule on rule.what = fact.what
                                       and fact.bodies @> array[rule.body]
                                       and (rule.labels is null or fact.labels @> rule.labels)
                              join record stated on stated.number = fact.record
                              join readable(:tokens) today on today.number = coalesce(stated.merged_into, stated.number)
                             order by rule.place, today.number, fact.happened_on, fact.id
                        ), each as (
                            select rule.place, tally.year,
                                   case when rule.summing then sum(tally.quantity) else sum(tally.records) end as total
                              from rule
                              join fact_tally tally on tally.body = rule.body
                                                   and tally.what = rule.what
                                                   and (rule.labels is null or tally.labels @> rule.labels)
                                                   and tally.readers operator(|&|) cast(:tokens as text[])
                             group by rule.place, rule.summing, tally.year
                             union all
                            select place, year, case when summing then sum(quantity) else count(*) end
                              from once
                             group by place, summing, year
                        )
                        select place, year, sum(total) as total from each group by place, year having sum(total) <> 0"""), rules)
                .param("summing", rules.stream().map(CountingRule::summing).toArray(Boolean[]::new))
                .param("tokens", visitor.tokenArray())
                .query((ResultSet row) -> addTo(tallies, row));
        return tallies.stream().map(Tally::new).toList();
    }

    /** The rows behind a figure, the latest first. A record that was merged stands once, with its earliest date. */
    public List<Row> behind(Visitor visitor, CountingRule rule, int firstYear, int lastYear) {
        return behind(visitor, rule, firstYear, lastYear, "", "").list();
    }

    /** Of the rows behind a figure those of these records, by the numbers they go by today. */
    public List<Row> behindAmong(
            Visitor visitor, CountingRule rule, int firstYear, int lastYear, Collection<Long> numbers) {
        if (numbers.isEmpty()) return List.of();
        Long[] only = numbers.toArray(Long[]::new);
        return behind(
                        visitor,
                        rule,
                        firstYear,
                        lastYear,
                        "and fact.record = any (:numbers)",
                        "and once.number = any (:numbers)",
                        only)
                .list();
    }

    /**
     * @param ofFacts a further condition on facts of records that were never merged
     * @param ofRows and on the rows in the end
     */
    private JdbcClient.MappedQuerySpec<Row> behind(
            Visitor visitor,
            CountingRule rule,
            int firstYear,
            int lastYear,
            String ofFacts,
            String ofRows,
            Long... numbers) {
        return jdbc.sql("""
                        with once as (
                            select fact.record as number, fact.happened_on, fact.known_to, fact.quantity
                              from fact
                             where fact.what = :what
                               and fact.bodies @> array[cast(:body as bigint)]
                               and fact.labels @> cast(:labels as text[])
                               and fact.happened_on between make_date(:firstYear, 1, 1) and make_date(:lastYear, 12, 31)
                               and fact.record not in (select number from record_involved_in_merging)
                               %s
                             union all
                            (select distinct on (today.number) today.number, fact.happened_on, fact.known_to, fact.quantity
                              from record_involved_in_merging involved
                              join fact on fact.record = involved.number
                              join record stated on stated.number = fact.record
                              join readable(:tokens) today on today.number = coalesce(stated.merged_into, stated.number)
                             where fact.what = :what
                               and fact.bodies @> array[cast(:body as bigint)]
                               and fact.labels @> cast(:labels as text[])
                             order by today.number, fact.happened_on, fact.id)
                        )
                        select once.happened_on, once.known_to, once.quantity, %s
                          from once join readable(:tokens) r on r.number = once.number
                         where extract(year from once.happened_on) between :firstYear and :lastYear
                           %s
                         order by once.happened_on desc, r.title""".formatted(ofFacts, RecordHead.COLUMNS, ofRows))
                .param("what", rule.what())
                .param("body", rule.body())
                .param("labels", rule.labels().toArray(String[]::new))
                .param("firstYear", firstYear)
                .param("lastYear", lastYear)
                .param("numbers", numbers)
                .param("tokens", visitor.tokenArray())
                .query((row, i) -> new Row(RecordHead.read(row, i), happened(row), row.getLong("quantity")));
    }

    /** A record behind figures of several rules, with the places of those rules in what was asked. */
    public record Shared(RecordHead head, Set<Integer> rules) {}

    /** The records behind any of the rules in one year: each stands once, however many of them it counts for. */
    public List<Shared> behindAny(Visitor visitor, List<CountingRule> rules, int year) {
        if (rules.isEmpty()) return List.of();
        return given(jdbc.sql("""
                        with rule as (
                            select place, what, string_to_array(nullif(labels, ''), ',') as labels, body
                              from unnest(cast(:whats as text[]), cast(:labels as text[]), cast(:bodies as bigint[]))
                                   with ordinality as given (what, labels, body, place)
                        ), once as (
                            select distinct on (rule.place, today.number) rule.place, today.number, fact.happened_on
                              from rule
                              join fact on fact.what = rule.what
                                       and fact.bodies @> array[rule.body]
                                       and (rule.labels is null or fact.labels @> rule.labels)
                              join record stated on stated.number = fact.record
                              join readable(:tokens) today on today.number = coalesce(stated.merged_into, stated.number)
                             order by rule.place, today.number, fact.happened_on, fact.id
                        ), counted as (
                            select number, array_agg(place order by place) as places
                              from once where extract(year from happened_on) = :year group by number
                        )
                        select counted.places, %s
                          from counted join readable(:tokens) r on r.number = counted.number
                         order by r.title, r.number""".formatted(RecordHead.COLUMNS)), rules)
                .param("year", year)
                .param("tokens", visitor.tokenArray())
                .query((row, i) -> new Shared(RecordHead.read(row, i), places(row)))
                .list();
    }

    private static JdbcClient.StatementSpec given(JdbcClient.StatementSpec sql, List<CountingRule> rules) {
        return sql.param("whats", rules.stream().map(CountingRule::what).toArray(String[]::new))
                .param(
                        "labels",
                        rules.stream().map(r -> String.join(",", r.labels())).toArray(String[]::new))
                .param("bodies", rules.stream().map(CountingRule::body).toArray(Long[]::new));
    }

    private static Set<Integer> places(ResultSet row) throws SQLException {
        Set<Integer> places = new TreeSet<>();
        for (Long place : (Long[]) row.getArray("places").getArray()) places.add(place.intValue() - 1);
        return places;
    }

    /** What one record states, the latest first. */
    public List<Fact> of(long record) {
        return jdbc.sql("""
                        select record, what, happened_on, known_to, labels, organisations, bodies, focus_areas, quantity
                          from fact where record = :record order by happened_on desc, id desc""")
                .param("record", record)
                .query((row, i) -> new Fact(
                        row.getLong("record"),
                        row.getString("what"),
                        happened(row),
                        Set.of((String[]) row.getArray("labels").getArray()),
                        Set.of((Long[]) row.getArray("organisations").getArray()),
                        Set.of((Long[]) row.getArray("bodies").getArray()),
                        Set.of((Long[]) row.getArray("focus_areas").getArray()),
                        row.getLong("quantity")))
                .list();
    }

    private static void addTo(List<Map<Integer, Long>> tallies, ResultSet row) throws SQLException {
        tallies.get(row.getInt("place") - 1).put(row.getInt("year"), row.getLong("total"));
    }

    private static PartialDate happened(ResultSet row) throws SQLException {
        return new PartialDate(
                row.getDate("happened_on").toLocalDate(), PartialDate.Precision.valueOf(row.getString("known_to")));
    }
}

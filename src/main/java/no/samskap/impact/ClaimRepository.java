package no.samskap.impact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.impact.ImpactCase.Claim;
import no.samskap.indicators.Figure;
import no.samskap.indicators.Figures;
import no.samskap.indicators.Framework;
import no.samskap.indicators.Frameworks;
import no.samskap.indicators.Indicator;
import no.samskap.records.Kinds;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads and saves claims, with what shows them as the reader may see it. */
@Repository
class ClaimRepository {
    private final JdbcClient jdbc;
    private final Records records;
    private final Kinds kinds;
    private final Frameworks frameworks;
    private final Figures figures;

    ClaimRepository(JdbcClient jdbc, Records records, Kinds kinds, Frameworks frameworks, Figures figures) {
        this.jdbc = jdbc;
        this.records = records;
        this.kinds = kinds;
        this.frameworks = frameworks;
        this.figures = figures;
    }

    /** @param about the record, or the framework of the indicator, as it is numbered today */
    private record Row(
            long id,
            long claim,
            String form,
            @Nullable Long about,
            @Nullable Long indicator,
            @Nullable Integer year,
            String title,
            String address,
            @Nullable LocalDate seenOn) {}

    List<Claim> of(Visitor visitor, long number) {
        List<Row> rows = jdbc.sql("""
                        select id, claim, form, number_today(about) as about, indicator, year, title, address, seen_on
                          from impact_evidence where impact_case = :number order by claim, id""")
                .param("number", number)
                .query(ClaimRepository::row)
                .list();
        Map<Long, RecordHead> heads = records
                .findAll(
                        visitor,
                        rows.stream()
                                .flatMap(row -> Optional.ofNullable(row.about()).stream())
                                .distinct()
                                .toList())
                .stream()
                .collect(Collectors.toMap(RecordHead::number, head -> head));
        Map<Long, Optional<Framework>> known = new HashMap<>();
        Map<Long, List<Evidence>> byClaim = new HashMap<>();
        for (Row row : rows)
            byClaim.computeIfAbsent(row.claim(), key -> new ArrayList<>()).add(evidence(visitor, row, heads, known));
        return jdbc.sql("select id, text, version from impact_claim where impact_case = :number order by id")
                .param("number", number)
                .query((row, i) -> new Claim(
                        row.getLong("id"),
                        row.getString("text"),
                        row.getInt("version"),
                        byClaim.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private Evidence evidence(
            Visitor visitor, Row row, Map<Long, RecordHead> heads, Map<Long, Optional<Framework>> known) {
        Long about = row.about();
        if (about == null) return new Evidence.Outside(row.id(), row.title(), row.address(), row.seenOn());
        Long indicator = row.indicator();
        RecordHead head = heads.get(about);
        if (indicator == null) return new Evidence.OfRecord(row.id(), head, head == null ? "" : kinds.address(head));
        return new Evidence.OfFigure(
                row.id(),
                known.computeIfAbsent(about, number -> frameworks.find(visitor, number))
                        .flatMap(framework -> framework
                                .indicator(indicator)
                                .flatMap(found -> shown(visitor, framework, found, row.year())))
                        .orElse(null));
    }

    private Optional<Evidence.Shown> shown(
            Visitor visitor, Framework framework, Indicator indicator, @Nullable Integer year) {
        Figures.Score score = figures.of(visitor, framework, indicator);
        Optional<Figure> figure = year == null
                ? Optional.of(score.series().period())
                : score.series().in(year);
        return figure.map(found -> new Evidence.Shown(
                framework.number(),
                indicator.id(),
                indicator.name(),
                indicator.unit(),
                year,
                framework.firstYear() + "–" + framework.lastYear(),
                found.isKnown() ? found.value() : null,
                indicator.settledIn(year).isPresent()));
    }

    /** Cases in which a claim is shown by a figure of this indicator. */
    List<Long> casesShowing(long framework, long indicator) {
        return jdbc.sql("""
                        select distinct impact_case from impact_evidence
                         where number_today(about) = :framework and indicator = :indicator
                         order by impact_case""")
                .param("framework", framework)
                .param("indicator", indicator)
                .query(Long.class)
                .list();
    }

    private static Row row(ResultSet row, int i) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getLong("claim"),
                row.getString("form"),
                row.getObject("about", Long.class),
                row.getObject("indicator", Long.class),
                row.getObject("year", Integer.class),
                row.getString("title"),
                row.getString("address"),
                row.getObject("seen_on", LocalDate.class));
    }

    long insert(long number, String text) {
        return jdbc.sql("insert into impact_claim (impact_case, text) values (:number, :text) returning id")
                .param("number", number)
                .param("text", text)
                .query(Long.class)
                .single();
    }

    /** @return false where somebody saved another version first */
    boolean update(long number, long id, int seen, String text) {
        return jdbc.sql("""
                        update impact_claim set text = :text, version = version + 1
                         where id = :id and impact_case = :number and version = :seen""")
                        .param("number", number)
                        .param("id", id)
                        .param("seen", seen)
                        .param("text", text)
                        .update()
                == 1;
    }

    void delete(long number, long id) {
        for (String sql : List.of(
                "delete from impact_evidence where claim = :id and impact_case = :number",
                "delete from impact_claim where id = :id and impact_case = :number"))
            jdbc.sql(sql).param("number", number).param("id", id).update();
    }

    long insertEvidence(long number, long claim, Evidence.Said said) {
        JdbcClient.StatementSpec sql = jdbc.sql("""
                        insert into impact_evidence (impact_case, claim, form, about, indicator, year, title, address, seen_on)
                        values (:number, :claim, :form, :about, :indicator, :year, :title, :address, :seenOn)
                        returning id""").param("number", number).param("claim", claim);
        return (switch (said) {
                    case Evidence.Said.OfRecord(long record) -> said(sql, "RECORD", record, null, null, "", "", null);
                    case Evidence.Said.OfFigure(long framework, long indicator, Integer year) ->
                        said(sql, "FIGURE", framework, indicator, year, "", "", null);
                    case Evidence.Said.Outside(String title, String address, LocalDate seenOn) ->
                        said(sql, "SOURCE", null, null, null, title, address, seenOn);
                })
                .query(Long.class)
                .single();
    }

    private static JdbcClient.StatementSpec said(
            JdbcClient.StatementSpec sql,
            String form,
            @Nullable Long about,
            @Nullable Long indicator,
            @Nullable Integer year,
            String title,
            String address,
            @Nullable LocalDate seenOn) {
        return sql.param("form", form)
                .param("about", about)
                .param("indicator", indicator)
                .param("year", year)
                .param("title", title)
                .param("address", address)
                .param("seenOn", seenOn);
    }

    boolean deleteEvidence(long number, long claim, long id) {
        return jdbc.sql("delete from impact_evidence where id = :id and claim = :claim and impact_case = :number")
                        .param("number", number)
                        .param("claim", claim)
                        .param("id", id)
                        .update()
                == 1;
    }
}

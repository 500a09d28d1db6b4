package no.samskap.projects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import no.samskap.projects.ProjectIntake.Given;
import no.samskap.projects.ProjectLines.ContactLine;
import no.samskap.projects.ProjectLines.FundingLine;
import no.samskap.projects.ProjectLines.PartnerLine;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes down many projects with their lines, a statement for all of them. */
@Repository
class IntakeRepository {
    private static final List<String> LINES = List.of(
            "project_participation", "project_contact", "project_funding", "project_milestone", "project_stage");

    private final JdbcClient jdbc;

    IntakeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param numbers in the order of those given */
    void insertAll(List<Long> numbers, List<Given> all) {
        insert(numbers, all);
        insertPartners(numbers, all);
        insertContacts(numbers, all);
        insertFunding(numbers, all);
        insertFirstStages(numbers);
    }

    void deleteAll(Set<Long> projects) {
        for (String table : LINES) delete(table, "project", projects);
        delete("project", "number", projects);
    }

    private void delete(String table, String column, Set<Long> projects) {
        jdbc.sql("delete from " + table + " where " + column + " = any (:projects)")
                .param("projects", projects.toArray(Long[]::new))
                .update();
    }

    private void insert(List<Long> numbers, List<Given> all) {
        jdbc.sql("""
                        insert into project (number, form, stopped_because, starts, ends, body, focus_area, audience,
                                             brokered_by, origin, credit, origin_note, source, owner_stated, stage)
                        select *
                          from unnest(cast(:numbers as bigint[]), cast(:forms as text[]), cast(:stopped as text[]),
                                      cast(:starts as text[]), cast(:ends as text[]), cast(:bodies as bigint[]),
                                      cast(:areas as bigint[]), cast(:audiences as text[]), cast(:brokers as text[]),
                                      cast(:origins as text[]), cast(:origins as text[]), cast(:notes as text[]),
                                      cast(:sources as text[]), cast(:stated as boolean[]), cast(:stages as text[]))""")
                .param("numbers", numbers.toArray(Long[]::new))
                .param("forms", texts(all, ProjectText::form))
                .param("stopped", texts(all, ProjectText::stoppedBecause))
                .param("starts", texts(all, text -> WrittenDates.text(text.starts())))
                .param("ends", texts(all, text -> WrittenDates.text(text.ends())))
                .param("bodies", all.stream().map(given -> given.text().body()).toArray(Long[]::new))
                .param(
                        "areas",
                        all.stream().map(given -> given.text().focusArea()).toArray(Long[]::new))
                .param("audiences", texts(all, text -> text.audience().name()))
                .param("brokers", texts(all, ProjectText::brokeredBy))
                .param("origins", texts(all, text -> text.origin().name()))
                .param("stages", texts(all, IntakeRepository::stage))
                .param("notes", texts(all, ProjectText::originNote))
                .param(
                        "sources",
                        all.stream().map(given -> given.from().source()).toArray(String[]::new))
                .param(
                        "stated",
                        all.stream().map(given -> given.from().ownerStated()).toArray(Boolean[]::new))
                .update();
    }

    private static @Nullable String stage(ProjectText text) {
        Stage first = Stage.first(text.state(), text.form());
        return first == null ? null : first.name();
    }

    private static String[] texts(List<Given> all, Function<ProjectText, @Nullable String> part) {
        return all.stream().map(given -> part.apply(given.text())).toArray(String[]::new);
    }

    private record Row<T>(long project, T line) {}

    private static <T> List<Row<T>> rows(List<Long> numbers, List<Given> all, Function<Given, List<T>> lines) {
        List<Row<T>> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i++)
            for (T line : lines.apply(all.get(i))) rows.add(new Row<>(numbers.get(i), line));
        return rows;
    }

    private static <T> Object[] column(List<Row<T>> rows, Function<T, @Nullable Object> part, Object[] empty) {
        Object[] column = Arrays.copyOf(empty, rows.size());
        for (int i = 0; i < column.length; i++)
            column[i] = part.apply(rows.get(i).line());
        return column;
    }

    private static <T> Long[] projects(List<Row<T>> rows) {
        return rows.stream().map(Row::project).toArray(Long[]::new);
    }

    private void insertPartners(List<Long> numbers, List<Given> all) {
        List<Row<PartnerLine>> rows = rows(numbers, all, ProjectIntake::partners);
        if (rows.isEmpty()) return;
        jdbc.sql("""
                        insert into project_participation (project, organisation, unit, role, starts, ends, effort_hours,
                                                            effort_kroner)
                        select *
                          from unnest(cast(:projects as bigint[]), cast(:organisations as bigint[]), cast(:units as text[]),
                                      cast(:roles as text[]), cast(:starts as text[]), cast(:ends as text[]), cast(:hours as int[]),
                                      cast(:kroner as bigint[]))
                        on conflict do nothing""")
                .param("projects", projects(rows))
                .param("organisations", column(rows, PartnerLine::organisation, new Long[0]))
                .param("units", column(rows, PartnerLine::unit, new String[0]))
                .param("roles", column(rows, line -> line.role().name(), new String[0]))
                .param("starts", column(rows, line -> WrittenDates.text(line.from()), new String[0]))
                .param("ends", column(rows, line -> WrittenDates.text(line.to()), new String[0]))
                .param("hours", column(rows, PartnerLine::effortHours, new Integer[0]))
                .param("kroner", column(rows, PartnerLine::effortKroner, new Long[0]))
                .update();
    }

    private void insertContacts(List<Long> numbers, List<Given> all) {
        List<Row<ContactLine>> rows = rows(numbers, all, given -> given.lines().contacts());
        if (rows.isEmpty()) return;
        jdbc.sql("""
                        insert into project_contact (project, person, name)
                        select * from unnest(cast(:projects as bigint[]), cast(:people as bigint[]), cast(:names as text[]))""")
                .param("projects", projects(rows))
                .param("people", column(rows, ContactLine::person, new Long[0]))
                .param("names", column(rows, ContactLine::name, new String[0]))
                .update();
    }

    private void insertFunding(List<Long> numbers, List<Given> all) {
        List<Row<FundingLine>> rows = rows(numbers, all, given -> given.lines().funding());
        if (rows.isEmpty()) return;
        jdbc.sql("""
                        insert into project_funding (project, funder, funder_name, programme, amount_kroner, year, source)
                        select *
                          from unnest(cast(:projects as bigint[]), cast(:funders as bigint[]), cast(:names as text[]),
                                      cast(:programmes as text[]), cast(:amounts as bigint[]), cast(:years as int[]),
                                      cast(:kinds as text[]))""")
                .param("projects", projects(rows))
                .param("funders", column(rows, FundingLine::funder, new Long[0]))
                .param("names", column(rows, FundingLine::funderName, new String[0]))
                .param("programmes", column(rows, FundingLine::programme, new String[0]))
                .param("amounts", column(rows, FundingLine::amountKroner, new Long[0]))
                .param("years", column(rows, FundingLine::year, new Integer[0]))
                .param("kinds", column(rows, line -> line.source().name(), new String[0]))
                .update();
    }

    private void insertFirstStages(List<Long> numbers) {
        jdbc.sql("""
                        insert into project_stage (project, stage, note)
                        select number, stage, stopped_because from project where number = any (:numbers) and stage is not null""").param("numbers", numbers.toArray(Long[]::new)).update();
    }
}

package no.samskap.projects;

import java.time.LocalDate;
import java.util.List;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.projects.Project.Origin;
import no.samskap.projects.ProjectCredit.Judgement;
import no.samskap.projects.ProjectCredit.Sort;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads and saves how projects came about, and what stands of it. */
@Repository
class CreditRepository {
    private final JdbcClient jdbc;

    CreditRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            long id,
            Sort kind,
            @Nullable Long evidence,
            String note,
            @Nullable PartialDate happened) {}

    List<Row> evidence(long project) {
        return jdbc.sql("""
                        select id, kind, evidence, note, happened from project_evidence
                         where project = :project order by happened nulls last, id""")
                .param("project", project)
                .query((row, i) -> new Row(
                        row.getLong("id"),
                        Sort.valueOf(row.getString("kind")),
                        ProjectRepository.number(row, "evidence"),
                        row.getString("note"),
                        WrittenDates.read(row, "happened")))
                .list();
    }

    /** Once for each party: of two that were merged, what was said last. */
    List<Judgement> judgements(Visitor visitor, long project) {
        return jdbc.sql("""
                        select * from (
                            select distinct on (o.number) j.id, o.number as organisation, o.title, j.judgement, j.note, j.judged_on
                              from project_judgement j join readable_today(:tokens) o on o.called = j.organisation
                             where j.project = :project
                             order by o.number, j.judged_on desc, j.id desc) each
                         order by each.title""")
                .param("tokens", visitor.tokenArray())
                .param("project", project)
                .query((row, i) -> new Judgement(
                        row.getLong("id"),
                        row.getLong("organisation"),
                        row.getString("title"),
                        Origin.valueOf(row.getString("judgement")),
                        row.getString("note"),
                        row.getDate("judged_on").toLocalDate()))
                .list();
    }

    /** Settles what stands, and returns it. */
    Origin settle(long project, Origin said) {
        List<Origin> judgements = jdbc.sql("""
                        select distinct on (coalesce(m.today, j.organisation)) j.judgement
                          from project_judgement j left join merged_number m on m.number = j.organisation
                         where j.project = :project
                         order by coalesce(m.today, j.organisation), j.judged_on desc, j.id desc""").param("project", project).query(String.class).list().stream()
                .map(Origin::valueOf)
                .toList();
        Origin standing = ProjectCredit.standing(said, judgements);
        jdbc.sql("update project set credit = :standing where number = :project and credit <> :standing")
                .param("project", project)
                .param("standing", standing.name())
                .update();
        return standing;
    }

    void save(long project, Row row) {
        var sql = row.id() == 0 ? jdbc.sql("""
                        insert into project_evidence (project, kind, evidence, note, happened)
                        values (:project, :kind, :evidence, :note, :happened)""") : jdbc.sql("""
                        update project_evidence set kind = :kind, evidence = :evidence, note = :note, happened = :happened
                         where project = :project and id = :id""").param("id", row.id());
        sql.param("project", project)
                .param("kind", row.kind().name())
                .param("evidence", row.evidence())
                .param("note", row.note())
                .param("happened", WrittenDates.text(row.happened()))
                .update();
    }

    void judge(long project, long organisation, Origin judgement, String note, LocalDate on) {
        jdbc.sql("""
                        insert into project_judgement (project, organisation, judgement, note, judged_on)
                        values (:project, :organisation, :judgement, :note, :on)
                        on conflict (project, organisation) do update
                           set judgement = excluded.judgement, note = excluded.note, judged_on = excluded.judged_on""")
                .param("project", project)
                .param("organisation", organisation)
                .param("judgement", judgement.name())
                .param("note", note)
                .param("on", on)
                .update();
    }

    /** @param table one of the tables this class keeps */
    void remove(String table, long project, long id) {
        jdbc.sql("delete from " + table + " where project = :project and id = :id")
                .param("project", project)
                .param("id", id)
                .update();
    }
}

package no.samskap.projects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisation;
import no.samskap.projects.Project.Rows;
import no.samskap.projects.forms.CollaborationForm;
import no.samskap.projects.forms.CollaborationForms;
import no.samskap.projects.forms.Demand;
import no.samskap.records.RecordHead;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads and saves one project. Its lines are written by {@link LineRepository}. */
@Repository
class ProjectRepository {
    private final JdbcClient jdbc;
    private final CollaborationForms forms;
    private final WorkRepository work;

    ProjectRepository(JdbcClient jdbc, CollaborationForms forms, WorkRepository work) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.work = work;
    }

    Optional<Project> find(Visitor visitor, RecordHead head, List<Project.Happened> happenings) {
        long number = head.number();
        Optional<Outline> outline = outline(number);
        if (outline.isEmpty()) return Optional.empty();
        Set<Rows> rows = outline.get().rows();
        CollaborationForm form = forms.find(outline.get().form()).orElseThrow();
        Map<Long, String> answers = rows.contains(Rows.ANSWERS) ? answers(number) : Map.of();
        List<Project.Partner> partners = rows.contains(Rows.PARTNERS) ? partners(visitor, number) : List.of();
        List<Project.Contact> contacts = rows.contains(Rows.CONTACTS) ? contacts(visitor, number) : List.of();
        List<Project.Funding> funding = rows.contains(Rows.FUNDING) ? funding(number) : List.of();
        List<Project.Milestone> milestones = rows.contains(Rows.MILESTONES) ? milestones(number) : List.of();
        return jdbc.sql("""
                        select stage, stopped_because, starts, ends, body, focus_area, audience, brokered_by, origin,
                               origin_note, credit, source, owner_stated
                          from project where number = :number""")
                .param("number", head.number())
                .query((row, i) -> new Project(
                        head,
                        form,
                        stage(row.getString("stage")),
                        row.getString("stopped_because"),
                        WrittenDates.read(row, "starts"),
                        WrittenDates.read(row, "ends"),
                        number(row, "body"),
                        number(row, "focus_area"),
                        Project.Audience.valueOf(row.getString("audience")),
                        row.getString("brokered_by"),
                        Project.Origin.valueOf(row.getString("origin")),
                        row.getString("origin_note"),
                        Project.Origin.valueOf(row.getString("credit")),
                        row.getString("source"),
                        row.getBoolean("owner_stated"),
                        answers,
                        partners,
                        contacts,
                        funding,
                        milestones,
                        happenings,
                        rows))
                .optional();
    }

    private record Outline(String form, Set<Rows> rows) {}

    private Optional<Outline> outline(long number) {
        return jdbc.sql("select p.form, " + Rows.PRESENT + " as rows from project p where p.number = :number")
                .param("number", number)
                .query((row, i) -> new Outline(
                        row.getString("form"),
                        Arrays.stream((String[]) row.getArray("rows").getArray())
                                .map(Rows::valueOf)
                                .collect(Collectors.toUnmodifiableSet())))
                .optional();
    }

    /** What a project has of what its form asks for, whoever asks. */
    Demand.Project measured(Project project) {
        Map<Long, Organisation.Form> parties = new LinkedHashMap<>();
        List<Organisation.Form> owner = new ArrayList<>();
        jdbc.sql("""
                        select o.number, o.form, o.number = number_today(cast(:owner as bigint)) as owns
                          from organisation_place o
                         where o.number = number_today(cast(:owner as bigint))
                            or o.number in (select coalesce(m.today, pp.organisation)
                                              from project_participation pp
                                              left join merged_number m on m.number = pp.organisation
                                             where pp.project = :number)""")
                .param("owner", project.head().owner())
                .param("number", project.number())
                .query(row -> {
                    Organisation.Form form = Organisation.Form.valueOf(row.getString("form"));
                    parties.put(row.getLong("number"), form);
                    if (row.getBoolean("owns")) owner.add(form);
                });
        return new Demand.Project(
                owner.isEmpty() ? null : owner.getFirst(),
                parties,
                work.freeing(project.number()),
                project.answers().keySet());
    }

    void answer(long number, long question, String text) {
        var sql = text.isEmpty()
                ? jdbc.sql("delete from project_answer where project = :number and question = :question")
                : jdbc.sql("""
                        insert into project_answer (project, question, answer) values (:number, :question, :text)
                        on conflict (project, question) do update set answer = excluded.answer
                         where project_answer.answer <> excluded.answer""").param("text", text);
        sql.param("number", number).param("question", question).update();
    }

    private Map<Long, String> answers(long number) {
        Map<Long, String> answers = new LinkedHashMap<>();
        jdbc.sql("select question, answer from project_answer where project = :number order by question")
                .param("number", number)
                .query(row -> {
                    answers.put(row.getLong("question"), row.getString("answer"));
                });
        return answers;
    }

    /** Holds the project until the transaction ends: changes of its lines and applications come one after the other. */
    void hold(long number) {
        jdbc.sql("select number from project where number = :number for update")
                .param("number", number)
                .query(Long.class)
                .optional();
    }

    /** All numbers the organisation has had, and the one it has today. */
    Set<Long> numbersOf(long organisation) {
        return jdbc.sql(
                        "select n.number from numbers_of(number_today(:organisation)) as n (number) where n.number is not null")
                .param("organisation", organisation)
                .query(Long.class)
                .set();
    }

    /** All of them, whoever asks: for rights and facts, never for showing. */
    Set<Long> partners(long number) {
        return jdbc.sql("select organisation from project_participation where project = :number")
                .param("number", number)
                .query(Long.class)
                .set();
    }

    private List<Project.Partner> partners(Visitor visitor, long number) {
        return jdbc.sql("""
                        select p.id, o.number as organisation, o.title, p.unit, p.role, p.starts, p.ends, p.effort_hours,
                               p.effort_kroner
                          from project_participation p join readable_today(:tokens) o on o.called = p.organisation
                         where p.project = :number
                         order by case p.role when 'RESEARCH' then 1 when 'MUNICIPALITY_PARTNER' then 2 when 'PARTNER' then 3
                                              when 'ASSOCIATED' then 4 else 5 end, o.title, p.unit""")
                .param("tokens", visitor.tokenArray())
                .param("number", number)
                .query((row, i) -> new Project.Partner(
                        row.getLong("id"),
                        row.getLong("organisation"),
                        row.getString("title"),
                        row.getString("unit"),
                        Project.Role.valueOf(row.getString("role")),
                        WrittenDates.read(row, "starts"),
                        WrittenDates.read(row, "ends"),
                        row.getObject("effort_hours", Integer.class),
                        number(row, "effort_kroner")))
                .list();
    }

    /** A name that is not in the directory is shown to members only: nobody said that it may be public. */
    private List<Project.Contact> contacts(Visitor visitor, long number) {
        return jdbc.sql("""
                        select c.id, p.number as person, coalesce(p.title, c.name) as called
                          from project_contact c left join readable_today(:tokens) p on p.called = c.person
                         where c.project = :number and (p.number is not null or (c.person is null and :member))
                         order by called""")
                .param("tokens", visitor.tokenArray())
                .param("member", visitor.isSignedIn())
                .param("number", number)
                .query((row, i) ->
                        new Project.Contact(row.getLong("id"), number(row, "person"), row.getString("called")))
                .list();
    }

    private List<Project.Funding> funding(long number) {
        return jdbc.sql("""
                        select id, funder, funder_name, programme, amount_kroner, year, source
                          from project_funding where project = :number
                         order by amount_kroner desc nulls last, id""")
                .param("number", number)
                .query((row, i) -> new Project.Funding(
                        row.getLong("id"),
                        number(row, "funder"),
                        row.getString("funder_name"),
                        row.getString("programme"),
                        number(row, "amount_kroner"),
                        row.getObject("year", Integer.class),
                        Project.Source.valueOf(row.getString("source"))))
                .list();
    }

    private List<Project.Milestone> milestones(long number) {
        return jdbc.sql("""
                        select id, what, happened from project_milestone
                         where project = :number order by happened nulls last, id""")
                .param("number", number)
                .query((row, i) -> new Project.Milestone(
                        row.getLong("id"), row.getString("what"), WrittenDates.read(row, "happened")))
                .list();
    }

    void insert(long number, ProjectText text, Provenance from) {
        parameters(jdbc.sql("""
                                insert into project (number, form, stopped_because, starts, ends, body, focus_area, audience,
                                                     brokered_by, origin, origin_note, credit, source, owner_stated)
                                values (:number, :form, :stoppedBecause, :starts, :ends, :body, :focusArea, :audience,
                                        :brokeredBy, :origin, :originNote, :origin, :source, :ownerStated)"""), number, text)
                .param("source", from.source())
                .param("ownerStated", from.ownerStated())
                .update();
    }

    @Nullable
    Stage stage(long number) {
        return jdbc.sql("select stage from project where number = :number")
                .param("number", number)
                .query((row, i) -> Optional.ofNullable(stage(row.getString("stage"))))
                .single()
                .orElse(null);
    }

    void stage(long number, @Nullable Stage stage, String stoppedBecause) {
        jdbc.sql("update project set stage = :stage, stopped_because = :because where number = :number")
                .param("number", number)
                .param("stage", stage == null ? null : stage.name())
                .param("because", stage == Stage.STOPPED ? stoppedBecause : "")
                .update();
    }

    private static @Nullable Stage stage(@Nullable String name) {
        return name == null ? null : Stage.valueOf(name);
    }

    void update(long number, ProjectText text) {
        parameters(jdbc.sql("""
                                update project
                                   set form = :form, stopped_because = :stoppedBecause, starts = :starts, ends = :ends,
                                       body = :body, focus_area = :focusArea, audience = :audience,
                                       brokered_by = :brokeredBy, origin = :origin, origin_note = :originNote
                                 where number = :number"""), number, text).update();
    }

    private static JdbcClient.StatementSpec parameters(JdbcClient.StatementSpec sql, long number, ProjectText text) {
        return sql.param("number", number)
                .param("form", text.form())
                .param("stoppedBecause", text.stoppedBecause())
                .param("starts", WrittenDates.text(text.starts()))
                .param("ends", WrittenDates.text(text.ends()))
                .param("body", text.body())
                .param("focusArea", text.focusArea())
                .param("audience", text.audience().name())
                .param("brokeredBy", text.brokeredBy())
                .param("origin", text.origin().name())
                .param("originNote", text.originNote());
    }

    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }
}

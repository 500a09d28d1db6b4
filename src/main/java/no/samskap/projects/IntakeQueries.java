package no.samskap.projects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import no.samskap.core.Visitor;
import no.samskap.projects.Project.Audience;
import no.samskap.projects.Project.Origin;
import no.samskap.projects.Project.Role;
import no.samskap.projects.Project.State;
import no.samskap.projects.ProjectIntake.Titled;
import no.samskap.records.RecordHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads many projects with their lines, a statement for each sort of line, as far as the visitor may read them. */
@Repository
class IntakeQueries {
    private static final String TITLES = """
            select r.number, r.title, coalesce(owner_today.today, r.owner) as owner,
                   array(select distinct coalesce(m.today, pp.organisation)
                           from project_participation pp left join merged_number m on m.number = pp.organisation
                          where pp.project = r.number) as parties
              from readable(:tokens) r join project p on p.number = r.number
              left join merged_number owner_today on owner_today.number = r.owner
             where r.kind = 'project'""";

    private final JdbcClient jdbc;

    IntakeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void titles(Visitor visitor, Consumer<Titled> each) {
        jdbc.sql(TITLES).param("tokens", visitor.tokenArray()).query(row -> {
            each.accept(titled(row));
        });
    }

    void titles(Visitor visitor, Collection<Long> numbers, Consumer<Titled> each) {
        jdbc.sql(TITLES + " and r.number = any (:numbers)")
                .param("tokens", visitor.tokenArray())
                .param("numbers", numbers.toArray(Long[]::new))
                .query(row -> {
                    each.accept(titled(row));
                });
    }

    private static Titled titled(ResultSet row) throws SQLException {
        return new Titled(
                row.getLong("number"), row.getString("title"), ProjectRepository.number(row, "owner"), Set.of((Long[])
                        row.getArray("parties").getArray()));
    }

    /** @param heads by their numbers */
    Map<Long, ProjectText> texts(Map<Long, RecordHead> heads, Long[] numbers) {
        Map<Long, ProjectText> texts = new HashMap<>();
        jdbc.sql("""
                        select number, form, stopped_because, starts, ends, body, focus_area, audience, brokered_by, origin,
                               origin_note
                          from project where number = any (:numbers)""").param("numbers", numbers).query(row -> {
            RecordHead head = Objects.requireNonNull(heads.get(row.getLong("number")));
            texts.put(
                    head.number(),
                    new ProjectText(
                            head.title(),
                            head.summary(),
                            head.language(),
                            row.getString("form"),
                            State.valueOf(head.state()),
                            row.getString("stopped_because"),
                            head.owner(),
                            ProjectRepository.number(row, "body"),
                            ProjectRepository.number(row, "focus_area"),
                            WrittenDates.read(row, "starts"),
                            WrittenDates.read(row, "ends"),
                            Audience.valueOf(row.getString("audience")),
                            Set.copyOf(head.themes()),
                            row.getString("brokered_by"),
                            Origin.valueOf(row.getString("origin")),
                            row.getString("origin_note")));
        });
        return texts;
    }

    Map<Long, List<Project.Partner>> partners(Visitor visitor, Long[] numbers) {
        return lines(
                numbers,
                """
                        select p.project, p.id, o.number as organisation, o.title, p.unit, p.role, p.starts, p.ends, p.effort_hours,
                               p.effort_kroner
                          from project_participation p join readable_today(:tokens) o on o.called = p.organisation
                         where p.project = any (:numbers) order by p.project, o.title, p.unit""",
                visitor,
                (row, i) -> new Project.Partner(
                        row.getLong("id"),
                        row.getLong("organisation"),
                        row.getString("title"),
                        row.getString("unit"),
                        Role.valueOf(row.getString("role")),
                        WrittenDates.read(row, "starts"),
                        WrittenDates.read(row, "ends"),
                        row.getObject("effort_hours", Integer.class),
                        ProjectRepository.number(row, "effort_kroner")));
    }

    /** A name that is in no directory is told to members. */
    Map<Long, List<Project.Contact>> contacts(Visitor visitor, Long[] numbers) {
        return lines(
                numbers,
                """
                        select c.project, c.id, p.number as person, coalesce(p.title, c.name) as called
                          from project_contact c left join readable_today(:tokens) p on p.called = c.person
                         where c.project = any (:numbers)
                           and (p.number is not null or (c.person is null and 'members' = any (cast(:tokens as text[]))))
                         order by c.project, called""",
                visitor,
                (row, i) -> new Project.Contact(
                        row.getLong("id"), ProjectRepository.number(row, "person"), row.getString("called")));
    }

    Map<Long, List<Project.Funding>> funding(Visitor visitor, Long[] numbers) {
        return lines(
                numbers,
                """
                        select project, id, funder, funder_name, programme, amount_kroner, year, source, :tokens is null
                          from project_funding where project = any (:numbers)
                         order by project, amount_kroner desc nulls last, id""",
                visitor,
                (row, i) -> new Project.Funding(
                        row.getLong("id"),
                        ProjectRepository.number(row, "funder"),
                        row.getString("funder_name"),
                        row.getString("programme"),
                        ProjectRepository.number(row, "amount_kroner"),
                        row.getObject("year", Integer.class),
                        Project.Source.valueOf(row.getString("source"))));
    }

    @FunctionalInterface
    private interface LineReader<T> {
        T read(ResultSet row, int i) throws SQLException;
    }

    private <T> Map<Long, List<T>> lines(Long[] numbers, String sql, Visitor visitor, LineReader<T> reader) {
        Map<Long, List<T>> lines = new HashMap<>();
        jdbc.sql(sql)
                .param("numbers", numbers)
                .param("tokens", visitor.tokenArray())
                .query(row -> {
                    lines.computeIfAbsent(row.getLong("project"), number -> new ArrayList<>())
                            .add(reader.read(row, 0));
                });
        return lines;
    }
}

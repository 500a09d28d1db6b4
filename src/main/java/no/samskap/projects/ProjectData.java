package no.samskap.projects;

import java.util.List;
import no.samskap.records.PersonalData;
import no.samskap.records.Records;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who works on projects, and the views of projects that somebody keeps. */
@Component
@Order(46)
class ProjectData implements PersonalData {
    private final Records records;
    private final JdbcClient jdbc;

    ProjectData(Records records, JdbcClient jdbc) {
        this.records = records;
        this.jdbc = jdbc;
    }

    @Override
    public List<Processing> processings() {
        return List.of(new Processing("projectPeople", Basis.PUBLIC_TASK), new Processing("views", Basis.PUBLIC_TASK));
    }

    @Override
    public Columns columns() {
        return new Columns()
                .gone("saved_view", "person")
                .writtenByOthers("project_contact", "name")
                .writtenByOthers("project_person", "name")
                .writtenByOthers("project", "brokered_by")
                .numberStays("project_contact", "person")
                .numberStays("project_person", "person")
                .numberStays("project_proposal", "proposed_by", "answered_by");
    }

    @Override
    public List<Held> heldOf(Someone someone) {
        return List.of(
                someone.held(jdbc, "projectPeople", """
                        select r.title as project, p.task, p.share, p.starts, p.ends
                          from project_person p left join readable_today('{public,members}') r on r.called = p.project
                         where p.person = any (:people)
                        union all
                        select r.title, null, null, null, null
                          from project_contact c left join readable_today('{public,members}') r on r.called = c.project
                         where c.person = any (:people)"""),
                someone.held(
                        jdbc,
                        "views",
                        "select name, address, saved_at from saved_view where person = any (:people) order by id"));
    }

    /** The pages of their projects say from now on that somebody did it, and not who. */
    @Override
    public List<Long> erase(Someone someone) {
        someone.in(jdbc.sql("""
                        select project from project_person where person = any (:people)
                        union select project from project_contact where person = any (:people)""")).query(Long.class).list().forEach(records::touch);
        someone.run(jdbc, "delete from saved_view where person = any (:people)");
        return List.of();
    }
}

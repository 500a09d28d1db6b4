package no.samskap.projects;

import java.util.Collection;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.records.RecordHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is in which project, of projects, people and organisations the visitor may read: for modules that look for people. */
@Repository
public class Involvement {
    private final JdbcClient jdbc;

    Involvement(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param who a person or an organisation */
    public record Part(long project, long who) {}

    /** People who are contacts of these projects. */
    public List<Part> people(Visitor visitor, Collection<Long> projects) {
        return jdbc.sql("""
                        select distinct c.project, p.number as who
                          from project_contact c
                          join readable(:tokens) r on r.number = c.project
                          join readable_today(:tokens) p on p.called = c.person
                         where c.project = any (cast(:projects as bigint[]))""")
                .param("tokens", visitor.tokenArray())
                .param("projects", projects.toArray(Long[]::new))
                .query(Part.class)
                .list();
    }

    /** Organisations that own or take part in these projects. */
    public List<Part> organisations(Visitor visitor, Collection<Long> projects) {
        return jdbc.sql("""
                        select r.number as project, o.number as who
                          from readable(:tokens) r join readable_today(:tokens) o on o.called = r.owner
                         where r.number = any (cast(:projects as bigint[]))
                         union
                        select p.project, o.number
                          from project_participation p
                          join readable(:tokens) r on r.number = p.project
                          join readable_today(:tokens) o on o.called = p.organisation
                         where p.project = any (cast(:projects as bigint[]))""")
                .param("tokens", visitor.tokenArray())
                .param("projects", projects.toArray(Long[]::new))
                .query(Part.class)
                .list();
    }

    /**
     * Projects that both own or take part in; the last changed first. Arrays, where one would join: PostgreSQL expects far more projects of
     * an organisation than there are, and reads all records.
     *
     * @param one those with fewer projects: each of theirs is looked at
     */
    public List<RecordHead> ofBoth(Visitor visitor, Collection<Long> one, Collection<Long> other, int most) {
        return jdbc.sql("""
                        with mine as materialized (
                            select r.number from readable(:tokens) r where r.kind = 'project' and r.owner = any (:one)
                             union
                            select p.project from project_participation p where p.organisation = any (:one)
                        ), both_sides as materialized (
                            select r.number from readable(:tokens) r
                             where r.number = any (array(select mine.number from mine)) and r.owner = any (:other)
                             union
                            select p.project from project_participation p
                             where p.project = any (array(select mine.number from mine)) and p.organisation = any (:other)
                        )
                        """ + "select " + RecordHead.COLUMNS + """
                          from readable(:tokens) r
                         where r.number = any (array(select b.number from both_sides b))
                         order by r.changed_at desc, r.number desc
                         limit :most""")
                .param("tokens", visitor.tokenArray())
                .param("one", one.toArray(Long[]::new))
                .param("other", other.toArray(Long[]::new))
                .param("most", most)
                .query(RecordHead::read)
                .list();
    }

    /** Projects this person is a contact of. */
    public List<Long> projectsOf(Visitor visitor, long person) {
        return jdbc.sql("""
                        select distinct c.project
                          from project_contact c join readable(:tokens) r on r.number = c.project
                         where c.person = any (array(select numbers_of(:person)))""")
                .param("tokens", visitor.tokenArray())
                .param("person", person)
                .query(Long.class)
                .list();
    }
}

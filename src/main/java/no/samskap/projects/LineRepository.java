package no.samskap.projects;

import java.util.List;
import no.samskap.projects.ProjectLines.ContactLine;
import no.samskap.projects.ProjectLines.FundingLine;
import no.samskap.projects.ProjectLines.MilestoneLine;
import no.samskap.projects.ProjectLines.PartnerLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Saves the lines of a project: those that differ, so that history tells what was changed, and many in one statement. */
@Repository
class LineRepository {
    private final JdbcClient jdbc;

    LineRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return how many were new: fewer than given where an organisation has the role already */
    int addPartners(long project, List<PartnerLine> lines) {
        if (lines.isEmpty()) return 0;
        return jdbc.sql("""
                        insert into project_participation (project, organisation, unit, role, starts, ends, effort_hours,
                                                            effort_kroner)
                        select :project, given.*
                          from unnest(cast(:organisations as bigint[]), cast(:units as text[]), cast(:roles as text[]),
                                      cast(:starts as text[]), cast(:ends as text[]), cast(:hours as int[]),
                                      cast(:kroner as bigint[]))
                               as given (organisation, unit, role, starts, ends, hours, kroner)
                         where not exists (select 1 from project_participation p
                                            where p.project = :project and p.unit = given.unit and p.role = given.role
                                              and p.organisation = any (array(select numbers_of(given.organisation))))
                        on conflict do nothing""")
                .param("project", project)
                .param(
                        "organisations",
                        lines.stream().map(PartnerLine::organisation).toArray(Long[]::new))
                .param("units", lines.stream().map(PartnerLine::unit).toArray(String[]::new))
                .param("roles", lines.stream().map(line -> line.role().name()).toArray(String[]::new))
                .param(
                        "starts",
                        lines.stream()
                                .map(line -> WrittenDates.text(line.from()))
                                .toArray(String[]::new))
                .param(
                        "ends",
                        lines.stream().map(line -> WrittenDates.text(line.to())).toArray(String[]::new))
                .param("hours", lines.stream().map(PartnerLine::effortHours).toArray(Integer[]::new))
                .param("kroner", lines.stream().map(PartnerLine::effortKroner).toArray(Long[]::new))
                .update();
    }

    void addContacts(long project, List<ContactLine> lines) {
        if (lines.isEmpty()) return;
        jdbc.sql("""
                        insert into project_contact (project, person, name)
                        select :project, given.*
                          from unnest(cast(:people as bigint[]), cast(:names as text[])) as given""")
                .param("project", project)
                .param("people", lines.stream().map(ContactLine::person).toArray(Long[]::new))
                .param("names", lines.stream().map(ContactLine::name).toArray(String[]::new))
                .update();
    }

    void addFunding(long project, List<FundingLine> lines) {
        if (lines.isEmpty()) return;
        jdbc.sql("""
                        insert into project_funding (project, funder, funder_name, programme, amount_kroner, year, source)
                        select :project, given.*
                          from unnest(cast(:funders as bigint[]), cast(:names as text[]), cast(:programmes as text[]),
                                      cast(:amounts as bigint[]), cast(:years as int[]), cast(:sources as text[])) as given""")
                .param("project", project)
                .param("funders", lines.stream().map(FundingLine::funder).toArray(Long[]::new))
                .param("names", lines.stream().map(FundingLine::funderName).toArray(String[]::new))
                .param("programmes", lines.stream().map(FundingLine::programme).toArray(String[]::new))
                .param("amounts", lines.stream().map(FundingLine::amountKroner).toArray(Long[]::new))
                .param("years", lines.stream().map(FundingLine::year).toArray(Integer[]::new))
                .param(
                        "sources",
                        lines.stream().map(line -> line.source().name()).toArray(String[]::new))
                .update();
    }

    void addMilestones(long project, List<MilestoneLine> lines) {
        if (lines.isEmpty()) return;
        jdbc.sql("""
                        insert into project_milestone (project, what, happened)
                        select :project, given.*
                          from unnest(cast(:whats as text[]), cast(:dates as text[])) as given""")
                .param("project", project)
                .param("whats", lines.stream().map(MilestoneLine::what).toArray(String[]::new))
                .param(
                        "dates",
                        lines.stream().map(line -> WrittenDates.text(line.on())).toArray(String[]::new))
                .update();
    }

    /** @return whether another line of the project says the same of the same organisation */
    boolean hasOther(long project, long id, PartnerLine line) {
        return jdbc.sql("""
                        select exists (
                            select 1 from project_participation
                             where project = :project and id <> :id and organisation = any (array(select numbers_of(:organisation)))
                               and role = :role and unit = :unit)""")
                .param("project", project)
                .param("id", id)
                .param("organisation", line.organisation())
                .param("role", line.role().name())
                .param("unit", line.unit())
                .query(Boolean.class)
                .single();
    }

    void changePartner(long project, long id, PartnerLine line) {
        jdbc.sql("""
                        update project_participation
                           set organisation = :organisation, unit = :unit, role = :role, starts = :starts, ends = :ends,
                               effort_hours = :hours, effort_kroner = :kroner
                         where project = :project and id = :id""")
                .param("project", project)
                .param("id", id)
                .param("organisation", line.organisation())
                .param("unit", line.unit())
                .param("role", line.role().name())
                .param("starts", WrittenDates.text(line.from()))
                .param("ends", WrittenDates.text(line.to()))
                .param("hours", line.effortHours())
                .param("kroner", line.effortKroner())
                .update();
    }

    void changeContact(long project, long id, ContactLine line) {
        jdbc.sql("update project_contact set person = :person, name = :name where project = :project and id = :id")
                .param("project", project)
                .param("id", id)
                .param("person", line.person())
                .param("name", line.name())
                .update();
    }

    void changeFunding(long project, long id, FundingLine line) {
        jdbc.sql("""
                        update project_funding
                           set funder = :funder, funder_name = :name, programme = :programme, amount_kroner = :amount,
                               year = :year, source = :source
                         where project = :project and id = :id""")
                .param("project", project)
                .param("id", id)
                .param("funder", line.funder())
                .param("name", line.funderName())
                .param("programme", line.programme())
                .param("amount", line.amountKroner())
                .param("year", line.year())
                .param("source", line.source().name())
                .update();
    }

    void changeMilestone(long project, long id, MilestoneLine line) {
        jdbc.sql("update project_milestone set what = :what, happened = :on where project = :project and id = :id")
                .param("project", project)
                .param("id", id)
                .param("what", line.what())
                .param("on", WrittenDates.text(line.on()))
                .update();
    }

    void removePartner(long project, long id) {
        remove("delete from project_participation where project = :project and id = :id", project, id);
    }

    void removeContact(long project, long id) {
        remove("delete from project_contact where project = :project and id = :id", project, id);
    }

    void removeFunding(long project, long id) {
        remove("delete from project_funding where project = :project and id = :id", project, id);
    }

    void removeMilestone(long project, long id) {
        remove("delete from project_milestone where project = :project and id = :id", project, id);
    }

    private void remove(String sql, long project, long id) {
        jdbc.sql(sql).param("project", project).param("id", id).update();
    }
}

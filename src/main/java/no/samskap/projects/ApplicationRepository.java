package no.samskap.projects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.projects.Application.Decision;
import no.samskap.projects.Application.Label;
import no.samskap.records.RecordHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads and saves applications. */
@Repository
class ApplicationRepository {
    private static final String SELECT = "select " + RecordHead.COLUMNS + """
              , a.project, a.funder, a.funder_name, a.call, a.sent_on, a.asked_kroner, a.decision, a.decided_on,
              a.granted_kroner, a.label, f.counts_as
              from readable(:tokens) r join application a on a.number = r.number join project p on p.number = a.project
              join collaboration_form f on f.code = p.form
            """;

    private final JdbcClient jdbc;

    ApplicationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Application> find(Visitor visitor, long number) {
        return jdbc.sql(SELECT + " where a.number = :number")
                .param("tokens", visitor.tokenArray())
                .param("number", number)
                .query(ApplicationRepository::read)
                .optional();
    }

    /** The latest sent first, those not yet sent before them. */
    List<Application> ofProject(Visitor visitor, long project) {
        return jdbc.sql(SELECT + " where a.project = :project order by a.sent_on desc nulls first, a.number desc")
                .param("tokens", visitor.tokenArray())
                .param("project", project)
                .query(ApplicationRepository::read)
                .list();
    }

    /** The application of this project that is counted as this. */
    Optional<Long> counted(long project, String countedAs) {
        return jdbc.sql("select number from application where project = :project and counted_as = :countedAs")
                .param("project", project)
                .param("countedAs", countedAs)
                .query(Long.class)
                .optional();
    }

    void insert(long project, List<Long> numbers, List<ApplicationText> texts) {
        if (texts.isEmpty()) return;
        jdbc.sql("""
                        insert into application (project, number, funder, funder_name, call, sent_on, asked_kroner, decision,
                                                 decided_on, granted_kroner, label, counted_as)
                        select :project, given.*
                          from unnest(cast(:numbers as bigint[]), cast(:funders as bigint[]), cast(:names as text[]),
                                      cast(:calls as text[]), cast(:sent as text[]), cast(:asked as bigint[]),
                                      cast(:decisions as text[]), cast(:decided as text[]), cast(:granted as bigint[]),
                                      cast(:labels as text[]), cast(:countedAs as text[])) as given""")
                .param("project", project)
                .param("numbers", numbers.toArray(Long[]::new))
                .param("funders", texts.stream().map(ApplicationText::funder).toArray(Long[]::new))
                .param("names", texts.stream().map(ApplicationText::funderName).toArray(String[]::new))
                .param("calls", texts.stream().map(ApplicationText::call).toArray(String[]::new))
                .param(
                        "sent",
                        texts.stream()
                                .map(text -> WrittenDates.text(text.sentOn()))
                                .toArray(String[]::new))
                .param("asked", texts.stream().map(ApplicationText::askedKroner).toArray(Long[]::new))
                .param(
                        "decisions",
                        texts.stream().map(text -> text.decision().name()).toArray(String[]::new))
                .param(
                        "decided",
                        texts.stream()
                                .map(text -> WrittenDates.text(text.decidedOn()))
                                .toArray(String[]::new))
                .param(
                        "granted",
                        texts.stream().map(ApplicationText::grantedKroner).toArray(Long[]::new))
                .param(
                        "labels",
                        texts.stream()
                                .map(text -> text.label() == null
                                        ? null
                                        : text.label().name())
                                .toArray(String[]::new))
                .param(
                        "countedAs",
                        texts.stream().map(ApplicationText::countedAs).toArray(String[]::new))
                .update();
    }

    void update(long number, ApplicationText text) {
        jdbc.sql("""
                        update application
                           set funder = :funder, funder_name = :funderName, call = :call, sent_on = :sentOn,
                               asked_kroner = :asked, decision = :decision, decided_on = :decidedOn,
                               granted_kroner = :granted, label = :label, counted_as = :countedAs
                         where number = :number""")
                .param("number", number)
                .param("funder", text.funder())
                .param("funderName", text.funderName())
                .param("call", text.call())
                .param("sentOn", WrittenDates.text(text.sentOn()))
                .param("asked", text.askedKroner())
                .param("decision", text.decision().name())
                .param("decidedOn", WrittenDates.text(text.decidedOn()))
                .param("granted", text.grantedKroner())
                .param("label", text.label() == null ? null : text.label().name())
                .param("countedAs", text.countedAs())
                .update();
    }

    /** History keeps what it said. */
    void delete(long number) {
        jdbc.sql("delete from application where number = :number")
                .param("number", number)
                .update();
    }

    private static Application read(ResultSet row, int i) throws SQLException {
        String chosen = row.getString("label");
        Label chosenLabel = chosen == null ? null : Label.valueOf(chosen);
        return new Application(
                RecordHead.read(row, i),
                row.getLong("project"),
                ProjectRepository.number(row, "funder"),
                row.getString("funder_name"),
                row.getString("call"),
                WrittenDates.read(row, "sent_on"),
                ProjectRepository.number(row, "asked_kroner"),
                Decision.valueOf(row.getString("decision")),
                WrittenDates.read(row, "decided_on"),
                ProjectRepository.number(row, "granted_kroner"),
                chosenLabel == null ? Label.valueOf(row.getString("counts_as")) : chosenLabel,
                chosenLabel);
    }
}

package no.samskap.demo;

import static no.samskap.demo.DemoData.each;
import static no.samskap.demo.DemoData.one;
import static no.samskap.demo.DemoData.text;

import java.util.List;
import no.samskap.accounts.Accounts;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.dashboards.Openings;
import no.samskap.indicators.Figures;
import no.samskap.indicators.Framework;
import no.samskap.indicators.FrameworkQueries;
import no.samskap.indicators.Frameworks;
import no.samskap.indicators.Rounds;
import no.samskap.reports.Report;
import no.samskap.reports.Report.Part;
import no.samskap.reports.ReportText;
import no.samskap.reports.Reports;
import no.samskap.reports.Saving;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * How the figures of the agreement were confirmed, approved and locked year by year, and the reports that came of them: a final one
 * that is published, and an annual one that is being written. Everybody may see what is going on in it at a glance.
 */
@Component
class DemoReports {
    private final DemoDirectory directory;
    private final Accounts accounts;
    private final Frameworks frameworks;
    private final FrameworkQueries queries;
    private final Figures figures;
    private final Rounds rounds;
    private final Reports reports;
    private final Openings openings;

    DemoReports(
            DemoDirectory directory,
            Accounts accounts,
            Frameworks frameworks,
            FrameworkQueries queries,
            Figures figures,
            Rounds rounds,
            Reports reports,
            Openings openings) {
        this.directory = directory;
        this.accounts = accounts;
        this.frameworks = frameworks;
        this.queries = queries;
        this.figures = figures;
        this.rounds = rounds;
        this.reports = reports;
        this.openings = openings;
    }

    void load(String source) {
        JsonNode row = one(source, "reports.json");
        Visitor coordinator = visitor(row, "coordinator");
        Visitor steering = visitor(row, "steering");
        Visitor leader = visitor(row, "leader");
        long body = directory.body(text(row, "body"));
        long framework = queries.list(coordinator, new FrameworkQueries.Filter("", List.of(body)), 1, 0)
                .getFirst()
                .number();
        remarks(coordinator, framework, row);
        for (JsonNode round : each(row.get("rounds"))) round(coordinator, steering, framework, round);
        for (JsonNode report : each(row.get("reports"))) report(coordinator, leader, body, framework, report);
        coordinator.acts(() -> openings.decide(coordinator, body, true));
    }

    private void remarks(Visitor coordinator, long framework, JsonNode row) {
        coordinator.acts(() -> {
            for (JsonNode remark : each(row.get("remarks"))) {
                Framework found = frameworks.find(coordinator, framework).orElseThrow();
                long indicator = found.indicators().stream()
                        .filter(each -> each.key().equals(text(remark, "indicator")))
                        .findFirst()
                        .orElseThrow()
                        .id();
                frameworks.remark(
                        coordinator, framework, indicator, remark.get("year").asInt(), text(remark, "text"));
            }
            return null;
        });
    }

    private void round(Visitor coordinator, Visitor steering, long framework, JsonNode row) {
        int year = row.get("year").asInt();
        coordinator.acts(() -> {
            made(rounds.ask(coordinator, framework, year, figures.today().plusWeeks(3)));
            if (row.has("approved")) made(rounds.approve(coordinator, framework, year));
            return null;
        });
        if (row.has("decision"))
            steering.acts(() -> {
                made(rounds.lock(steering, framework, year, text(row, "decision")));
                return null;
            });
    }

    private void report(Visitor coordinator, Visitor leader, long body, long framework, JsonNode row) {
        leader.acts(() -> {
            if (!(reports.begin(
                            leader,
                            body,
                            new ReportText(
                                    text(row, "title"),
                                    Report.Form.valueOf(text(row, "form")),
                                    framework,
                                    row.get("firstYear").asInt(),
                                    row.get("lastYear").asInt(),
                                    Language.BOKMAL,
                                    Report.Audience.EVERYONE))
                    instanceof Saving.Saved(long number))) throw new IllegalStateException("A report of the demo");
            for (JsonNode part : each(row.get("texts"))) write(leader, number, part);
            if (row.has("published"))
                coordinator.acts(() -> {
                    if (!(reports.publish(coordinator, number) instanceof Saving.Saved))
                        throw new IllegalStateException("A report of the demo is published");
                    return null;
                });
            return null;
        });
    }

    /** In the part that shows that chapter, or where there is none in a new part last of all. */
    private void write(Visitor leader, long number, JsonNode row) {
        Report report = reports.find(leader, number).orElseThrow();
        Part.Chapter chapter = Part.Chapter.valueOf(text(row, "chapter"));
        report.parts().stream()
                .filter(part -> part.chapter() == chapter && part.text().isEmpty())
                .findFirst()
                .ifPresentOrElse(
                        part -> reports.changePart(
                                leader, number, part.id(), part.version(), text(row, "title"), text(row, "text")),
                        () -> reports.addPart(leader, number, chapter, text(row, "title"), text(row, "text")));
    }

    private Visitor visitor(JsonNode row, String field) {
        return accounts.visitor(directory.person(text(row, field))).orElseThrow();
    }

    private static void made(Rounds.Outcome outcome) {
        if (outcome != Rounds.Outcome.DONE) throw new IllegalStateException("A round of the demo: " + outcome);
    }
}

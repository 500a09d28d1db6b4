package no.samskap.projects.web;

import java.util.List;
import java.util.SequencedMap;
import no.samskap.core.Visitor;
import no.samskap.directory.WhoIsMeant;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectLines.FundingLine;
import no.samskap.projects.ProjectProgress;
import no.samskap.projects.Saving;
import no.samskap.web.Field;
import no.samskap.web.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Money of a project, by where it comes from. */
@Component
class FundingLines implements LineSort<LineForms.Funding> {
    private final ProjectProgress progress;
    private final WhoIsMeant who;

    FundingLines(ProjectProgress progress, WhoIsMeant who) {
        this.progress = progress;
        this.who = who;
    }

    @Override
    public String path() {
        return "finansiering";
    }

    @Override
    public String words() {
        return LineForms.Funding.WORDS;
    }

    @Override
    public Class<LineForms.Funding> type() {
        return LineForms.Funding.class;
    }

    @Override
    public LineForms.Funding empty(Project project, Visitor visitor) {
        return LineForms.Funding.empty();
    }

    @Override
    public SequencedMap<Long, LineForms.Funding> all(Visitor visitor, Project project) {
        return LineKind.byId(project.funding(), Project.Funding::id, LineForms.Funding::of);
    }

    @Override
    public String called(LineForms.Funding line) {
        return line.funder();
    }

    @Override
    public List<Field> fields(Form form, Visitor visitor, Project project) {
        return List.of(
                form.named("funder", WhoIsMeant.ORGANISATIONS),
                form.text("programme"),
                form.number("amountKroner"),
                form.number("year"),
                form.select("source", Choices.of("projects.source", Project.Source.values())));
    }

    @Override
    public Saving save(Visitor visitor, Project project, @Nullable Integer seen, long id, LineForms.Funding sent) {
        FundingLine line = sent.line(who.organisationOrText(visitor, sent.funder()));
        return seen == null
                ? progress.addFunding(visitor, project.number(), line)
                : progress.changeFunding(visitor, project.number(), seen, id, line);
    }

    @Override
    public Saving remove(Visitor visitor, long number, long id) {
        return progress.removeFunding(visitor, number, id);
    }
}

package no.samskap.projects.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import no.samskap.core.Visitor;
import no.samskap.projects.Project;
import no.samskap.projects.Project.Origin;
import no.samskap.projects.ProjectCredit;
import no.samskap.projects.Saving;
import no.samskap.web.Field;
import no.samskap.web.Form;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** What each party thinks it owes the cooperation. A party says it for itself, and for nobody else. */
@Component
class JudgementLines implements LineSort<JudgementLines.JudgementForm> {
    private final ProjectCredit credit;
    private final PartyChoices parties;

    JudgementLines(ProjectCredit credit, PartyChoices parties) {
        this.credit = credit;
        this.parties = parties;
    }

    record JudgementForm(
            @NotNull @Nullable Long organisation,
            @NotNull @Nullable Origin judgement,
            @Size(max = 1000) @Nullable String note) {
        static final String WORDS = "projects.judgement";
    }

    @Override
    public String path() {
        return "vurdering";
    }

    @Override
    public String words() {
        return JudgementForm.WORDS;
    }

    @Override
    public Class<JudgementForm> type() {
        return JudgementForm.class;
    }

    @Override
    public JudgementForm empty(Project project, Visitor visitor) {
        return new JudgementForm(parties.mine(visitor, project), null, "");
    }

    @Override
    public SequencedMap<Long, JudgementForm> all(Visitor visitor, Project project) {
        return LineKind.byId(
                credit.of(visitor, project).judgements(),
                judgement -> judgement.id(),
                judgement -> new JudgementForm(judgement.organisation(), judgement.judgement(), judgement.note()));
    }

    @Override
    public Optional<JudgementForm> of(Visitor visitor, Project project, long id) {
        return LineSort.super.of(visitor, project, id).filter(judgement -> mayJudgeFor(visitor, judgement));
    }

    private static boolean mayJudgeFor(Visitor visitor, JudgementForm judgement) {
        Long organisation = judgement.organisation();
        return organisation != null && visitor.mayEditFor(organisation);
    }

    @Override
    public String called(JudgementForm line) {
        return Words.t("projects.origin." + line.judgement());
    }

    @Override
    public List<Field> fields(Form form, Visitor visitor, Project project) {
        return List.of(
                form.select("organisation", parties.writtenForBy(visitor, project)),
                form.radios("judgement", Choices.of("projects.origin", Origin.values())),
                form.longText("note"));
    }

    @Override
    public void check(JudgementForm sent, Visitor visitor, Project project, Errors errors) {
        boolean mine = parties.writtenForBy(visitor, project).stream()
                .anyMatch(option -> option.value().equals(String.valueOf(sent.organisation())));
        if (!mine) errors.rejectValue("organisation", "projects.form.owner.notYours");
    }

    @Override
    public Saving save(Visitor visitor, Project project, @Nullable Integer seen, long id, JudgementForm sent) {
        return credit.judge(
                visitor,
                project.number(),
                Objects.requireNonNull(sent.organisation()),
                Objects.requireNonNull(sent.judgement()),
                ProjectForm.stripped(sent.note()));
    }

    @Override
    public Saving remove(Visitor visitor, long number, long id) {
        return credit.judgeNoMore(visitor, number, id);
    }
}

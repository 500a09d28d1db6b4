package no.samskap.projects.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import no.samskap.core.Amount;
import no.samskap.core.Visitor;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectWork;
import no.samskap.projects.ProjectWork.Instalment;
import no.samskap.projects.Saving;
import no.samskap.web.Field;
import no.samskap.web.Form;
import no.samskap.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Money that comes in parts. */
@Component
class InstalmentLines implements LineSort<InstalmentLines.InstalmentForm> {
    private final ProjectWork work;

    InstalmentLines(ProjectWork work) {
        this.work = work;
    }

    @Consistent
    record InstalmentForm(
            @NotNull @Nullable Long funding,
            @IsoDate @NotBlank String due,

            @NotNull @PositiveOrZero @Max(Amount.MOST) @Nullable
            Long amountKroner,

            @IsoDate @Nullable String paidOn)
            implements Consistent.Input {
        static final String WORDS = "projects.instalment";

        @Override
        public Map<String, String> contradictions() {
            Map<String, String> wrong = new LinkedHashMap<>();
            if (DateText.isWrong(due)) wrong.put("due", "projects.date.wrong");
            if (DateText.isWrong(paidOn)) wrong.put("paidOn", "projects.date.wrong");
            return wrong;
        }
    }

    @Override
    public String path() {
        return "rater";
    }

    @Override
    public String words() {
        return InstalmentForm.WORDS;
    }

    @Override
    public Class<InstalmentForm> type() {
        return InstalmentForm.class;
    }

    @Override
    public InstalmentForm empty(Project project, Visitor visitor) {
        Long first = project.funding().isEmpty()
                ? null
                : project.funding().getFirst().id();
        return new InstalmentForm(first, "", null, "");
    }

    @Override
    public SequencedMap<Long, InstalmentForm> all(Visitor visitor, Project project) {
        return LineKind.byId(
                work.of(visitor, project).instalments(),
                instalment -> instalment.id(),
                instalment -> new InstalmentForm(
                        instalment.funding(),
                        DateText.write(instalment.due()),
                        instalment.amountKroner(),
                        DateText.write(instalment.paidOn())));
    }

    @Override
    public String called(InstalmentForm line) {
        return line.due() + ", " + line.amountKroner();
    }

    @Override
    public List<Field> fields(Form form, Visitor visitor, Project project) {
        List<Option> sources = project.funding().stream()
                .map(funding -> new Option(
                        String.valueOf(funding.id()),
                        funding.programme().isEmpty()
                                ? funding.funderName()
                                : funding.funderName() + ": " + funding.programme()))
                .toList();
        return List.of(
                form.select("funding", sources), form.text("due"), form.number("amountKroner"), form.text("paidOn"));
    }

    @Override
    public void check(InstalmentForm sent, Visitor visitor, Project project, Errors errors) {
        if (project.funding().stream().noneMatch(funding -> Objects.equals(funding.id(), sent.funding())))
            errors.rejectValue("funding", "projects.instalment.funding.unknown");
    }

    @Override
    public Saving save(Visitor visitor, Project project, @Nullable Integer seen, long id, InstalmentForm sent) {
        Instalment instalment = new Instalment(
                id,
                Objects.requireNonNull(sent.funding()),
                "",
                Objects.requireNonNull(DateText.orNull(sent.due())),
                Objects.requireNonNull(sent.amountKroner()),
                DateText.orNull(sent.paidOn()));
        return work.pay(visitor, project.number(), seen, instalment);
    }

    @Override
    public Saving remove(Visitor visitor, long number, long id) {
        return work.removeInstalment(visitor, number, id);
    }
}

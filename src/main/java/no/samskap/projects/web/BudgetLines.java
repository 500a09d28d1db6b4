package no.samskap.projects.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.SequencedMap;
import no.samskap.core.Amount;
import no.samskap.core.Visitor;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectWork;
import no.samskap.projects.ProjectWork.Budget;
import no.samskap.projects.Saving;
import no.samskap.web.Field;
import no.samskap.web.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was meant to be spent, and what was. */
@Component
class BudgetLines implements LineSort<BudgetLines.BudgetForm> {
    private final ProjectWork work;

    BudgetLines(ProjectWork work) {
        this.work = work;
    }

    record BudgetForm(
            @NotBlank @Size(max = 200) String post,
            @Min(1900) @Max(2200) @Nullable Integer year,
            @PositiveOrZero @Max(Amount.MOST) @Nullable Long budgetKroner,
            @PositiveOrZero @Max(Amount.MOST) @Nullable Long spentKroner) {
        static final String WORDS = "projects.budget";
    }

    @Override
    public String path() {
        return "budsjett";
    }

    @Override
    public String words() {
        return BudgetForm.WORDS;
    }

    @Override
    public Class<BudgetForm> type() {
        return BudgetForm.class;
    }

    @Override
    public BudgetForm empty(Project project, Visitor visitor) {
        return new BudgetForm("", null, null, null);
    }

    @Override
    public SequencedMap<Long, BudgetForm> all(Visitor visitor, Project project) {
        return LineKind.byId(
                work.of(visitor, project).budget(),
                budget -> budget.id(),
                budget -> new BudgetForm(budget.post(), budget.year(), budget.budgetKroner(), budget.spentKroner()));
    }

    @Override
    public String called(BudgetForm line) {
        return line.post();
    }

    @Override
    public List<Field> fields(Form form, Visitor visitor, Project project) {
        return List.of(form.text("post"), form.number("year"), form.number("budgetKroner"), form.number("spentKroner"));
    }

    @Override
    public Saving save(Visitor visitor, Project project, @Nullable Integer seen, long id, BudgetForm sent) {
        Budget budget = new Budget(id, sent.post().strip(), sent.year(), sent.budgetKroner(), sent.spentKroner());
        return work.spend(visitor, project.number(), seen, budget);
    }

    @Override
    public Saving remove(Visitor visitor, long number, long id) {
        return work.removeBudget(visitor, number, id);
    }
}

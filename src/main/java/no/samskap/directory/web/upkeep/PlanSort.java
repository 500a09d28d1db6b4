package no.samskap.directory.web.upkeep;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.directory.Body;
import no.samskap.directory.BodyUpkeep;
import no.samskap.directory.Upkeep;
import no.samskap.directory.web.upkeep.UpkeepForms.PlanForm;
import no.samskap.themes.Themes;
import no.samskap.web.Field;
import no.samskap.web.Form;
import no.samskap.web.Option;
import no.samskap.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** The members' own plans, where they are published: kept by those who write for the body, and for the member. */
@Component
class PlanSort implements RowSort<PlanForm> {
    private static final Kind<PlanForm> KIND = new Kind<>("planer", PlanForm.WORDS, PlanForm.class, "title", false);

    private final BodyUpkeep upkeep;
    private final UpkeepPages pages;
    private final Themes themes;

    PlanSort(BodyUpkeep upkeep, UpkeepPages pages, Themes themes) {
        this.upkeep = upkeep;
        this.pages = pages;
        this.themes = themes;
    }

    @Override
    public Kind<PlanForm> kind() {
        return KIND;
    }

    @Override
    public Body body(Visitor visitor, long number) {
        Body body = pages.found(visitor, number);
        if (members(visitor, body).isEmpty()) throw new Refusal.NotFound();
        return body;
    }

    @Override
    public PlanForm empty() {
        return new PlanForm(null, "", "", null, null, Set.of());
    }

    @Override
    public Optional<PlanForm> of(Visitor visitor, Body body, long id) {
        return one(body, id).map(PlanForm::of);
    }

    @Override
    public List<Field> fields(Form form, Visitor visitor, Body body, @Nullable Long id) {
        List<Long> chosen =
                id == null ? List.of() : one(body, id).map(Body.Plan::themes).orElse(List.of());
        return List.of(
                form.select("organisation", members(visitor, body)),
                form.text("title"),
                form.text("url"),
                form.date("from"),
                form.date("to"),
                form.checkboxes("themes", themes.options(chosen)));
    }

    @Override
    public void check(PlanForm sent, Visitor visitor, BindingResult errors) {
        if (!errors.hasFieldErrors("url") && sent.isNoAddress())
            errors.rejectValue("url", "directory.upkeep.url.wrong");
    }

    @Override
    public Upkeep keep(Visitor visitor, Body body, @Nullable Integer seen, @Nullable Long id, PlanForm sent) {
        return upkeep.keepPlan(visitor, body.number(), seen, id, sent.line());
    }

    @Override
    public String called(PlanForm row) {
        return row.title();
    }

    @Override
    public Upkeep remove(Visitor visitor, long body, long id) {
        return upkeep.removePlan(visitor, body, id);
    }

    private static Optional<Body.Plan> one(Body body, long id) {
        return body.plans().stream().filter(plan -> plan.id() == id).findFirst();
    }

    /** Members the visitor keeps plans for. */
    private List<Option> members(Visitor visitor, Body body) {
        return body.members().stream()
                .filter(member -> upkeep.mayKeepPlanOf(visitor, body, member.organisation()))
                .map(member -> new Option(String.valueOf(member.organisation()), member.name()))
                .distinct()
                .toList();
    }
}

package no.samskap.directory.web.upkeep;

import java.util.List;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.directory.Body;
import no.samskap.directory.BodyUpkeep;
import no.samskap.directory.Upkeep;
import no.samskap.directory.web.upkeep.UpkeepForms.PeriodForm;
import no.samskap.web.Field;
import no.samskap.web.Form;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Agreement periods of a body. */
@Component
class PeriodSort implements RowSort<PeriodForm> {
    private static final Kind<PeriodForm> KIND =
            new Kind<>("perioder", PeriodForm.WORDS, PeriodForm.class, "from", false);

    private final BodyUpkeep upkeep;
    private final UpkeepPages pages;

    PeriodSort(BodyUpkeep upkeep, UpkeepPages pages) {
        this.upkeep = upkeep;
        this.pages = pages;
    }

    @Override
    public Kind<PeriodForm> kind() {
        return KIND;
    }

    @Override
    public Body body(Visitor visitor, long number) {
        return pages.editable(visitor, number);
    }

    @Override
    public PeriodForm empty() {
        return new PeriodForm("", "", "", null, null);
    }

    @Override
    public Optional<PeriodForm> of(Visitor visitor, Body body, long id) {
        return body.periods().stream()
                .filter(agreed -> agreed.id() == id)
                .findFirst()
                .map(PeriodForm::of);
    }

    @Override
    public List<Field> fields(Form form, Visitor visitor, Body body, @Nullable Long id) {
        return List.of(form.text("name"), form.text("nameNn"), form.text("nameEn"), form.date("from"), form.date("to"));
    }

    @Override
    public Upkeep keep(Visitor visitor, Body body, @Nullable Integer seen, @Nullable Long id, PeriodForm sent) {
        return upkeep.keepPeriod(visitor, body.number(), seen, id, sent.line());
    }

    @Override
    public String called(PeriodForm row) {
        return Words.t(row.line().name());
    }

    @Override
    public Upkeep remove(Visitor visitor, long body, long id) {
        return upkeep.removePeriod(visitor, body, id);
    }
}

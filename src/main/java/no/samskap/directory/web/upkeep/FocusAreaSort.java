package no.samskap.directory.web.upkeep;

import java.util.List;
import java.util.Optional;
import no.samskap.core.LocalizedText;
import no.samskap.core.Visitor;
import no.samskap.directory.Body;
import no.samskap.directory.BodyUpkeep;
import no.samskap.directory.Upkeep;
import no.samskap.directory.web.upkeep.UpkeepForms.FocusAreaForm;
import no.samskap.web.Field;
import no.samskap.web.Form;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A body's own areas, under which what it does is counted. */
@Component
class FocusAreaSort implements RowSort<FocusAreaForm> {
    private static final Kind<FocusAreaForm> KIND =
            new Kind<>("omrader", FocusAreaForm.WORDS, FocusAreaForm.class, "name", true);

    private final BodyUpkeep upkeep;
    private final UpkeepPages pages;

    FocusAreaSort(BodyUpkeep upkeep, UpkeepPages pages) {
        this.upkeep = upkeep;
        this.pages = pages;
    }

    @Override
    public Kind<FocusAreaForm> kind() {
        return KIND;
    }

    @Override
    public Body body(Visitor visitor, long number) {
        return pages.editable(visitor, number);
    }

    @Override
    public FocusAreaForm empty() {
        return new FocusAreaForm("", "", "", "", null, null);
    }

    @Override
    public Optional<FocusAreaForm> of(Visitor visitor, Body body, long id) {
        return body.focusArea(id).map(FocusAreaForm::of);
    }

    @Override
    public List<Field> fields(Form form, Visitor visitor, Body body, @Nullable Long id) {
        return List.of(
                form.text("name"),
                form.text("nameNn"),
                form.text("nameEn"),
                form.longText("note"),
                form.date("from"),
                form.date("to"));
    }

    @Override
    public Upkeep keep(Visitor visitor, Body body, @Nullable Integer seen, @Nullable Long id, FocusAreaForm sent) {
        LocalizedText before =
                id == null ? null : body.focusArea(id).map(Body.FocusArea::note).orElse(null);
        return upkeep.keepFocusArea(visitor, body.number(), seen, id, sent.line(before));
    }

    @Override
    public String called(FocusAreaForm row) {
        return Words.t(row.line(null).name());
    }

    /** What counts under an area stays there. */
    @Override
    public Upkeep remove(Visitor visitor, long body, long id) {
        return new Upkeep.NotYours();
    }
}

package no.samskap.directory.web.upkeep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.samskap.core.LocalizedText;
import no.samskap.core.Visitor;
import no.samskap.directory.Body;
import no.samskap.directory.BodyUpkeep;
import no.samskap.directory.Upkeep;
import no.samskap.directory.web.upkeep.UpkeepForms.CommitteeForm;
import no.samskap.web.Field;
import no.samskap.web.Form;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Committees of a body. */
@Component
class CommitteeSort implements RowSort<CommitteeForm> {
    private static final Kind<CommitteeForm> KIND =
            new Kind<>("utvalg", CommitteeForm.WORDS, CommitteeForm.class, "name", false);

    private final BodyUpkeep upkeep;
    private final UpkeepPages pages;

    CommitteeSort(BodyUpkeep upkeep, UpkeepPages pages) {
        this.upkeep = upkeep;
        this.pages = pages;
    }

    @Override
    public Kind<CommitteeForm> kind() {
        return KIND;
    }

    @Override
    public Body body(Visitor visitor, long number) {
        return pages.editable(visitor, number);
    }

    @Override
    public CommitteeForm empty() {
        return new CommitteeForm("", "", "", "", null);
    }

    @Override
    public Optional<CommitteeForm> of(Visitor visitor, Body body, long id) {
        return one(body, id).map(CommitteeForm::of);
    }

    @Override
    public List<Field> fields(Form form, Visitor visitor, Body body, @Nullable Long id) {
        return List.of(
                form.text("name"),
                form.text("nameNn"),
                form.text("nameEn"),
                form.longText("purpose"),
                form.select("focusArea", areas(body)));
    }

    @Override
    public Upkeep keep(Visitor visitor, Body body, @Nullable Integer seen, @Nullable Long id, CommitteeForm sent) {
        LocalizedText before =
                id == null ? null : one(body, id).map(Body.Committee::purpose).orElse(null);
        return upkeep.keepCommittee(visitor, body.number(), seen, id, sent.line(before));
    }

    @Override
    public String called(CommitteeForm row) {
        return Words.t(row.line(null).name());
    }

    @Override
    public Upkeep remove(Visitor visitor, long body, long id) {
        return upkeep.removeCommittee(visitor, body, id);
    }

    private static Optional<Body.Committee> one(Body body, long id) {
        return body.committees().stream()
                .filter(committee -> committee.id() == id)
                .findFirst();
    }

    private static List<Option> areas(Body body) {
        List<Option> areas = new ArrayList<>(List.of(new Option("", Words.t("directory.upkeep.committee.noArea"))));
        body.focusAreas().forEach(area -> areas.add(new Option(String.valueOf(area.id()), Words.t(area.name()))));
        return areas;
    }
}

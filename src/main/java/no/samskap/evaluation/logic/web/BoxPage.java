package no.samskap.evaluation.logic.web;

import no.samskap.indicators.Framework;
import no.samskap.web.Field;
import no.samskap.web.Form;

/** One box with all that belongs to it, and for editors the ways to change it. */
public record BoxPage(Framework framework, BoxView box, Form place, boolean mayEdit) {
    static BoxPage of(Framework framework, BoxView box, boolean mayEdit) {
        return new BoxPage(framework, box, Form.of(PlaceForm.WORDS, new PlaceForm(box.stage(), box.place())), mayEdit);
    }

    public String url() {
        return LogicPage.url(framework);
    }

    public Field stageField() {
        return place.select("stage", Found.stages());
    }

    public Field placeField() {
        return place.number("place");
    }

    /** Where it is asked whether something is to be taken away. */
    public String removing(String part, long id) {
        return url() + "/fjernet/" + part + "/" + id;
    }

    public String observations() {
        return "/tall/" + framework.number() + "/evaluering?boks=" + box.id();
    }
}

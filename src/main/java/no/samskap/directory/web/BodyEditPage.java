package no.samskap.directory.web;

import java.util.List;
import no.samskap.directory.Body;
import no.samskap.web.Form;
import no.samskap.web.Option;

/** @param themes to choose among */
public record BodyEditPage(Body body, Form form, List<Option> themes) {
    public String action() {
        return "/samarbeid/" + body.number();
    }

    public List<Option> forms() {
        return NewBodyForm.forms();
    }
}

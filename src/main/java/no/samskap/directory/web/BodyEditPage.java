package no.samskap.directory.web;

import no.samskap.directory.Body;
import no.samskap.web.Form;

public record BodyEditPage(Body body, Form form) {
    public String action() {
        return "/samarbeid/" + body.number();
    }
}

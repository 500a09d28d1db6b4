package no.samskap.records.web;

import no.samskap.records.RecordHead;
import no.samskap.web.Form;
import org.springframework.validation.BindingResult;

/** A message that could not be sent, with what is wrong. */
public record DialoguePage(RecordHead head, String address, Form form) {
    static final String WORDS = "records.dialogue.form";

    static DialoguePage again(RecordHead head, String address, BindingResult errors) {
        return new DialoguePage(head, address, Form.again(WORDS, RecordController.messageType(), errors));
    }
}

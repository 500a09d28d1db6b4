package no.samskap.needs.web;

import java.util.List;
import no.samskap.needs.Need;
import no.samskap.web.Form;
import no.samskap.web.Option;
import org.jspecify.annotations.Nullable;

/** @param need null for a new one */
public record NeedEditPage(@Nullable Need need, Form form, List<Option> owners, List<Option> themes) {
    public String action() {
        return need == null ? "/behov" : "/behov/" + need.number();
    }

    public String backUrl() {
        return action();
    }

    public boolean isDraft() {
        return need == null || need.isDraft();
    }
}

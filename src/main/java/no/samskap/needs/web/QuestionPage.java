package no.samskap.needs.web;

import java.util.List;
import no.samskap.needs.Need;
import no.samskap.web.Form;
import no.samskap.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * A research question beside the need's own words.
 *
 * @param question null for a new one
 * @param reading how it reads; null until somebody has looked
 */
public record QuestionPage(
        Need need,
        Need.@Nullable Question question,
        Form form,
        List<Option> knowledge,
        List<Option> evidence,
        @Nullable ReadingPart reading) {
    public String action() {
        String all = "/behov/" + need.number() + "/sporsmal";
        return question == null ? all : all + "/" + question.id();
    }
}

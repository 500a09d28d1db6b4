package no.samskap.indicators.web;

import java.util.List;
import no.samskap.web.Field;
import no.samskap.web.Option;
import no.samskap.web.Words;

/**
 * Asks which cooperation a framework is for.
 *
 * @param bodies those the visitor may make one for
 */
public record BodyChoicePage(List<Option> bodies) {
    public BodyChoicePage {
        bodies = List.copyOf(bodies);
    }

    public Field field() {
        return new Field(
                "organ",
                "organ",
                Field.Kind.SELECT,
                Words.t("indicators.chooseBody.organ"),
                Words.t("indicators.chooseBody.organ.help"),
                List.of(),
                "",
                "",
                true,
                0,
                bodies);
    }
}

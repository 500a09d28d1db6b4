package no.samskap.indicators.web;

import java.util.List;
import no.samskap.indicators.Framework;
import no.samskap.indicators.Indicator;
import no.samskap.web.Form;
import no.samskap.web.Option;
import no.samskap.web.Words;

/** @param choices the kinds of targets, or the years a total can be reported for */
public record IndicatorEditPage(Framework framework, Indicator indicator, Form form, List<Option> choices) {
    public String url() {
        return IndicatorPage.url(framework, indicator);
    }

    /** The note in other languages than bokmål. */
    public FieldsPage.Fold languages() {
        return new FieldsPage.Fold(
                Words.t("indicators.setup.languages"), List.of(form.longText("noteNn"), form.longText("noteEn")));
    }
}

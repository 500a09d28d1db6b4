package no.samskap.results.web;

import java.util.List;
import java.util.Set;
import no.samskap.records.web.RecordParts.Parts;
import no.samskap.results.Happened;
import no.samskap.results.Result;
import no.samskap.themes.Theme;
import no.samskap.web.Form;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * @param body the cooperation body it belongs under, with its focus area; empty where there is none
 * @param adoption the form of "we have taken this into use"
 * @param notYet the visitor's organisations that have not said so
 * @param adopted the visitor's organisations that have
 */
public record ResultPage(
        Result result,
        Parts parts,
        List<Theme> themes,
        String body,
        Form adoption,
        List<Option> notYet,
        Set<Long> adopted) {

    public String happened() {
        return when(result.text().happened());
    }

    static String when(@Nullable Happened happened) {
        if (happened == null) return "";
        return happened.lastYear() == null
                ? Words.date(happened.date())
                : Words.t(
                        "results.withinYears",
                        String.valueOf(happened.date().inYear()),
                        String.valueOf(happened.lastYear()));
    }
}

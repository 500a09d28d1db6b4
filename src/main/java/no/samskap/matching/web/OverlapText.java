package no.samskap.matching.web;

import java.util.List;
import no.samskap.matching.Sameness;
import no.samskap.web.Words;

/** Says in a sentence why two look the same. */
final class OverlapText {
    private OverlapText() {}

    static String why(Sameness.Compared compared) {
        List<Sameness.Reason> reasons = compared.reasons();
        String said = reasons.isEmpty()
                ? Words.t("matching.reason.TOGETHER")
                : WhySuggested.listed(reasons.stream()
                        .map(reason -> Words.t("matching.reason." + reason))
                        .toList());
        String sentence = said.substring(0, 1).toUpperCase(Words.language().locale()) + said.substring(1) + ".";
        return compared.words().isEmpty()
                ? sentence
                : sentence + " " + Words.t("matching.words", WhySuggested.listed(compared.words()));
    }
}

package no.samskap.matching.web;

import java.util.List;
import java.util.Set;
import no.samskap.directory.Organisations;
import no.samskap.directory.People;
import no.samskap.matching.Suggestion;
import no.samskap.matching.Suggestion.Reason;
import no.samskap.web.Words;

/** Says in a sentence why something is suggested, with the words that counted. */
final class WhySuggested {
    private static final Set<String> WORKERS = Set.of(People.KIND, Organisations.KIND);

    private WhySuggested() {}

    static String sentence(Suggestion suggestion) {
        if (suggestion.reasons().isEmpty()) return "";
        String kind = suggestion.head().kind();
        List<String> said = suggestion.reasons().stream()
                .map(reason -> said(suggestion, reason, WORKERS.contains(kind) ? ".who" : ""))
                .toList();
        return Words.t("matching.because", Words.t("matching.because.subject." + kind), listed(said));
    }

    private static String said(Suggestion suggestion, Reason reason, String ofWhom) {
        String key = "matching.because." + reason;
        if (reason != Reason.WORDS) return Words.t(key + ofWhom);
        return suggestion.words().isEmpty()
                ? Words.t(key + ".none" + ofWhom)
                : Words.t(key + ofWhom, listed(suggestion.words()));
    }

    /** With "and" before the last. */
    static String listed(List<String> parts) {
        if (parts.size() < 2) return String.join("", parts);
        return Words.t("matching.listed", String.join(", ", parts.subList(0, parts.size() - 1)), parts.getLast());
    }
}

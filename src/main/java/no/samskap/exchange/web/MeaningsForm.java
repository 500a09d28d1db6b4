package no.samskap.exchange.web;

import java.util.Map;
import java.util.Optional;
import no.samskap.exchange.Import.Meaning;
import no.samskap.exchange.ImportLine.Alike;
import no.samskap.exchange.ImportLine.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What values mean that were not understood.
 *
 * @param means by the key of the finding; {@link #PASS} where the value is to be passed over, nothing where nothing is said
 */
public record MeaningsForm(@Nullable Map<String, String> means) {
    static final String WORDS = "exchange.meaning";
    static final String PASS = "–";

    static String field(Alike alike) {
        return "means[" + alike.key() + "]";
    }

    /** Whether something is longer than what a value can mean. */
    boolean isTooLong() {
        return means != null
                && means.values().stream().anyMatch(said -> said.strip().length() > Meaning.LIMIT);
    }

    /** What is said of a finding. */
    Optional<Meaning> of(Alike alike) {
        String said = means == null ? "" : means.getOrDefault(alike.key(), "").strip();
        Finding finding = alike.finding();
        return finding.notUnderstood()
                .filter(cell -> !said.isEmpty())
                .map(cell -> new Meaning(finding.column(), cell, said.equals(PASS) || said.equals("-") ? "" : said));
    }
}

package no.samskap.indicators.web;

import java.util.List;
import no.samskap.indicators.Framework;
import no.samskap.indicators.Indicator;

/**
 * Asks whether an indicator is to be removed, or says why it cannot be.
 *
 * @param hanging what hangs on it; empty where it can be removed
 */
public record IndicatorRemovalPage(Framework framework, Indicator indicator, List<HangingWords.Line> hanging) {
    public IndicatorRemovalPage {
        hanging = List.copyOf(hanging);
    }

    public boolean mayBeRemoved() {
        return hanging.isEmpty();
    }

    public String url() {
        return IndicatorPage.url(framework, indicator);
    }

    public String setupUrl() {
        return SetupPage.url(framework);
    }
}

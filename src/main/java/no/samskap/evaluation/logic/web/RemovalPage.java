package no.samskap.evaluation.logic.web;

import java.util.List;
import no.samskap.evaluation.logic.Part;
import no.samskap.indicators.Framework;

/**
 * Asks whether something is to be taken away.
 *
 * @param also what goes with it
 */
public record RemovalPage(Framework framework, Part part, String text, List<String> also, String action, String back) {
    public String url() {
        return LogicPage.url(framework);
    }
}

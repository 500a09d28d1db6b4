package no.samskap.matching.web;

import java.util.List;
import no.samskap.matching.Brokerage;
import no.samskap.records.web.RecordParts;
import no.samskap.web.Form;

/**
 * @param suggested people who may answer and are not listed
 * @param message the message that could not be sent, or an empty one
 */
public record BrokeragePage(
        Brokerage brokerage, RecordParts.Parts parts, List<SuggestionsPage.Line> suggested, Form message, Form close) {}

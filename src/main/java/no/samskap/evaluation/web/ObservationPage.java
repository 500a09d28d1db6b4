package no.samskap.evaluation.web;

import java.util.List;
import no.samskap.evaluation.Recommendation;
import no.samskap.indicators.Framework;
import no.samskap.records.web.RecordParts;

/** An observation, and what is recommended because of it. */
public record ObservationPage(
        Framework framework,
        ObservationView view,
        List<Recommendation> recommendations,
        RecordParts.Parts parts,
        boolean mayWrite) {}

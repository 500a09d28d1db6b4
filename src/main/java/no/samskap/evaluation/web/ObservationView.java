package no.samskap.evaluation.web;

import java.util.List;
import no.samskap.evaluation.Observation;

/** An observation as pages show it, with what it is about by name. */
public record ObservationView(
        Observation observation, List<Line> boxes, List<Line> questions, List<Line> about, List<Line> seenIn) {
    public record Line(String title, String address) {}

    public String url() {
        return "/observasjoner/" + observation.number();
    }
}

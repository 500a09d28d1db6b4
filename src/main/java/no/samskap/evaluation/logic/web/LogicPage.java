package no.samskap.evaluation.logic.web;

import java.util.List;
import no.samskap.evaluation.logic.ProgrammeLogic.Stage;
import no.samskap.evaluation.logic.ProgrammeLogic.Tested;
import no.samskap.indicators.Framework;
import org.jspecify.annotations.Nullable;

/**
 * A programme logic: the chart, the same as lists, and what it rests on.
 *
 * @param chart null where nothing is drawn yet
 * @param gaps what may be missing; only editors are told
 * @param removed what can be fetched back; only editors are told
 */
public record LogicPage(
        Framework framework,
        @Nullable LogicChart chart,
        List<Column> columns,
        List<Assumption> assumptions,
        List<Line> gaps,
        List<Away> removed,
        boolean mayEdit) {

    public record Column(Stage stage, List<BoxView> boxes) {
        public String name() {
            return LogicWords.stage(stage);
        }

        public String guidance() {
            return LogicWords.guidance(stage);
        }
    }

    /** An assumption, by the number it has on the chart. */
    public record Assumption(int number, String from, String to, String text, Tested tested, String address) {}

    public record Line(String text, String address) {}

    /** @param restoring where it is fetched back */
    public record Away(String kind, String text, String at, String restoring) {}

    static String url(Framework framework) {
        return "/tall/" + framework.number() + "/programlogikk";
    }

    public String url() {
        return url(framework);
    }

    public boolean isEmpty() {
        return chart == null;
    }
}

package no.samskap.evaluation.logic.web;

import java.util.List;
import java.util.stream.Collectors;
import no.samskap.evaluation.logic.ProgrammeLogic.Question;
import no.samskap.evaluation.logic.ProgrammeLogic.Stage;
import no.samskap.evaluation.logic.ProgrammeLogic.Tested;
import no.samskap.indicators.FigureWords;
import no.samskap.indicators.Status;
import no.samskap.web.Words;

/**
 * A box as pages show it.
 *
 * @param place in its column, from 1
 * @param leadsTo what it leads to
 * @param ledToBy what leads to it
 */
public record BoxView(
        long id,
        Stage stage,
        int place,
        String title,
        String description,
        String address,
        List<Counted> indicators,
        List<Asked> questions,
        List<Shown> evidence,
        List<Way> leadsTo,
        List<Way> ledToBy) {

    /** An indicator with its live status and value. */
    public record Counted(long id, String name, String address, Status status, String value) {
        /** The value, and how it stands where there is something to reach. */
        public String said() {
            if (status == Status.NO_TARGET) return value;
            String stands = Words.t("indicators.status." + status);
            return Words.t(
                    "logic.value.status",
                    value,
                    stands.substring(0, 1).toLowerCase(Words.language().locale()) + stands.substring(1));
        }

        String inBox() {
            return name + ": " + said();
        }

        String color() {
            return FigureWords.color(status);
        }
    }

    public record Asked(Question question, boolean isLate) {}

    /** @param title of the record that shows it; empty where none does, or the visitor may not read it */
    public record Shown(long id, String text, String title, String address) {}

    /**
     * An arrow seen from one of its ends.
     *
     * @param number of the assumption on the chart; 0 where it rests on none
     */
    public record Way(
            long arrow, String title, String address, Stage stage, String assumption, Tested tested, int number) {
        /** Where the other box stands among the lists. */
        public String anchor() {
            return "boks-" + address.substring(address.lastIndexOf('/') + 1);
        }
    }

    String questionsInBox() {
        return Words.count("logic.questions", questions.size());
    }

    /** All the box says on the chart, and where it leads. */
    public String label() {
        StringBuilder all = new StringBuilder(LogicWords.stage(stage))
                .append(": ")
                .append(title)
                .append('.');
        for (Counted counted : indicators)
            all.append(' ').append(counted.inBox()).append('.');
        if (!questions.isEmpty()) all.append(' ').append(questionsInBox()).append('.');
        if (!leadsTo.isEmpty())
            all.append(' ')
                    .append(Words.t("logic.leadsTo"))
                    .append(": ")
                    .append(leadsTo.stream().map(Way::title).collect(Collectors.joining("; ")))
                    .append('.');
        return all.toString();
    }

    /** Its anchor among the lists. */
    public String anchor() {
        return "boks-" + id;
    }
}

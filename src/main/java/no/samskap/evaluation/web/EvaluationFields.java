package no.samskap.evaluation.web;

import java.util.Arrays;
import java.util.List;
import no.samskap.directory.WhoIsMeant;
import no.samskap.evaluation.Audience;
import no.samskap.evaluation.Observation;
import no.samskap.evaluation.Recommendation;
import no.samskap.evaluation.logic.ProgrammeLogic;
import no.samskap.web.Field;
import no.samskap.web.Form;
import no.samskap.web.Option;
import no.samskap.web.Words;

/** The fields of each form of an evaluation, in the order they are filled in. */
final class EvaluationFields {
    private EvaluationFields() {}

    static List<Field> observation(Form form, ProgrammeLogic logic) {
        List<Option> boxes = logic.boxes().stream()
                .map(box -> new Option(
                        String.valueOf(box.id()),
                        Words.t("logic.boxInColumn", Words.t("logic.stage." + box.stage()), box.title())))
                .toList();
        List<Option> questions = logic.boxes().stream()
                .flatMap(box -> box.questions().stream())
                .map(question -> new Option(
                        String.valueOf(question.id()), question.text().question()))
                .toList();
        return List.of(
                        form.text("title"),
                        form.longText("seen"),
                        form.date("seenOn"),
                        form.text("seenBy"),
                        form.select("source", options(Observation.Source.values(), "evaluation.source.")),
                        form.text("sourceNote"),
                        form.longText("seenIn"),
                        form.checkboxes("boxes", boxes),
                        form.checkboxes("questions", questions),
                        form.longText("about"),
                        form.radios("audience", audiences()))
                .stream()
                .filter(field -> field.kind() != Field.Kind.CHECKBOXES
                        || !field.options().isEmpty())
                .toList();
    }

    static List<Field> recommendation(Form form, List<Observation> observations) {
        return List.of(
                form.text("title"),
                form.longText("why"),
                form.text("addressedTo"),
                form.select("urgency", options(Recommendation.Urgency.values(), "evaluation.urgency.")),
                form.checkboxes(
                        "observations",
                        observations.stream()
                                .map(each -> new Option(
                                        String.valueOf(each.number()),
                                        each.text().title()))
                                .toList()),
                form.radios("audience", audiences()));
    }

    static List<Field> decision(Form form) {
        return List.of(
                form.radios("outcome", options(Recommendation.Outcome.values(), "evaluation.outcome.")),
                form.longText("reason"),
                form.text("decidedBy"),
                form.date("decidedOn"));
    }

    /** @param whole whether it may be given to another and be changed in what it is */
    static List<Field> followUp(Form form, boolean whole) {
        Field state =
                form.select("state", options(Recommendation.FollowUpState.values(), "evaluation.followUp.state."));
        if (whole)
            return List.of(
                    form.longText("task"),
                    form.named("responsible", WhoIsMeant.PEOPLE),
                    form.date("dueOn"),
                    state,
                    form.longText("doneNote"));
        return List.of(
                form.hidden("task"),
                form.hidden("responsible"),
                form.hidden("dueOn"),
                state,
                form.longText("doneNote"));
    }

    private static List<Option> audiences() {
        return Arrays.stream(Audience.values())
                .map(audience -> new Option(
                        audience.name(),
                        Words.t("evaluation.audience." + audience),
                        Words.t("evaluation.audience." + audience + ".help")))
                .toList();
    }

    private static List<Option> options(Enum<?>[] values, String words) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), Words.t(words + value.name())))
                .toList();
    }
}

package no.samskap.demo;

import static no.samskap.demo.DemoData.date;
import static no.samskap.demo.DemoData.each;
import static no.samskap.demo.DemoData.text;
import static no.samskap.demo.DemoData.texts;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectCredit;
import no.samskap.projects.ProjectStory;
import no.samskap.projects.ProjectStory.Entry;
import no.samskap.projects.ProjectStory.Gain;
import no.samskap.projects.ProjectStory.Lesson;
import no.samskap.projects.ProjectWork;
import no.samskap.projects.ProjectWork.Worker;
import no.samskap.projects.Projects;
import no.samskap.projects.Saving;
import no.samskap.projects.Stage;
import no.samskap.records.Attaching;
import no.samskap.records.Attachments;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** How the demo's projects went, as the sources tell it: steps on the way, what was learnt, what came of it; and invented people's part in it. */
@Component
class DemoStories {
    private final Projects projects;
    private final ProjectStory story;
    private final ProjectCredit credit;
    private final ProjectWork work;
    private final Attachments attachments;
    private final DemoDirectory directory;

    DemoStories(
            Projects projects,
            ProjectStory story,
            ProjectCredit credit,
            ProjectWork work,
            Attachments attachments,
            DemoDirectory directory) {
        this.projects = projects;
        this.story = story;
        this.credit = credit;
        this.work = work;
        this.attachments = attachments;
        this.directory = directory;
    }

    /** @param told by the project's key */
    void load(Visitor visitor, JsonNode told, Map<String, Long> projectByKey) {
        told.properties()
                .forEach(entry -> tell(
                        visitor,
                        Objects.requireNonNull(projectByKey.get(entry.getKey()), entry.getKey()),
                        entry.getValue()));
    }

    private void tell(Visitor visitor, long number, JsonNode told) {
        for (JsonNode step : each(told.get("way")))
            saved(story.step(
                    visitor,
                    number,
                    Stage.valueOf(text(step, "stage")),
                    Objects.requireNonNull(date(step, "since")),
                    text(step, "note")));
        for (JsonNode entry : each(told.get("journal")))
            saved(story.note(
                    visitor,
                    number,
                    null,
                    new Entry(0, Lesson.valueOf(text(entry, "kind")), text(entry, "entry"), date(entry, "on"), false)));
        for (JsonNode gain : each(told.get("gains")))
            saved(story.gain(
                    visitor,
                    number,
                    null,
                    new Gain(0, text(gain, "gain"), "", null, null, null, date(gain, "takenOn"), "")));
        for (JsonNode shown : each(told.get("evidence")))
            saved(credit.show(
                    visitor,
                    number,
                    null,
                    0,
                    ProjectCredit.Sort.valueOf(text(shown, "kind")),
                    null,
                    text(shown, "note"),
                    date(shown, "on")));
        for (JsonNode person : each(told.get("people")))
            saved(work.work(
                    visitor,
                    number,
                    null,
                    new Worker(
                            0,
                            directory.organisation(text(person, "organisation")),
                            "",
                            directory.person(text(person, "person")),
                            "",
                            text(person, "task"),
                            person.get("share").asInt(),
                            date(person, "from"),
                            date(person, "to"),
                            person.get("freed").asBoolean())));
        for (JsonNode document : each(told.get("documents"))) {
            byte[] bytes = text(document, "text").getBytes(StandardCharsets.UTF_8);
            Attaching outcome =
                    attachments.attach(visitor, number, text(document, "name"), bytes, Set.of(Visitor.PUBLIC));
            if (!(outcome instanceof Attaching.Attached))
                throw new IllegalStateException("A document of the demo could not be attached: " + outcome);
        }
        answer(visitor, number, texts(told.get("answers")));
    }

    /** Answers to the first questions of the project's form, in their order. */
    private void answer(Visitor visitor, long number, List<String> answers) {
        if (answers.isEmpty()) return;
        Project project = projects.find(visitor, number).orElseThrow();
        Map<Long, String> byQuestion = new HashMap<>();
        for (int i = 0; i < answers.size(); i++)
            byQuestion.put(project.form().questions().get(i).id(), answers.get(i));
        saved(projects.answer(visitor, number, project.head().version(), byQuestion));
    }

    private static void saved(Saving outcome) {
        if (!(outcome instanceof Saving.Saved))
            throw new IllegalStateException("A story of the demo could not be told: " + outcome);
    }
}

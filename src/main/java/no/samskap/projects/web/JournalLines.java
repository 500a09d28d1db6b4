package no.samskap.projects.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectStory;
import no.samskap.projects.ProjectStory.Entry;
import no.samskap.projects.ProjectStory.Lesson;
import no.samskap.projects.Saving;
import no.samskap.web.Field;
import no.samskap.web.Form;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What worked, what did not, and what was learnt. */
@Component
class JournalLines implements LineSort<JournalLines.EntryForm> {
    private final ProjectStory story;
    private final Clock clock;

    JournalLines(ProjectStory story, Clock clock) {
        this.story = story;
        this.clock = clock;
    }

    @Consistent
    record EntryForm(
            @NotNull @Nullable Lesson kind,
            @NotBlank @Size(max = 2000) String entry,
            @IsoDate @Nullable String notedOn,
            @Nullable Boolean partiesOnly)
            implements Consistent.Input {
        static final String WORDS = "projects.journal";

        @Override
        public Map<String, String> contradictions() {
            return Consistent.Input.ofDates("notedOn", notedOn, "notedOn", null);
        }
    }

    @Override
    public String path() {
        return "journal";
    }

    @Override
    public String words() {
        return EntryForm.WORDS;
    }

    @Override
    public Class<EntryForm> type() {
        return EntryForm.class;
    }

    @Override
    public EntryForm empty(Project project, Visitor visitor) {
        PartialDate today = PartialDate.day(LocalDate.now(clock.withZone(Words.OSLO)));
        return new EntryForm(Lesson.WORKED, "", DateText.write(today), true);
    }

    @Override
    public SequencedMap<Long, EntryForm> all(Visitor visitor, Project project) {
        return LineKind.byId(
                story.of(visitor, project).journal(),
                entry -> entry.id(),
                entry -> new EntryForm(
                        entry.kind(), entry.entry(), DateText.write(entry.notedOn()), entry.partiesOnly()));
    }

    @Override
    public String called(EntryForm line) {
        return line.entry();
    }

    @Override
    public List<Field> fields(Form form, Visitor visitor, Project project) {
        return List.of(
                form.radios("kind", Choices.of("projects.lesson", Lesson.values())),
                form.longText("entry"),
                form.text("notedOn"),
                form.radios(
                        "partiesOnly",
                        List.of(
                                new Option("true", Words.t("projects.journal.partiesOnly.true")),
                                new Option("false", Words.t("projects.journal.partiesOnly.false")))));
    }

    @Override
    public Saving save(Visitor visitor, Project project, @Nullable Integer seen, long id, EntryForm sent) {
        Entry entry = new Entry(
                id,
                Objects.requireNonNull(sent.kind()),
                sent.entry().strip(),
                DateText.orNull(sent.notedOn()),
                !Boolean.FALSE.equals(sent.partiesOnly()));
        return story.note(visitor, project.number(), seen, entry);
    }

    @Override
    public Saving remove(Visitor visitor, long number, long id) {
        return story.strike(visitor, number, id);
    }
}

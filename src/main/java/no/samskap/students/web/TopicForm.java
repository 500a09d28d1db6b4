package no.samskap.students.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samskap.core.Language;
import no.samskap.core.Period;
import no.samskap.records.RecordContent;
import no.samskap.records.RecordHead;
import no.samskap.students.StudentTopic;
import no.samskap.students.StudentTopic.Level;
import no.samskap.students.TopicText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What the form of a topic sends.
 *
 * @param need the number or the address of the need it grew out of
 */
public record TopicForm(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = RecordContent.SUMMARY_LIMIT) String summary,
        @NotBlank String language,
        @NotNull @Nullable Long owner,
        @Size(max = 300) @Nullable String need,
        @Nullable Set<Long> themes,
        @NotEmpty @Nullable Set<Level> levels,
        @Min(1) @Max(TopicText.MOST_PLACES) @Nullable Integer places,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    static final String WORDS = "students.form";

    private static final Pattern NEED = Pattern.compile("(?:.*/behov/)?(\\d{1,15})(?:[?#].*)?");

    static TopicForm empty(@Nullable Long owner, Language language) {
        return new TopicForm("", "", language.code(), owner, "", Set.of(), Set.of(), null, null, null);
    }

    /** Out of a need: its themes follow, what is to be found out is for the writer to say. */
    static TopicForm outOf(RecordHead need, @Nullable Long owner) {
        return new TopicForm(
                need.title(),
                "",
                need.language().code(),
                owner,
                String.valueOf(need.number()),
                Set.copyOf(need.themes()),
                Set.of(),
                null,
                null,
                null);
    }

    static TopicForm of(StudentTopic topic) {
        TopicText text = topic.text();
        Long need = text.need();
        return new TopicForm(
                text.title(),
                text.summary(),
                text.language().code(),
                text.owner(),
                need == null ? "" : String.valueOf(need),
                text.themes(),
                text.levels(),
                text.places(),
                text.period().from(),
                text.period().to());
    }

    /** What no annotation can say. */
    void check(Errors errors) {
        if (from != null && to != null && to.isBefore(from)) errors.rejectValue("to", "students.form.to.before");
        if (!stripped(need).isEmpty() && number() == null) errors.rejectValue("need", "students.form.need.unknown");
    }

    TopicText text() {
        return new TopicText(
                title.strip(),
                summary.strip(),
                Language.of(language).orElse(Language.BOKMAL),
                owner == null ? 0 : owner,
                number(),
                themes == null ? Set.of() : themes,
                levels == null ? Set.of() : levels,
                places,
                new Period(from, to));
    }

    private @Nullable Long number() {
        Matcher written = NEED.matcher(stripped(need));
        return written.matches() ? Long.valueOf(written.group(1)) : null;
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}

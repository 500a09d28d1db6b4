package no.samskap.projects.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samskap.core.Language;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectText;
import no.samskap.records.RecordContent;
import no.samskap.records.RecordHead;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a project sends.
 *
 * @param countsUnder a cooperation body's number, or the number and a focus area: {@code 1042} or {@code 1042:7}
 * @param grewOutOf the record it is started from
 */
@Consistent
public record ProjectForm(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = RecordContent.SUMMARY_LIMIT) String summary,
        @NotBlank String language,
        @NotBlank String form,
        @NotNull Project.@Nullable State state,
        @Size(max = 2000) @Nullable String stoppedBecause,
        @Nullable Long owner,
        @Nullable String countsUnder,
        @Nullable String starts,
        @Nullable String ends,
        @NotNull Project.@Nullable Audience audience,
        @Nullable Set<Long> themes,
        @Size(max = 300) @Nullable String brokeredBy,
        @NotNull Project.@Nullable Origin origin,
        @Size(max = 2000) @Nullable String originNote,
        @Nullable Long grewOutOf)
        implements Consistent.Input {

    static final String WORDS = "projects.form";
    private static final Pattern COUNTS_UNDER = Pattern.compile("(\\d{1,18})(?::(\\d{1,18}))?");

    static ProjectForm empty(@Nullable Long owner, Language language) {
        return new ProjectForm(
                "",
                "",
                language.code(),
                "INNOVATION",
                Project.State.IDEA,
                "",
                owner,
                "",
                "",
                "",
                Project.Audience.EVERYONE,
                Set.of(),
                "",
                Project.Origin.UNKNOWN,
                "",
                null);
    }

    /** Started from an earlier record: what it says is where the project begins. */
    static ProjectForm outOf(RecordHead earlier, @Nullable Long owner) {
        ProjectForm empty = empty(owner, earlier.language());
        return new ProjectForm(
                earlier.title(),
                earlier.summary(),
                empty.language(),
                empty.form(),
                empty.state(),
                "",
                owner,
                "",
                "",
                "",
                empty.audience(),
                Set.copyOf(earlier.themes()),
                "",
                empty.origin(),
                "",
                earlier.number());
    }

    /** @param body null: none */
    ProjectForm countingUnder(@Nullable Long body) {
        return new ProjectForm(
                title,
                summary,
                language,
                form,
                state,
                stoppedBecause,
                owner,
                countsUnder(body, null),
                starts,
                ends,
                audience,
                themes,
                brokeredBy,
                origin,
                originNote,
                grewOutOf);
    }

    static ProjectForm of(Project project) {
        return new ProjectForm(
                project.head().title(),
                project.head().summary(),
                project.head().language().code(),
                project.form().code(),
                project.state(),
                project.stoppedBecause(),
                project.head().owner(),
                countsUnder(project.body(), project.focusArea()),
                DateText.write(project.starts()),
                DateText.write(project.ends()),
                project.audience(),
                Set.copyOf(project.head().themes()),
                project.brokeredBy(),
                project.origin(),
                project.originNote(),
                null);
    }

    static String countsUnder(@Nullable Long body, @Nullable Long focusArea) {
        if (body == null) return "";
        return focusArea == null ? body.toString() : body + ":" + focusArea;
    }

    @Override
    public Map<String, String> contradictions() {
        Map<String, String> wrong = Consistent.Input.ofDates("starts", starts, "ends", ends);
        if (state == Project.State.STOPPED && (stoppedBecause == null || stoppedBecause.isBlank()))
            wrong.put("stoppedBecause", "projects.form.stoppedBecause.missing");
        return wrong;
    }

    ProjectText text() {
        Matcher under = COUNTS_UNDER.matcher(countsUnder == null ? "" : countsUnder);
        boolean counts = under.matches();
        return new ProjectText(
                title.strip(),
                summary.strip(),
                Language.of(language).orElse(Language.BOKMAL),
                form,
                state == null ? Project.State.IDEA : state,
                state == Project.State.STOPPED ? stripped(stoppedBecause) : "",
                owner,
                counts ? Long.valueOf(under.group(1)) : null,
                counts && under.group(2) != null ? Long.valueOf(under.group(2)) : null,
                DateText.orNull(starts),
                DateText.orNull(ends),
                audience == null ? Project.Audience.EVERYONE : audience,
                themes == null ? Set.of() : themes,
                stripped(brokeredBy),
                origin == null ? Project.Origin.UNKNOWN : origin,
                stripped(originNote));
    }

    /** The same with another title. */
    ProjectForm titled(String other) {
        return with(other, form, state, starts, ends);
    }

    ProjectForm of(String otherForm) {
        return with(title, otherForm, state, starts, ends);
    }

    ProjectForm in(Project.State other) {
        return with(title, form, other, starts, ends);
    }

    ProjectForm dated(@Nullable String from, @Nullable String to) {
        return with(title, form, state, from, to);
    }

    private ProjectForm with(
            String itsTitle,
            String itsForm,
            Project.@Nullable State itsState,
            @Nullable String from,
            @Nullable String to) {
        return new ProjectForm(
                itsTitle,
                summary,
                language,
                itsForm,
                itsState,
                stoppedBecause,
                owner,
                countsUnder,
                from,
                to,
                audience,
                themes,
                brokeredBy,
                origin,
                originNote,
                grewOutOf);
    }

    static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}

package no.samskap.results.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import no.samskap.core.Language;
import no.samskap.records.RecordContent;
import no.samskap.records.RecordHead;
import no.samskap.records.Seeding.Seed;
import no.samskap.results.Happened;
import no.samskap.results.Result;
import no.samskap.results.ResultText;
import no.samskap.results.ResultType;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a result sends, and what a program sends to the API. Organisations are named, or given by number.
 *
 * @param organisations those behind it that were chosen before
 * @param others names of more organisations behind it
 * @param countsUnder a body, or a body and its focus area: {@code 12} or {@code 12:3}
 * @param belongsTo the number of a project or a need, or a text or an address that ends with it
 */
public record ResultForm(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = RecordContent.SUMMARY_LIMIT) String summary,
        @Size(max = 4000) @Nullable String practice,
        @NotNull @Nullable ResultType type,
        @Size(max = 40) @Nullable String happened,
        @NotBlank String language,
        @Nullable Set<Long> themes,
        @NotNull @Nullable Long owner,
        @Nullable Set<Long> organisations,
        @Nullable List<@Size(max = 300) String> others,
        @Size(max = 400) @Nullable String belongsTo,
        @NotNull @Nullable Boolean counts,
        @Nullable String label,
        @Nullable String countsUnder,
        @Size(max = 9) @Nullable String participants,
        @Size(max = 300) @Nullable String institution,
        @Size(max = 300) @Nullable String problemOwner,
        @Size(max = 200) @Nullable String author,
        @Nullable Boolean authorConsents,
        @Size(max = ResultText.ADDRESS_LIMIT) @Nullable String fullText,
        @Size(max = 500) @Nullable String source,
        @NotNull Result.@Nullable Audience audience) {

    static final String WORDS = "results.form";

    static ResultForm empty(@Nullable Long owner, @Nullable RecordHead origin, Language language) {
        return blank("", "", owner, origin, language);
    }

    static ResultForm of(Seed seed, @Nullable Long owner, Language language) {
        return blank(seed.title(), seed.text(), owner, seed.from(), language);
    }

    private static ResultForm blank(
            String title, String summary, @Nullable Long owner, @Nullable RecordHead origin, Language language) {
        return new ResultForm(
                title,
                summary,
                "",
                ResultType.KNOWLEDGE,
                "",
                origin == null ? language.code() : origin.language().code(),
                origin == null ? Set.of() : Set.copyOf(origin.themes()),
                owner,
                Set.of(),
                List.of(),
                origin == null ? "" : originLabel(origin.number(), origin.title()),
                true,
                "",
                "",
                "",
                "",
                "",
                "",
                false,
                "",
                "",
                Result.Audience.EVERYONE);
    }

    static ResultForm of(Result result, @Nullable RecordHead origin) {
        ResultText text = result.text();
        Happened happened = text.happened();
        return new ResultForm(
                text.title(),
                text.summary(),
                text.practice(),
                text.type(),
                happened == null ? "" : happened.iso(),
                text.language().code(),
                text.themes(),
                text.owner(),
                text.organisations(),
                List.of(),
                origin == null ? "" : originLabel(origin.number(), origin.title()),
                text.counting().counts(),
                text.counting().label(),
                countsUnder(text.counting().body(), text.counting().focusArea()),
                text.participants() == null ? "" : String.valueOf(text.participants()),
                result.institution() == null ? "" : result.institution().name(),
                result.problemOwner() == null ? "" : result.problemOwner().name(),
                text.thesis().author(),
                text.thesis().authorConsents(),
                text.fullText(),
                text.source(),
                text.audience());
    }

    /** How a project or need stands in the form: its title, and the number that finds it again. */
    static String originLabel(long number, String title) {
        return title + " (" + number + ")";
    }

    static String countsUnder(@Nullable Long body, @Nullable Long area) {
        if (body == null) return "";
        return area == null ? String.valueOf(body) : body + ":" + area;
    }
}

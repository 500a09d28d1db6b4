package no.samskap.needs.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.samskap.core.Language;
import no.samskap.needs.Need;
import no.samskap.needs.NeedText;
import no.samskap.records.RecordContent;
import no.samskap.records.RecordHead;
import no.samskap.records.Seeding.Seed;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a need sends.
 *
 * @param inquiry the research inquiry a new one grew out of
 */
public record NeedForm(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = RecordContent.SUMMARY_LIMIT) String question,
        @Size(max = NeedText.ANSWER_LIMIT) @Nullable String touches,
        @Size(max = NeedText.ANSWER_LIMIT) @Nullable String tried,
        @Size(max = NeedText.ANSWER_LIMIT) @Nullable String why,
        @Size(max = 4000) @Nullable String questions,
        @NotNull @Nullable Long owner,
        @Nullable Set<Long> themes,
        @Nullable LocalDate neededBy,
        @NotBlank String language,
        @NotNull Need.@Nullable Audience audience,
        @Size(max = 200) @Nullable String onBehalfOf,
        @Nullable Long inquiry) {

    static final String WORDS = "needs.form";

    static NeedForm empty(@Nullable Long owner, Language language) {
        return new NeedForm(
                "", "", "", "", "", "", owner, Set.of(), null, language.code(), Need.Audience.EVERYONE, "", null);
    }

    /** Of what somebody asks, to be made one's own. */
    static NeedForm of(Seed seed, @Nullable Long owner) {
        RecordHead from = seed.from();
        return new NeedForm(
                seed.title(),
                seed.text(),
                "",
                "",
                "",
                "",
                owner,
                Set.copyOf(from.themes()),
                null,
                from.language().code(),
                Need.Audience.EVERYONE,
                "",
                from.number());
    }

    static NeedForm of(Need need) {
        return new NeedForm(
                need.head().title(),
                need.question(),
                need.touches(),
                need.tried(),
                need.why(),
                need.questions().stream().map(Need.Question::question).collect(Collectors.joining("\n")),
                need.head().owner(),
                Set.copyOf(need.head().themes()),
                need.neededBy(),
                need.head().language().code(),
                need.audience(),
                need.onBehalfOf(),
                null);
    }

    NeedText text() {
        return new NeedText(
                title.strip(),
                question.strip(),
                SendForm.stripped(touches),
                SendForm.stripped(tried),
                SendForm.stripped(why),
                lines(questions),
                Language.of(language).orElse(Language.BOKMAL),
                owner == null ? 0 : owner,
                themes == null ? Set.of() : themes,
                neededBy,
                audience == null ? Need.Audience.EVERYONE : audience,
                SendForm.stripped(onBehalfOf));
    }

    private static List<String> lines(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("\\R"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}

package no.samskap.needs.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samskap.core.Language;
import no.samskap.needs.Need;
import no.samskap.needs.NeedText;
import no.samskap.web.Personal;
import org.jspecify.annotations.Nullable;

/**
 * The five questions of the short form, and who asks.
 *
 * @param sketch the key of what is saved while one types
 * @param sender who one is, where one has no account
 */
public record SendForm(
        @Nullable String sketch,
        @NotBlank @Size(max = NeedText.ANSWER_LIMIT) String worry,
        @Size(max = NeedText.ANSWER_LIMIT) @Nullable String touches,
        @Size(max = NeedText.ANSWER_LIMIT) @Nullable String tried,
        @Size(max = NeedText.ANSWER_LIMIT) @Nullable String differently,
        @Nullable LocalDate byWhen,
        @NotNull @Nullable Long owner,
        @Size(max = 200) @Nullable String onBehalfOf,
        @NotBlank String language,
        Need.@Nullable Audience audience,
        @Personal("senders") @Size(max = 200) @Nullable String sender) {
    static final String WORDS = "needs.send";

    /** What is saved while one types. */
    static final List<String> FIELDS = List.of(
            "worry",
            "touches",
            "tried",
            "differently",
            "byWhen",
            "owner",
            "onBehalfOf",
            "language",
            "audience",
            "sender");

    static SendForm empty(String sketch, @Nullable Long owner, Language language) {
        return new SendForm(sketch, "", "", "", "", null, owner, "", language.code(), Need.Audience.EVERYONE, "");
    }

    /** As it was typed: a day or a choice that cannot be read is left out. */
    static SendForm of(String sketch, Map<String, String> fields, @Nullable Long owner, Language language) {
        String number = fields.getOrDefault("owner", "");
        return new SendForm(
                sketch,
                fields.getOrDefault("worry", ""),
                fields.getOrDefault("touches", ""),
                fields.getOrDefault("tried", ""),
                fields.getOrDefault("differently", ""),
                day(fields.getOrDefault("byWhen", "")),
                number.matches("\\d{1,18}") ? Long.valueOf(number) : owner,
                fields.getOrDefault("onBehalfOf", ""),
                fields.getOrDefault("language", language.code()),
                audience(fields.getOrDefault("audience", "")),
                fields.getOrDefault("sender", ""));
    }

    NeedText text() {
        return new NeedText(
                NeedText.titleOf(worry),
                worry.strip(),
                stripped(touches),
                stripped(tried),
                stripped(differently),
                List.of(),
                Language.of(language).orElse(Language.BOKMAL),
                owner == null ? 0 : owner,
                Set.of(),
                byWhen,
                audience == null ? Need.Audience.EVERYONE : audience,
                stripped(onBehalfOf));
    }

    static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Need.Audience audience(String text) {
        for (Need.Audience audience : Need.Audience.values())
            if (audience.name().equals(text)) return audience;
        return Need.Audience.EVERYONE;
    }
}

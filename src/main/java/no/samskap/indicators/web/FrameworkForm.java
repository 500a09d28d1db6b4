package no.samskap.indicators.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import no.samskap.core.LocalizedText;
import no.samskap.indicators.Framework;
import no.samskap.indicators.FrameworkText;
import org.jspecify.annotations.Nullable;

/** What the form of a framework sends: its name, period and readers. */
public record FrameworkForm(
        @NotBlank @Size(max = 300) String nameNb,
        @Size(max = 300) @Nullable String nameNn,
        @Size(max = 300) @Nullable String nameEn,
        @NotNull @Nullable LocalDate startsOn,
        @NotNull @Nullable LocalDate endsOn,
        @NotNull @Nullable Audience audience,
        @Size(max = 500) @Nullable String source) {
    static final String WORDS = "indicators.frameworkForm";
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final int MOST_YEARS = 30;

    /** Who may read it. */
    enum Audience {
        EVERYONE,
        BODY;

        static Audience of(Framework framework) {
            return framework.head().isPublic() ? EVERYONE : BODY;
        }
    }

    static FrameworkForm of(Framework framework) {
        return new FrameworkForm(
                framework.name().nb(),
                framework.name().nn(),
                framework.name().en(),
                framework.startsOn(),
                framework.endsOn(),
                Audience.of(framework),
                framework.source());
    }

    boolean endsBeforeItStarts() {
        return startsOn != null && endsOn != null && endsOn.isBefore(startsOn);
    }

    boolean isOutOfTime() {
        return startsOn != null && endsOn != null && isOutOfTime(startsOn, endsOn);
    }

    /** Each year has its figures: a slip of the finger in one of the dates would ask for thousands of them. */
    static boolean isOutOfTime(LocalDate first, LocalDate last) {
        return first.getYear() < FIRST_YEAR
                || last.getYear() > LAST_YEAR
                || last.getYear() - first.getYear() >= MOST_YEARS;
    }

    FrameworkText text(long body) {
        return new FrameworkText(
                body,
                words(nameNb, nameNn, nameEn),
                Objects.requireNonNull(startsOn),
                Objects.requireNonNull(endsOn),
                audience == Audience.EVERYONE,
                text(source),
                List.of());
    }

    static LocalizedText words(String nb, @Nullable String nn, @Nullable String en) {
        return new LocalizedText(nb.strip(), text(nn), text(en));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}

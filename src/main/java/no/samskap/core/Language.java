package no.samskap.core;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that texts are written in. The code is the BCP 47 tag used in pages, data files and the database. */
public enum Language {
    BOKMAL("nb"),
    NYNORSK("nn"),
    ENGLISH("en"),
    NORTHERN_SAMI("se"),
    SOUTHERN_SAMI("sma"),
    LULE_SAMI("smj"),
    KVEN("fkv");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public Locale locale() {
        return Locale.of(code);
    }

    /** Empty where the tag is none of ours. {@code no} is read as bokmål. */
    public static Optional<Language> of(String tag) {
        String wanted = tag.equals("no") ? "nb" : tag;
        return Arrays.stream(values())
                .filter(language -> language.code.equals(wanted))
                .findFirst();
    }

    /** The language of a locale, bokmål where it is none of ours. */
    public static Language of(Locale locale) {
        return of(locale.getLanguage()).orElse(BOKMAL);
    }
}

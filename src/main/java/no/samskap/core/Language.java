package no.samskap.core;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A language that texts are written in. The code is the BCP 47 tag used in pages, data files and the database. */
public enum Language {
    BOKMAL("nb"),
    NYNORSK("nn"),
    ENGLISH("en"),
    NORTHERN_SAMI("se"),
    SOUTHERN_SAMI("sma"),
    LULE_SAMI("smj"),
    KVEN("fkv");

    private static final Map<String, Language> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Language::code, Function.identity()));

    private final String code;
    private final Locale locale;

    Language(String code) {
        this.code = code;
        this.locale = Locale.of(code);
    }

    public String code() {
        return code;
    }

    public Locale locale() {
        return locale;
    }

    /** Empty where the tag is none of ours. {@code no} is read as bokmål. */
    public static Optional<Language> of(String tag) {
        return Optional.ofNullable(BY_CODE.get(tag.equals("no") ? "nb" : tag));
    }

    /** The language of a locale, bokmål where it is none of ours. */
    public static Language of(Locale locale) {
        return of(locale.getLanguage()).orElse(BOKMAL);
    }
}

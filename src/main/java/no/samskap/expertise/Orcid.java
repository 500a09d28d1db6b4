package no.samskap.expertise;

import java.util.Locale;
import java.util.Optional;

/** A researcher's number at orcid.org: sixteen characters, of which the last checks the others (ISO 7064, mod 11-2). */
public record Orcid(String grouped) {
    private static final String HOST = "orcid.org/";

    /** Reads it with or without hyphens, alone or as an address; empty where it is wrong. */
    public static Optional<Orcid> parse(String text) {
        String plain = text.strip().toUpperCase(Locale.ROOT);
        int host = plain.indexOf(HOST.toUpperCase(Locale.ROOT));
        if (host >= 0) plain = plain.substring(host + HOST.length());
        String characters = plain.replace("-", "").replace(" ", "");
        if (!characters.matches("\\d{15}[\\dX]") || characters.charAt(15) != check(characters)) return Optional.empty();
        return Optional.of(new Orcid(characters.replaceAll("(.{4})(?=.)", "$1-")));
    }

    private static char check(String characters) {
        int total = 0;
        for (int i = 0; i < 15; i++) total = (total + Character.digit(characters.charAt(i), 10)) * 2;
        int check = (12 - total % 11) % 11;
        return check == 10 ? 'X' : Character.forDigit(check, 10);
    }

    public String address() {
        return "https://orcid.org/" + grouped;
    }
}

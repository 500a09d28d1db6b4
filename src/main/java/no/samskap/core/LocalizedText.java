package no.samskap.core;

/** One text in the three languages of the interface. A missing nynorsk or English text is shown in bokmål. */
public record LocalizedText(String nb, String nn, String en) {
    public LocalizedText {
        if (nb.isBlank()) throw new IllegalArgumentException("A text in several languages has at least bokmål");
    }

    public static LocalizedText same(String text) {
        return new LocalizedText(text, text, text);
    }

    public String in(Language language) {
        String text = switch (language) {
            case NYNORSK -> nn;
            case ENGLISH -> en;
            default -> nb;
        };
        return text.isBlank() ? nb : text;
    }
}

package no.samskap.search;

import java.util.List;

/** A text with the found words marked, as parts to print one after the other: a page escapes each as it does any text. */
public record Marked(List<Part> parts) {
    public record Part(String text, boolean marked) {}

    public Marked {
        parts = List.copyOf(parts);
    }

    public static Marked plain(String text) {
        return new Marked(text.isEmpty() ? List.of() : List.of(new Part(text, false)));
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    public boolean hasMarks() {
        return parts.stream().anyMatch(Part::marked);
    }

    /** Without the marks. */
    public String text() {
        return String.join("", parts.stream().map(Part::text).toList());
    }
}

package no.samskap.directory;

import java.util.List;
import no.samskap.core.Language;

/** What those who lead a body write of it. */
public record BodyText(String name, Language language, String summary, List<String> mandate) {
    public BodyText {
        if (name.isBlank()) throw new IllegalArgumentException("A body has a name");
        mandate = List.copyOf(mandate);
    }
}

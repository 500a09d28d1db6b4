package no.samskap.directory;

import java.util.List;
import java.util.Set;
import no.samskap.core.Language;

/** What those who lead a body write of it. */
public record BodyText(
        String name, Body.Form form, Language language, String summary, List<String> mandate, Set<Long> themes) {
    public BodyText {
        if (name.isBlank()) throw new IllegalArgumentException("A body has a name");
        mandate = List.copyOf(mandate);
        themes = Set.copyOf(themes);
    }
}

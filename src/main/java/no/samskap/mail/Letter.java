package no.samskap.mail;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Something to tell somebody by mail.
 *
 * @param event what happened, unlike all other happenings: {@code inquiry:1042:reminder:2}. The same kind of letter about the
 *     same event goes to an address once, however often it is put
 * @param kind the code of its {@link LetterKind}; its texts are the messages {@code mail.<kind>.subject} and
 *     {@code mail.<kind>.text}
 * @param words what stands for <code>{name}</code> in the texts
 * @param link a path on this site that the letter leads to; empty where it leads nowhere
 * @param lines what is listed where the text says <code>{lines}</code>
 */
public record Letter(
        String event, String kind, Recipient to, Map<String, String> words, String link, List<Line> lines) {
    public static final int EVENT_LIMIT = 200;

    /**
     * A line of a list.
     *
     * @param path where on this site it leads; empty where it leads nowhere
     */
    public record Line(String text, String path) {
        public Line {
            text = storable(text);
            if (!path.isEmpty() && !isPath(path))
                throw new IllegalArgumentException("A line leads to a page of this site");
        }
    }

    public Letter {
        if (event.isBlank() || event.length() > EVENT_LIMIT)
            throw new IllegalArgumentException(
                    "A letter tells of an event, named within " + EVENT_LIMIT + " characters");
        if (!link.isEmpty() && !isPath(link))
            throw new IllegalArgumentException("A letter leads to a page of this site");
        words = words.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, word -> storable(word.getValue())));
        lines = List.copyOf(lines);
    }

    public Letter(String event, String kind, Recipient to, Map<String, String> words, String link) {
        this(event, kind, to, words, link, List.of());
    }

    public Letter listing(List<Line> others) {
        return new Letter(event, kind, to, words, link, others);
    }

    /** The database keeps no NUL. */
    private static String storable(String text) {
        return text.replace("\0", "");
    }

    private static boolean isPath(String link) {
        return link.startsWith("/") && !link.startsWith("//") && link.chars().allMatch(c -> c > ' ' && c < 127);
    }
}

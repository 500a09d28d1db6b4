package no.samskap.projects.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import no.samskap.web.Option;
import no.samskap.web.Words;

/** Fixed choices of forms, by their names in the messages. */
final class Choices {
    private Choices() {}

    static List<Option> of(String words, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> new Option(
                        value.name(),
                        Words.t(words + "." + value.name()),
                        Words.optional(words + "." + value.name() + ".help")))
                .toList();
    }

    /** The one whose name is this, in whichever case it is written; none where there is no such. */
    static <E extends Enum<E>> Stream<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equalsIgnoreCase(name));
    }

    static List<Option> orNone(String noneKey, List<Option> options) {
        List<Option> all = new ArrayList<>();
        all.add(new Option("", Words.t(noneKey)));
        all.addAll(options);
        return all;
    }
}

package no.samskap.mail;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.samskap.core.Language;
import org.springframework.beans.factory.ObjectProvider;

/** Letters of the small world of the tests. */
final class Letters {
    static final Recipient KARI = new Recipient("kari@nordvik.example.org", "Kari Nordmann", Language.BOKMAL);

    private static final List<LetterKind> KINDS = List.of(
            LetterKind.duty("flooded", Map.of("stop", "Torget")),
            LetterKind.voluntary("dry-again", Map.of("stop", "Torget")));

    private Letters() {}

    static LetterKinds kinds() {
        return new LetterKinds(new ObjectProvider<>() {
            @Override
            public Stream<LetterKind> stream() {
                return KINDS.stream();
            }
        });
    }

    static Letter toKari(String event) {
        return new Letter(event, "flooded", KARI, Map.of("stop", "Torget"), "/behov/1042");
    }
}

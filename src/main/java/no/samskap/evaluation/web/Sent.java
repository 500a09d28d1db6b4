package no.samskap.evaluation.web;

import java.util.Set;
import no.samskap.evaluation.Saved;
import no.samskap.web.Api;
import no.samskap.web.Refusal;
import org.jspecify.annotations.Nullable;

/** What a program sent, and how it is answered. */
final class Sent {
    private Sent() {}

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    static Set<Long> orNone(@Nullable Set<Long> numbers) {
        return numbers == null ? Set.of() : numbers;
    }

    /** @return the number of the record, or the id of what is in it */
    static long done(Saved saved) {
        return switch (saved) {
            case Saved.Done(long number) -> number;
            case Saved.Stale() -> throw Api.stale();
            case Saved.NoSuchThing() -> throw new Refusal.Malformed(422, "evaluation.api.noSuchThing");
            case Saved.NotYours() -> throw new Refusal.NotFound();
            case Saved.BuiltOn() -> throw new Refusal.Malformed(409, "evaluation.api.builtOn");
            case Saved.Withdrawn() -> throw new Refusal.Malformed(409, "evaluation.api.withdrawn");
        };
    }
}

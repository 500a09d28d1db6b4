package no.samskap.contacts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who receives what is sent to an organisation, and why just they: the stated fallback, in its order. */
public sealed interface Recipient {
    /** The one who holds the seat for these service areas. */
    record Holder(long contactPoint, long person) implements Recipient {}

    /** The holder's seat is empty. */
    record Substitute(long contactPoint, long person) implements Recipient {}

    /**
     * The organisation's general contact, or that contact's substitute.
     *
     * @param empty the contact point for these service areas, both seats empty; null where there is no such point
     */
    record General(
            long contactPoint,
            long person,
            boolean isSubstitute,
            @Nullable Long empty) implements Recipient {}

    /** The adviser of a cooperation the organisation takes part in: the organisation itself has nobody. */
    record Adviser(long body, long person) implements Recipient {}

    record Nobody() implements Recipient {}

    /** The person; empty where there is nobody. */
    default Optional<Long> receiver() {
        return switch (this) {
            case Holder(long ignored, long person) -> Optional.of(person);
            case Substitute(long ignored, long person) -> Optional.of(person);
            case General(long ignored, long person, boolean ignoredToo, Long ignoredAsWell) -> Optional.of(person);
            case Adviser(long ignored, long person) -> Optional.of(person);
            case Nobody() -> Optional.empty();
        };
    }
}

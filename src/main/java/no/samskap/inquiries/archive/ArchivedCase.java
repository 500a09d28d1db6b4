package no.samskap.inquiries.archive;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.samskap.inquiries.Case;
import no.samskap.inquiries.Inquiry;

/**
 * What an archive is told of a case.
 *
 * @param organisationNumber of the municipality in the national register; empty where it is not known
 * @param areas the service areas it is about
 * @param registrations in the order of time
 * @param at when it was taken out
 */
record ArchivedCase(
        Case given,
        Inquiry inquiry,
        UUID id,
        String organisationNumber,
        List<String> areas,
        List<Registration> registrations,
        Instant at) {
    /** An id for a part of the case: the same for the same part, whenever it is asked for. */
    static UUID partOf(UUID whole, String part) {
        return UUID.nameUUIDFromBytes((whole + "/" + part).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether nothing more is to come: a no is the end, a yes ends with the result. */
    boolean isOver() {
        return given.state().takesPart()
                ? inquiry.outcome().givenAt() != null
                : !given.state().isOpen();
    }

    Instant lastAt() {
        return registrations.getLast().at();
    }

    /** The year it came and its number, as cases are named. */
    String caseNumber(int year) {
        return year + "/" + given.number();
    }
}

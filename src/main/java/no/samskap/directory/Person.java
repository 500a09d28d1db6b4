package no.samskap.directory;

import java.util.List;
import no.samskap.core.LocalizedText;
import no.samskap.core.Period;
import no.samskap.records.RecordHead;
import org.jspecify.annotations.Nullable;

/**
 * A person, and where they belong.
 *
 * @param email empty where there is none, or where the visitor may not see it
 * @param invented whether there is no such person: invented people are marked wherever they are shown
 */
public record Person(
        RecordHead head,
        String givenName,
        String familyName,
        String email,
        boolean invented,
        @Nullable String reference,
        List<Affiliation> affiliations,
        List<BodySeat> seats) {

    /**
     * A person can have several at once: a shared position, a side position, a stay.
     *
     * @param percent of a full position: 0 on leave, null where it is not known
     * @param ended whether it is over
     */
    public record Affiliation(
            long id,
            long organisation,
            String name,
            AffiliationForm form,
            String position,
            @Nullable Integer percent,
            Period period,
            boolean ended) {}

    /** A seat on a committee of a cooperation body. */
    public record BodySeat(long body, String bodyName, long committee, LocalizedText committeeName, Body.Role role) {}

    public long number() {
        return head.number();
    }
}

package no.samskap.results;

import java.util.List;
import no.samskap.core.PartialDate;
import no.samskap.directory.Organisations;
import no.samskap.records.RecordHead;
import org.jspecify.annotations.Nullable;

/**
 * What came out of something.
 *
 * @param text what is written of it; what it belongs to is left out for a visitor who may not read that
 * @param behind the organisations behind it, beside the owner
 * @param adoptions who uses it, the first ones first
 */
public record Result(
        RecordHead head,
        ResultText text,
        List<Organisations.Named> behind,
        Organisations.@Nullable Named institution,
        Organisations.@Nullable Named problemOwner,
        List<Adoption> adoptions) {

    public static final String KIND = "result";

    public enum State {
        DRAFT,
        PUBLISHED
    }

    /** Who may read it once it is published. */
    public enum Audience {
        EVERYONE,
        MEMBERS,
        ORGANISATION
    }

    /**
     * An organisation uses the result.
     *
     * @param note how it was adapted there
     */
    public record Adoption(
            long organisation, String name, @Nullable PartialDate since, String note, String language) {}

    public long number() {
        return head.number();
    }

    public State state() {
        return State.valueOf(head.state());
    }

    public boolean isDraft() {
        return state() == State.DRAFT;
    }

    public boolean isUsedBy(long organisation) {
        return adoptions.stream().anyMatch(adoption -> adoption.organisation() == organisation);
    }
}

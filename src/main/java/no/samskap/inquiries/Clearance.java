package no.samskap.inquiries;

import org.jspecify.annotations.Nullable;

/**
 * Where an approval stands that research can need: REK, Sikt, an assessment of data protection.
 *
 * @param standing null where nothing has been said yet
 * @param note what was decided, or why it is not needed
 */
public record Clearance(@Nullable Standing standing, String note) {
    public enum Standing {
        DONE,
        UNDER_WAY,
        NOT_NEEDED
    }

    public static final Clearance UNSAID = new Clearance(null, "");

    /** Said, and with a reason where it is said not to be needed. */
    public boolean isSaid() {
        return standing != null && (standing != Standing.NOT_NEEDED || !note.isBlank());
    }
}

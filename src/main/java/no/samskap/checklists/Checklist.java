package no.samskap.checklists;

import java.util.List;
import java.util.Set;
import no.samskap.core.LocalizedText;
import no.samskap.directory.Organisation;
import no.samskap.records.RecordHead;
import org.jspecify.annotations.Nullable;

/**
 * A list of points to answer, in its latest edition.
 *
 * @param summary what it is for
 * @param reference the key data files know it by
 * @param asked the forms of organisations that are expected to answer; empty for all
 */
public record Checklist(
        RecordHead head,
        LocalizedText name,
        LocalizedText summary,
        @Nullable String reference,
        Form form,
        Set<Organisation.Form> asked,
        int edition,
        List<Point> points) {
    public static final String KIND = "checklist";

    /** Points on a list. */
    public static final int MOST_POINTS = 30;
    /** In characters. */
    public static final int POINT_LIMIT = 500;

    public enum Form {
        /** Answered once a year. */
        YEARLY,
        /** Answered when there is something to decide. */
        OCCASION
    }

    /** @param key the same in every edition where the point says the same */
    public record Point(int key, LocalizedText text) {}

    public long number() {
        return head.number();
    }

    public boolean asks(Organisation.Form organisation) {
        return asked.isEmpty() || asked.contains(organisation);
    }
}

package no.samskap.reports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.records.RecordHead;
import org.jspecify.annotations.Nullable;

/**
 * A report of a cooperation body.
 *
 * @param framework whose figures it shows; null where it shows none
 * @param continues the report it was made from; null where it was begun anew
 * @param parts in the order they are read
 */
public record Report(
        RecordHead head,
        long body,
        @Nullable Long framework,
        Form form,
        int firstYear,
        int lastYear,
        Audience audience,
        @Nullable Long continues,
        @Nullable Long publishedBy,
        @Nullable Instant publishedAt,
        List<Part> parts) {
    public static final String KIND = "report";
    /** A report of more is a book. */
    public static final int MOST_PARTS = 40;

    public enum Form {
        ANNUAL,
        FINAL
    }

    /** Who reads it once it is published. What it tells is told as they may read it. */
    public enum Audience {
        BODY,
        MEMBERS,
        EVERYONE
    }

    /**
     * A chapter.
     *
     * @param text what people write in it: all of a text, before the rest of the others
     * @param version of this part, so that two can write in two parts at once
     * @param writtenBy who wrote the text as it stands
     * @param cases impact cases in the order they are read; empty for all of the report's years
     */
    public record Part(
            long id,
            Chapter chapter,
            String title,
            String text,
            int version,
            @Nullable Long writtenBy,
            @Nullable Instant writtenAt,
            List<Long> cases) {
        public Part {
            cases = List.copyOf(cases);
        }

        /** What a chapter shows. */
        public enum Chapter {
            TEXT,
            ORGANISATION,
            MEMBERS,
            GOALS,
            LOGIC,
            FIGURES,
            AREAS,
            IMPACT
        }
    }

    public Report {
        parts = List.copyOf(parts);
    }

    public long number() {
        return head.number();
    }

    /** The language it is written in, whoever reads it. */
    public Language language() {
        return head.language();
    }

    public boolean isPublished() {
        return publishedAt != null;
    }

    public Optional<Part> part(long id) {
        return parts.stream().filter(part -> part.id() == id).findFirst();
    }

    /** "2025" or "2022–2025". */
    public String years() {
        return firstYear == lastYear ? String.valueOf(firstYear) : firstYear + "–" + lastYear;
    }

    /** Whoever it is written for: the report tells nothing that they may not read. */
    Visitor reader() {
        return ReportPolicy.reader(audience, body);
    }
}

package no.samskap.impact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.records.RecordHead;
import org.jspecify.annotations.Nullable;

/**
 * How working together changed something, as its reader may see it: whoever does not write it sees no quotation without consent but their
 * own, and no other reviewer.
 *
 * @param body the cooperation it is told for; null where an organisation alone tells it
 * @param year the year the change is told of
 * @param sections those that are begun, in the order they are read
 * @param parties organisations that worked together
 */
public record ImpactCase(
        RecordHead head,
        @Nullable Long body,
        int year,
        List<Section> sections,
        List<Party> parties,
        List<Claim> claims,
        List<Quotation> quotations,
        List<Review> reviews,
        @Nullable Picture picture,
        @Nullable Long publishedBy,
        @Nullable Instant publishedAt) {
    public static final String KIND = "impact_case";

    public static final int MOST_PARTIES = 20;
    public static final int MOST_CLAIMS = 12;
    public static final int MOST_EVIDENCE = 8;
    public static final int MOST_QUOTATIONS = 10;
    public static final int MOST_REVIEWS = 20;

    /**
     * A part of the story.
     *
     * @param version of this section, so that two can write in two sections at once
     * @param writtenBy who wrote the text as it stands
     */
    public record Section(
            Part part,
            String text,
            int version,
            @Nullable Long writtenBy,
            @Nullable Instant writtenAt) {
        /** In characters: what the database takes. */
        public static final int LIMIT = 6000;
        /** In characters: more than this is read by few. It advises and refuses nothing. */
        public static final int ADVISED = 1200;

        /** In the order they are read. */
        public enum Part {
            SITUATION,
            TOGETHER,
            CHANGED,
            WHOM,
            REMAINS
        }
    }

    /** An organisation that the reader may read. */
    public record Party(long organisation, String name) {}

    /** A sentence that says what is so, and what shows it. */
    public record Claim(long id, String text, int version, List<Evidence> evidence) {
        /** In characters. */
        public static final int LIMIT = 500;

        public Claim {
            evidence = List.copyOf(evidence);
        }

        public boolean isEvidenced() {
            return !evidence.isEmpty();
        }
    }

    /** Somebody in the story who is asked to read it. */
    public record Review(
            long person,
            String name,
            Instant askedAt,
            LocalDate answerBy,
            @Nullable Answer answer,
            String comment,
            @Nullable Instant answeredAt) {
        /** In characters. */
        public static final int LIMIT = 2000;

        public enum Answer {
            FINE,
            CHANGES
        }
    }

    /**
     * @param large the attachment in full size
     * @param small half as wide, where it was large enough
     * @param width in pixels, of the large one
     * @param alternative what it shows, for whoever does not see it
     */
    public record Picture(long large, long small, int width, int height, String alternative, String credit) {}

    public ImpactCase {
        sections = List.copyOf(sections);
        parties = List.copyOf(parties);
        claims = List.copyOf(claims);
        quotations = List.copyOf(quotations);
        reviews = List.copyOf(reviews);
    }

    public long number() {
        return head.number();
    }

    public boolean isPublished() {
        return publishedAt != null;
    }

    public Optional<Section> section(Section.Part part) {
        return sections.stream().filter(section -> section.part() == part).findFirst();
    }

    public String text(Section.Part part) {
        return section(part).map(Section::text).orElse("");
    }

    public Optional<Claim> claim(long id) {
        return claims.stream().filter(claim -> claim.id() == id).findFirst();
    }

    public Optional<Quotation> quotation(long id) {
        return quotations.stream().filter(quotation -> quotation.id() == id).findFirst();
    }

    /** Those that may be shown to whoever reads the story. */
    public List<Quotation> consented() {
        return quotations.stream().filter(Quotation::isConsented).toList();
    }

    /** What this person was asked to read; empty where they were not asked. */
    public Optional<Review> reviewOf(Visitor visitor) {
        return reviews.stream()
                .filter(review -> visitor.whenSignedIn().equals(Optional.of(review.person())))
                .findFirst();
    }
}

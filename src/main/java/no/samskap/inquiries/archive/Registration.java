package no.samskap.inquiries.archive;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.samskap.records.Attachments.Attachment;

/**
 * Something that came to a municipality, left it or was written inside it, in one case.
 *
 * @param key tells it from the others of its case, for good
 * @param by who wrote it
 * @param blocks what stands in its document
 * @param attachments files that came with it
 */
public record Registration(
        UUID id,
        String key,
        Direction direction,
        String title,
        Instant at,
        String by,
        List<Block> blocks,
        List<Attachment> attachments) {

    /** As Noark 5 calls it (metadata M082). */
    public enum Direction {
        INCOMING("Inngående dokument"),
        OUTGOING("Utgående dokument"),
        INTERNAL("Organinternt dokument uten oppfølging");

        private final String noark;

        Direction(String noark) {
            this.noark = noark;
        }

        String noark() {
            return noark;
        }
    }

    /**
     * A part of a document.
     *
     * @param heading empty where it has none
     * @param language of what somebody wrote in it
     */
    public record Block(String heading, List<Row> rows, String text, String language) {
        static Block of(String heading, List<Row> rows) {
            return new Block(heading, rows, "", "");
        }

        static Block of(String heading, String text, String language) {
            return new Block(heading, List.of(), text, language);
        }
    }

    public record Row(String label, String value) {}

    /** @param place from 1, in the order of time */
    String fileName(int place) {
        return "%02d-%s.pdf".formatted(place, key.replaceAll("\\W+", "-"));
    }
}

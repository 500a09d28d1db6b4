package no.samskap.inquiries.archive;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What only archives ask of a case. */
@Repository
class ArchiveQueries {
    private final JdbcClient jdbc;

    ArchiveQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param unitViewAt when the unit said what it thinks; null where none did
     * @param endedAt when the one who asked withdrew or closed the inquiry; null where they did not
     */
    record Kept(
            UUID archiveId,
            @Nullable Instant unitViewAt,
            @Nullable Instant endedAt) {}

    Kept kept(long caseNumber) {
        return jdbc.sql("""
                        select c.archive_id, c.unit_view_at, i.ended_at
                          from inquiry_case c join inquiry i on i.number = c.inquiry
                         where c.number = :number""")
                .param("number", caseNumber)
                .query((row, i) -> new Kept(
                        row.getObject("archive_id", UUID.class),
                        instant(row.getObject("unit_view_at", OffsetDateTime.class)),
                        instant(row.getObject("ended_at", OffsetDateTime.class))))
                .single();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}

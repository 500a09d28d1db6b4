package no.samskap.projects;

import java.sql.ResultSet;
import java.sql.SQLException;
import no.samskap.core.PartialDate;
import org.jspecify.annotations.Nullable;

/** Dates as the database keeps them: ISO 8601, as exact as they are known. */
final class WrittenDates {
    private WrittenDates() {}

    static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.iso();
    }

    static @Nullable PartialDate read(ResultSet row, String column) throws SQLException {
        return read(row.getString(column));
    }

    static @Nullable PartialDate read(@Nullable String text) {
        return text == null
                ? null
                : PartialDate.parse(text)
                        .orElseThrow(() -> new IllegalStateException("The database keeps dates: " + text));
    }
}

package no.samskap.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An observation or a recommendation no longer stands. It stays to be read, and can be taken up again. */
public record Withdrawal(String reason, LocalDate on) {
    public static final int REASON_LIMIT = 1000;

    public Withdrawal {
        if (reason.isBlank()) throw new IllegalArgumentException("Whoever withdraws something says why");
    }

    /** From the columns {@code reason} and {@code withdrawn_on}; null where there is none. */
    static @Nullable Withdrawal read(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return reason == null ? null : new Withdrawal(reason, row.getObject("withdrawn_on", LocalDate.class));
    }
}

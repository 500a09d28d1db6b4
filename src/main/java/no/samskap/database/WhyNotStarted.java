package no.samskap.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** What whoever starts the application reads when its database is not there. Named in META-INF/spring.factories. */
public final class WhyNotStarted implements FailureAnalyzer {
    private static final String CHECK =
            "Check SAMSKAP_DATABASE_URL, or leave it out: then Samskap starts a PostgreSQL of its own.";

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        SQLException refused = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart known) return new FailureAnalysis(known.what(), known.remedy(), failure);
            if (cause instanceof SQLException found) refused = found;
        }
        return refused == null ? null : analyze(refused, failure);
    }

    private static @Nullable FailureAnalysis analyze(SQLException refused, Throwable failure) {
        String state = refused.getSQLState();
        String said = firstLine(refused);
        if (state == null) return null;
        return switch (state) {
            case "28P01", "28000" ->
                new FailureAnalysis(
                        "The database does not let Samskap in: " + said,
                        "Check the names and passwords in SAMSKAP_DATABASE_URL or SAMSKAP_DATABASE_USER, _PASSWORD,"
                                + " and in SAMSKAP_DATABASE_OWNER, _OWNER_PASSWORD.",
                        failure);
            case "3D000" -> new FailureAnalysis("There is no such database: " + said, CHECK, failure);
            case "08001", "08004", "08006" ->
                new FailureAnalysis("The database does not answer: " + said, CHECK, failure);
            case "42501" ->
                new FailureAnalysis(
                        "The database user may not create tables: " + said,
                        "Give it the right, or name a user that has it in SAMSKAP_DATABASE_OWNER.",
                        failure);
            default -> null;
        };
    }

    private static String firstLine(SQLException exception) {
        return String.valueOf(exception.getMessage()).lines().findFirst().orElse("");
    }
}

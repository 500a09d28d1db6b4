package no.samskap.embeddings;

import org.jspecify.annotations.Nullable;

/** A model that cannot be used, and what it was about: a path, a name, a library's own words. */
final class Unusable extends Exception {
    private final Problem problem;
    private final String detail;

    Unusable(Problem problem, String detail, @Nullable Throwable cause) {
        super(problem.sentence() + ": " + detail, cause);
        this.problem = problem;
        this.detail = detail;
    }

    Unusable(Problem problem, Throwable cause) {
        this(problem, cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
    }

    Problem problem() {
        return problem;
    }

    String detail() {
        return detail;
    }
}

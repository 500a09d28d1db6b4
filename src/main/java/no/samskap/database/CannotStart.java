package no.samskap.database;

/** The application cannot start until somebody has done something; said in two sentences instead of a trace. */
final class CannotStart extends RuntimeException {
    private final String remedy;

    CannotStart(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    CannotStart(String what, String remedy, Throwable cause) {
        super(what, cause);
        this.remedy = remedy;
    }

    String what() {
        return String.valueOf(getMessage());
    }

    String remedy() {
        return remedy;
    }
}

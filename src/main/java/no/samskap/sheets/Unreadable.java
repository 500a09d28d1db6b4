package no.samskap.sheets;

/** Ends the reading of a file, wherever in it we are. */
final class Unreadable extends Exception {
    private final Fault fault;
    private final String where;

    Unreadable(Fault fault) {
        this(fault, "");
    }

    Unreadable(Fault fault, String where) {
        super(fault + " " + where, null, false, false);
        this.fault = fault;
        this.where = where;
    }

    Reading.Refused refused() {
        return new Reading.Refused(fault, where);
    }
}

package no.samskap.sheets;

import java.util.List;

/** What came of reading a file. */
public sealed interface Reading {
    /**
     * @param how {@code xlsx}, or the encoding of a text file
     * @param separator of a text file, else a blank
     * @param sheet its name; empty for a text file
     */
    record Done(String how, char separator, String sheet, List<Remark> remarks) implements Reading {}

    /** @param where a line or a part of the file; empty where it is the whole of it */
    record Refused(Fault fault, String where) implements Reading {}
}

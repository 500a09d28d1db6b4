package no.samskap.sheets;

/** Why a file cannot be read. Each has a sentence of its own: the message {@code sheets.fault.<name>}. */
public enum Fault {
    EMPTY,
    TOO_LARGE,
    /** Neither a workbook nor text. */
    NOT_A_TABLE,
    /** A workbook as Excel wrote them before 2007, whatever its name says. */
    OLD_WORKBOOK,
    ENCRYPTED,
    /** Packed like a workbook, but something else: LibreOffice, Word, a plain archive. */
    OTHER_FORMAT,
    /** It unpacks to more than any table needs. */
    UNPACKS_TOO_LARGE,
    TOO_MANY_ENTRIES,
    /** It declares entities of its own, as no spreadsheet does. */
    DECLARES_ENTITIES,
    DAMAGED,
    NO_SHEET,
    UNKNOWN_ENCODING,
    QUOTE_NOT_CLOSED,
    TOO_MANY_ROWS,
    TOO_MANY_COLUMNS,
    CELL_TOO_LONG
}

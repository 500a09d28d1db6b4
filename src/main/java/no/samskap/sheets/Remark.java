package no.samskap.sheets;

/**
 * Something the reader noticed that does not keep it from reading. Its sentence is the message {@code sheets.remark.<what>}.
 *
 * @param where a cell or a line; empty where it is the whole file
 */
public record Remark(What what, String where) {
    public enum What {
        /** Only the first visible sheet is read. */
        OTHER_SHEETS,
        /** The value stands in the first cell of each; the others are empty. */
        MERGED_CELLS,
        /** What they came to when the file was last saved is read. */
        FORMULAS,
        /** A formula that was never worked out: the cell is read as empty. */
        FORMULA_WITHOUT_VALUE,
        /** A cell holds #REF! or the like. */
        ERROR_VALUE,
        /** Letters were lost before the file came here. */
        LOST_LETTERS,
        /** Text that was read in the wrong encoding once and saved again: Ã¸ for ø. */
        GARBLED_LETTERS
    }
}

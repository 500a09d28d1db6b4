package no.samskap.sheets;

/** What a file may demand of us at most. */
public final class Limits {
    /** 20 MB, as for every file that is sent. */
    public static final long FILE_BYTES = 20L * 1024 * 1024;

    static final int ENTRIES = 1_000;
    static final long UNPACKED_BYTES = 200L * 1024 * 1024;
    /** Packed to unpacked: honest sheets are above one to thirty. */
    static final double LEAST_RATIO = 0.01;
    /** Below this the ratio says nothing. */
    static final long RATIO_FROM_BYTES = 100L * 1024;

    /** All texts of a workbook that its cells share, in characters. They are in memory while it is read. */
    static final int SHARED_CHARACTERS = 24 * 1024 * 1024;

    static final int SHARED_TEXTS = 500_000;

    /** As in Excel, empty ones included. */
    static final int LINES = 1_048_576;

    public static final int COLUMNS = 200;
    /** As in Excel. */
    public static final int CELL_CHARACTERS = 32_767;

    private Limits() {}
}

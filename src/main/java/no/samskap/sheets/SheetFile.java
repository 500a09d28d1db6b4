package no.samskap.sheets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads a table from a file that somebody sent, a row at a time. What its name says is not asked: what it is, is looked at. */
public final class SheetFile {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    /** OLE 2: workbooks before 2007, and encrypted ones of every year. */
    private static final byte[] COMPOUND = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private SheetFile() {}

    /** Takes the rows that are not empty. */
    @FunctionalInterface
    public interface Rows {
        /**
         * @param line where it stands in the file, from 1
         * @param cells dates in ISO 8601, numbers with a point; those empty at the end are left out
         */
        void row(int line, List<String> cells);
    }

    /**
     * @param mostRows that hold something; a file with more is refused
     * @throws IOException where our own disk fails: what is wrong with the file is an answer
     */
    public static Reading read(Path file, int mostRows, Rows rows) throws IOException {
        try {
            long size = Files.size(file);
            if (size == 0) throw new Unreadable(Fault.EMPTY);
            if (size > Limits.FILE_BYTES) throw new Unreadable(Fault.TOO_LARGE);
            byte[] start = start(file);
            if (begins(start, ZIP) || begins(start, EMPTY_ZIP)) return new WorkbookReader(mostRows, rows).read(file);
            if (begins(start, COMPOUND)) throw new Unreadable(isEncrypted(file) ? Fault.ENCRYPTED : Fault.OLD_WORKBOOK);
            return new TextReader(mostRows, rows).read(file);
        } catch (Unreadable unreadable) {
            return unreadable.refused();
        }
    }

    private static byte[] start(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(8);
        }
    }

    private static boolean begins(byte[] start, byte[] with) {
        return start.length >= with.length && Arrays.equals(start, 0, with.length, with, 0, with.length);
    }

    /** An encrypted workbook is a compound file with a stream of this name. */
    private static boolean isEncrypted(Path file) throws IOException {
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        byte[] all = Files.readAllBytes(file);
        for (int i = 0; i + name.length <= all.length; i += 2)
            if (Arrays.equals(all, i, i + name.length, name, 0, name.length)) return true;
        return false;
    }

    /** Counts rows and columns, tidies cells and hands on rows that hold something. */
    static final class Sink {
        private final int mostRows;
        private final Rows rows;
        private int filled;

        Sink(int mostRows, Rows rows) {
            this.mostRows = mostRows;
            this.rows = rows;
        }

        void row(int line, List<String> cells) throws Unreadable {
            if (line > Limits.LINES) throw new Unreadable(Fault.TOO_MANY_ROWS, String.valueOf(line));
            int last = cells.size();
            while (last > 0 && cells.get(last - 1).isEmpty()) last--;
            if (last == 0) return;
            if (last > Limits.COLUMNS) throw new Unreadable(Fault.TOO_MANY_COLUMNS, String.valueOf(line));
            if (++filled > mostRows) throw new Unreadable(Fault.TOO_MANY_ROWS, String.valueOf(line));
            rows.row(line, new ArrayList<>(cells.subList(0, last)));
        }

        /** In one form of Unicode, with plain spaces and line breaks, and nothing that no text holds. */
        static String tidy(String text) {
            if (text.isEmpty()) return text;
            boolean plain = true;
            for (int i = 0; i < text.length() && plain; i++) {
                char c = text.charAt(i);
                plain = (c >= ' ' && c < 0x7F) || (c >= 0xA1 && c <= 0xFF && c != 0xAD);
            }
            if (plain) return text.strip();
            String tidied = text.replace("\r\n", "\n").replace('\r', '\n').replace('\u00A0', ' ');
            StringBuilder kept = new StringBuilder(tidied.length());
            tidied.codePoints()
                    .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                    .filter(c -> c != 0xFEFF && !(c >= 0xD800 && c <= 0xDFFF))
                    .forEach(kept::appendCodePoint);
            return Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
        }
    }
}

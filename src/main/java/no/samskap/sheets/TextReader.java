package no.samskap.sheets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import no.samskap.sheets.SheetFile.Sink;

/**
 * Reads CSV as Excel, LibreOffice and Airtable write it: the encoding and the separator are found out, values between quotes
 * may hold separators, line breaks and doubled quotes.
 */
final class TextReader {
    private static final char[] SEPARATORS = {';', ',', '\t'};
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** Looked at to tell the separator. */
    private static final int SAMPLE_CHARACTERS = 64 * 1024;

    private static final int SAMPLE_ROWS = 20;
    private static final List<String> DOCUMENTS = List.of("%PDF-", "{\\rtf", "<?xml", "<!doctype", "<html", "<table");
    private static final String[] GARBLED = {"Ã¸", "Ã¥", "Ã¦", "Ã˜", "Ã…", "Ã†"};

    private final Sink sink;
    private final List<Remark> remarks = new ArrayList<>();

    TextReader(int mostRows, SheetFile.Rows rows) {
        this.sink = new Sink(mostRows, rows);
    }

    Reading read(Path file) throws IOException, Unreadable {
        Encoding encoding = encoding(file);
        String sample = sample(file, encoding);
        if (sample.indexOf('\0') >= 0 || isDocument(sample)) throw new Unreadable(Fault.NOT_A_TABLE);
        boolean named = sample.length() > 4 && sample.startsWith("sep=") && isLineEnd(sample, 5);
        char separator = named ? sample.charAt(4) : separator(sample);
        try (Reader text = open(file, encoding)) {
            Records records = new Records(text, separator);
            boolean first = true;
            for (List<String> cells = records.next(); cells != null; cells = records.next()) {
                boolean namesSeparator = first && named;
                first = false;
                if (!namesSeparator) row(records.line(), cells);
            }
        } catch (CharacterCodingException e) {
            throw new Unreadable(Fault.UNKNOWN_ENCODING);
        }
        return new Reading.Done(encoding.charset().name(), separator, "", List.copyOf(remarks));
    }

    /** A PDF, a text of a word processor, or a page: some programs call one of these a spreadsheet. */
    private static boolean isDocument(String sample) {
        String start = sample.stripLeading();
        return DOCUMENTS.stream().anyMatch(sign -> start.regionMatches(true, 0, sign, 0, sign.length()));
    }

    private void row(int line, List<String> cells) throws Unreadable {
        List<String> tidied = new ArrayList<>(cells.size());
        for (String cell : cells) {
            if (cell.indexOf('\0') >= 0) throw new Unreadable(Fault.NOT_A_TABLE, String.valueOf(line));
            if (cell.indexOf('\uFFFD') >= 0) remark(Remark.What.LOST_LETTERS, line);
            if (cell.indexOf('Ã') >= 0 && Arrays.stream(GARBLED).anyMatch(cell::contains))
                remark(Remark.What.GARBLED_LETTERS, line);
            tidied.add(Sink.tidy(Formulas.restored(cell)));
        }
        sink.row(line, tidied);
    }

    private void remark(Remark.What what, int line) {
        if (remarks.stream().noneMatch(remark -> remark.what() == what))
            remarks.add(new Remark(what, String.valueOf(line)));
    }

    /** @param mark how many bytes at the start only tell the encoding */
    private record Encoding(Charset charset, int mark) {}

    /** By its mark, by the zeros that every other byte is in UTF-16, as UTF-8 where it is that throughout, else as Windows wrote it. */
    private static Encoding encoding(Path file) throws IOException, Unreadable {
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(4096);
        }
        if (begins(start, 0xEF, 0xBB, 0xBF)) return new Encoding(StandardCharsets.UTF_8, 3);
        if (begins(start, 0xFF, 0xFE)) return new Encoding(StandardCharsets.UTF_16LE, 2);
        if (begins(start, 0xFE, 0xFF)) return new Encoding(StandardCharsets.UTF_16BE, 2);
        int even = 0;
        int odd = 0;
        for (int i = 0; i < start.length; i++)
            if (start[i] == 0) {
                if (i % 2 == 0) even++;
                else odd++;
            }
        int most = start.length / 2;
        if (odd > most * 0.6 && even < most * 0.05) return new Encoding(StandardCharsets.UTF_16LE, 0);
        if (even > most * 0.6 && odd < most * 0.05) return new Encoding(StandardCharsets.UTF_16BE, 0);
        if (even + odd > 0) throw new Unreadable(Fault.NOT_A_TABLE);
        return new Encoding(isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS, 0);
    }

    private static boolean begins(byte[] start, int... with) {
        for (int i = 0; i < with.length; i++) if (start.length <= i || (start[i] & 0xFF) != with[i]) return false;
        return true;
    }

    private static boolean isUtf8(Path file) throws IOException {
        try (Reader all = open(file, new Encoding(StandardCharsets.UTF_8, 0))) {
            char[] buffer = new char[16 * 1024];
            while (all.read(buffer) >= 0) {
                // Only whether it can be read.
            }
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    private static Reader open(Path file, Encoding encoding) throws IOException {
        var in = Files.newInputStream(file);
        in.skipNBytes(encoding.mark());
        return new BufferedReader(
                new InputStreamReader(
                        in,
                        encoding.charset()
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                64 * 1024);
    }

    private static String sample(Path file, Encoding encoding) throws IOException, Unreadable {
        char[] sample = new char[SAMPLE_CHARACTERS];
        int length = 0;
        try (Reader text = open(file, encoding)) {
            while (length < sample.length) {
                int read = text.read(sample, length, sample.length - length);
                if (read < 0) break;
                length += read;
            }
        } catch (CharacterCodingException e) {
            throw new Unreadable(Fault.UNKNOWN_ENCODING);
        }
        return new String(sample, 0, length);
    }

    private static boolean isLineEnd(String text, int place) {
        return place >= text.length() || text.charAt(place) == '\r' || text.charAt(place) == '\n';
    }

    /** The one that divides most rows into the same number of cells, more than one. */
    private static char separator(String sample) throws IOException {
        char best = ';';
        double bestScore = 0;
        for (char separator : SEPARATORS) {
            List<Integer> widths = new ArrayList<>();
            try {
                Records records = new Records(new java.io.StringReader(sample), separator);
                for (List<String> row = records.next();
                        row != null && widths.size() < SAMPLE_ROWS;
                        row = records.next())
                    if (!(row.size() == 1 && row.getFirst().isBlank())) widths.add(row.size());
            } catch (Unreadable cutOff) {
                // The sample ends within quotes: what came before tells enough.
            }
            var mostUsual =
                    widths.stream()
                            .collect(Collectors.groupingBy(width -> width, Collectors.counting()))
                            .entrySet()
                            .stream()
                            .filter(entry -> entry.getKey() > 1)
                            .max(java.util.Map.Entry.comparingByValue());
            if (mostUsual.isEmpty()) continue;
            double score = mostUsual.get().getValue() / (double) widths.size()
                    + Math.min(mostUsual.get().getKey(), 50) / 100.0;
            if (score > bestScore) {
                best = separator;
                bestScore = score;
            }
        }
        return best;
    }

    /** Splits text into records and cells as RFC 4180 says, and as spreadsheets do where it says nothing. */
    private static final class Records {
        private final Reader text;
        private final char separator;
        private int next = -2;
        private int line;
        private int linesRead;

        Records(Reader text, char separator) {
            this.text = text;
            this.separator = separator;
        }

        /** The line on which the last record began. */
        int line() {
            return line;
        }

        @org.jspecify.annotations.Nullable
        List<String> next() throws IOException, Unreadable {
            if (peek() < 0) return null;
            line = ++linesRead;
            if (line > Limits.LINES) throw new Unreadable(Fault.TOO_MANY_ROWS, String.valueOf(line));
            List<String> cells = new ArrayList<>();
            StringBuilder cell = new StringBuilder();
            while (true) {
                int c = take();
                if (c == '"' && cell.isEmpty()) {
                    quoted(cell);
                    c = take();
                    while (c >= 0 && c != separator && c != '\n' && c != '\r') {
                        cell.append((char) c);
                        c = take();
                    }
                }
                if (c < 0 || c == '\n' || c == '\r') {
                    if (c == '\r' && peek() == '\n') take();
                    cells.add(cell.toString());
                    return cells;
                }
                if (c == separator) {
                    if (cells.size() > Limits.COLUMNS * 10)
                        throw new Unreadable(Fault.TOO_MANY_COLUMNS, String.valueOf(line));
                    cells.add(cell.toString());
                    cell.setLength(0);
                } else append(cell, c);
            }
        }

        private void quoted(StringBuilder cell) throws IOException, Unreadable {
            while (true) {
                int c = take();
                if (c < 0) throw new Unreadable(Fault.QUOTE_NOT_CLOSED, String.valueOf(line));
                if (c == '"') {
                    if (peek() != '"') return;
                    take();
                }
                if (c == '\n') linesRead++;
                append(cell, c);
            }
        }

        private void append(StringBuilder cell, int c) throws Unreadable {
            if (cell.length() >= Limits.CELL_CHARACTERS)
                throw new Unreadable(Fault.CELL_TOO_LONG, String.valueOf(line));
            cell.append((char) c);
        }

        private int peek() throws IOException {
            if (next == -2) next = text.read();
            return next;
        }

        private int take() throws IOException {
            int taken = peek();
            next = -2;
            return taken;
        }
    }
}

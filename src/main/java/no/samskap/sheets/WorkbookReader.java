package no.samskap.sheets;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.samskap.sheets.SheetFile.Sink;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first visible sheet of an Excel workbook (ISO/IEC 29500, both flavours), a row at a time. A date is read as exactly
 * as the cell shows it, a number as it was typed, a formula as what it came to.
 */
final class WorkbookReader {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    /** What a number format says beside letters of its own: quoted texts, colours, conditions, escaped and filling signs. */
    private static final Pattern NOT_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.");

    private final Sink sink;
    private final Map<String, String> targets = new HashMap<>();
    private final List<String> shared = new ArrayList<>();
    /** How exactly a style shows a date: D, M or Y; a blank where it shows a number. */
    private final List<Character> styles = new ArrayList<>();

    private final List<Remark> remarks = new ArrayList<>();
    private final List<String> visible = new ArrayList<>();
    private String sheet = "";
    private @Nullable String sheetRelation;
    private boolean from1904;

    WorkbookReader(int mostRows, SheetFile.Rows rows) {
        this.sink = new Sink(mostRows, rows);
    }

    Reading read(Path file) throws IOException, Unreadable {
        try (Parts parts = Parts.open(file)) {
            String workbook = workbook(parts);
            relations(parts, workbook);
            readWorkbook(parts, workbook);
            String sheetPart = sheetRelation == null ? null : targets.get(sheetRelation);
            if (sheetPart == null || !parts.has(sheetPart)) throw new Unreadable(Fault.NO_SHEET);
            readShared(parts, ofType("/sharedStrings"));
            readStyles(parts, ofType("/styles"));
            new Sheet().read(parts, sheetPart);
        }
        if (visible.size() > 1) remarks.add(new Remark(Remark.What.OTHER_SHEETS, String.join(", ", visible)));
        return new Reading.Done("xlsx", ' ', sheet, List.copyOf(remarks));
    }

    /** Where the workbook is; in an archive of another sort there is none. */
    private static String workbook(Parts parts) throws IOException, Unreadable {
        String[] found = {""};
        parts.read("_rels/.rels", xml -> {
            if (starts(xml, "Relationship") && attribute(xml, "Type").endsWith("/officeDocument"))
                found[0] = resolved("", attribute(xml, "Target"));
        });
        if (!found[0].endsWith("workbook.xml") || !parts.has(found[0])) throw new Unreadable(Fault.OTHER_FORMAT);
        return found[0];
    }

    private void relations(Parts parts, String workbook) throws IOException, Unreadable {
        int slash = workbook.lastIndexOf('/');
        String folder = slash < 0 ? "" : workbook.substring(0, slash + 1);
        parts.read(folder + "_rels/" + workbook.substring(slash + 1) + ".rels", xml -> {
            if (!starts(xml, "Relationship") || attribute(xml, "TargetMode").equals("External")) return;
            String target = resolved(folder, attribute(xml, "Target"));
            targets.put(attribute(xml, "Id"), target);
            String type = attribute(xml, "Type");
            targets.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), target);
        });
    }

    private @Nullable String ofType(String type) {
        return targets.get(type.substring(1));
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) return target.substring(1);
        return target.startsWith("./") ? folder + target.substring(2) : folder + target;
    }

    private void readWorkbook(Parts parts, String workbook) throws IOException, Unreadable {
        parts.read(workbook, xml -> {
            if (starts(xml, "workbookPr")) from1904 = isTrue(attribute(xml, "date1904"));
            if (!starts(xml, "sheet")
                    || attribute(xml, "state")
                            .toLowerCase(java.util.Locale.ROOT)
                            .contains("hidden")) return;
            visible.add(attribute(xml, "name"));
            if (sheetRelation != null) return;
            sheet = attribute(xml, "name");
            sheetRelation = relation(xml);
        });
    }

    /** The {@code id} that has a namespace; {@code sheetId} is another. */
    private static @Nullable String relation(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++)
            if (xml.getAttributeLocalName(i).equals("id") && xml.getAttributeNamespace(i) != null)
                return xml.getAttributeValue(i);
        return null;
    }

    private void readShared(Parts parts, @Nullable String part) throws IOException, Unreadable {
        StringBuilder text = new StringBuilder();
        boolean[] within = {false, false};
        int[] phonetic = {0};
        long[] characters = {0};
        parts.read(part, xml -> {
            if (xml.isStartElement()) {
                switch (xml.getLocalName()) {
                    case "si" -> text.setLength(0);
                    case "t" -> within[0] = phonetic[0] == 0;
                    case "rPh" -> phonetic[0]++;
                    default -> {}
                }
            } else if (xml.isEndElement()) {
                switch (xml.getLocalName()) {
                    case "si" -> {
                        characters[0] += text.length();
                        if (characters[0] > Limits.SHARED_CHARACTERS || shared.size() >= Limits.SHARED_TEXTS)
                            throw new Unreadable(Fault.UNPACKS_TOO_LARGE, part == null ? "" : part);
                        shared.add(Sink.tidy(unescaped(text.toString())));
                    }
                    case "t" -> within[0] = false;
                    case "rPh" -> phonetic[0]--;
                    default -> {}
                }
            } else if (within[0] && xml.isCharacters()) add(xml, text, "");
        });
    }

    private void readStyles(Parts parts, @Nullable String part) throws IOException, Unreadable {
        Map<Integer, String> formats = new HashMap<>();
        boolean[] cells = {false};
        parts.read(part, xml -> {
            if (starts(xml, "numFmt")) formats.put(whole(attribute(xml, "numFmtId"), -1), attribute(xml, "formatCode"));
            else if (starts(xml, "cellXfs")) cells[0] = true;
            else if (xml.isEndElement() && xml.getLocalName().equals("cellXfs")) cells[0] = false;
            else if (cells[0] && starts(xml, "xf") && styles.size() < 65_536) {
                int id = whole(attribute(xml, "numFmtId"), 0);
                styles.add(exactness(id, formats.get(id)));
            }
        });
    }

    /** Formats 14 to 17, 22, 27 to 36 and 50 to 58 are dates by the standard; 17 shows the month and year alone. */
    private static char exactness(int id, @Nullable String format) {
        if (format == null) {
            if (id == 17) return 'M';
            boolean plainDate = (id >= 14 && id <= 16) || id == 22;
            return plainDate || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'D' : ' ';
        }
        String letters = NOT_FORMAT.matcher(format).replaceAll("").toLowerCase(java.util.Locale.ROOT);
        int section = letters.indexOf(';');
        if (section >= 0) letters = letters.substring(0, section);
        if (letters.contains("general") || letters.contains("standard")) return ' ';
        boolean year = letters.indexOf('y') >= 0 || letters.indexOf('å') >= 0;
        if (letters.indexOf('d') >= 0) return 'D';
        if (year) return letters.indexOf('m') >= 0 ? 'M' : 'Y';
        return ' ';
    }

    private static boolean starts(XMLStreamReader xml, String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static boolean isTrue(String text) {
        return text.equals("1") || text.equals("true");
    }

    private static int whole(String text, int otherwise) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }

    private static void add(XMLStreamReader xml, StringBuilder text, String where) throws Unreadable {
        if (text.length() + xml.getTextLength() > Limits.CELL_CHARACTERS * 2L)
            throw new Unreadable(Fault.CELL_TOO_LONG, where);
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    /** Signs that XML cannot hold are written {@code _x000D_}. */
    private static String unescaped(String text) {
        return text.indexOf("_x") < 0
                ? text
                : ESCAPED.matcher(text)
                        .replaceAll((MatchResult hit) -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(hit.group(1), 16))));
    }

    /** The state of reading one sheet. */
    private final class Sheet {
        private List<String> cells = new ArrayList<>();
        private final StringBuilder value = new StringBuilder();
        private int line;
        private int column;
        private String reference = "";
        private String type = "";
        private char exactness = ' ';
        private boolean within;
        private boolean formula;
        private boolean hasValue;

        void read(Parts parts, String part) throws IOException, Unreadable {
            parts.read(part, this::step);
        }

        private void step(XMLStreamReader xml) throws XMLStreamException, Unreadable {
            if (xml.isStartElement()) start(xml);
            else if (xml.isEndElement()) end(xml.getLocalName());
            else if (within && xml.isCharacters()) add(xml, value, reference);
        }

        private void start(XMLStreamReader xml) throws Unreadable {
            switch (xml.getLocalName()) {
                case "row" -> {
                    int next = whole(attribute(xml, "r"), line + 1);
                    if (next <= line) throw new Unreadable(Fault.DAMAGED, attribute(xml, "r"));
                    line = next;
                    column = -1;
                    cells = new ArrayList<>();
                }
                case "c" -> {
                    reference = attribute(xml, "r");
                    column = column(reference, column + 1);
                    type = attribute(xml, "t");
                    int style = whole(attribute(xml, "s"), 0);
                    exactness = style < styles.size() ? styles.get(style) : ' ';
                    value.setLength(0);
                    formula = false;
                    hasValue = false;
                }
                case "f" -> formula = true;
                case "v", "t" -> {
                    within = true;
                    hasValue = true;
                }
                case "mergeCell" -> remark(Remark.What.MERGED_CELLS, attribute(xml, "ref"));
                default -> {}
            }
        }

        private void end(String name) throws Unreadable {
            switch (name) {
                case "v", "t" -> within = false;
                case "c" -> cell();
                case "row" -> sink.row(line, cells);
                default -> {}
            }
        }

        private void cell() throws Unreadable {
            if (formula) remark(hasValue ? Remark.What.FORMULAS : Remark.What.FORMULA_WITHOUT_VALUE, reference);
            if (!hasValue || value.isEmpty()) return;
            String text = text(value.toString());
            if (text.isEmpty()) return;
            if (text.length() > Limits.CELL_CHARACTERS) throw new Unreadable(Fault.CELL_TOO_LONG, reference);
            if (column >= Limits.COLUMNS) throw new Unreadable(Fault.TOO_MANY_COLUMNS, reference);
            while (cells.size() <= column) cells.add("");
            cells.set(column, text);
        }

        private String text(String written) throws Unreadable {
            return switch (type) {
                case "s" -> {
                    int place = whole(written.strip(), -1);
                    if (place < 0 || place >= shared.size()) throw new Unreadable(Fault.DAMAGED, reference);
                    yield shared.get(place);
                }
                case "inlineStr", "str" -> Sink.tidy(unescaped(written));
                case "b" -> written.strip().equals("1") ? "TRUE" : "FALSE";
                case "e" -> {
                    remark(Remark.What.ERROR_VALUE, reference);
                    yield written.strip();
                }
                case "d" -> written.strip().length() > 10 ? written.strip().substring(0, 10) : written.strip();
                default -> number(written.strip());
            };
        }

        private String number(String written) {
            return whole(written, -1) >= 0 && exactness == ' ' ? written : decimal(written);
        }

        private String decimal(String written) {
            BigDecimal number;
            try {
                number = new BigDecimal(written);
            } catch (NumberFormatException notANumber) {
                return Sink.tidy(written);
            }
            if (Math.abs((long) number.precision() - number.scale()) > 30) return Sink.tidy(written);
            if (exactness != ' ') {
                String date = date(number);
                if (!date.isEmpty()) return date;
            }
            BigDecimal exact = number.round(new MathContext(15)).stripTrailingZeros();
            return exact.signum() == 0 ? "0" : exact.toPlainString();
        }

        /** Days since the first of 1900, in which Excel counts a 29 February; or since 1904. */
        private String date(BigDecimal number) {
            double days = number.doubleValue();
            if (days < 1 || days > 2_958_466) return "";
            try {
                LocalDate start = from1904
                        ? LocalDate.of(1904, 1, 1)
                        : days < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
                LocalDate day = LocalDateTime.of(start, java.time.LocalTime.MIN)
                        .plus(Math.round(days * 86_400), ChronoUnit.SECONDS)
                        .toLocalDate();
                return switch (exactness) {
                    case 'Y' -> String.valueOf(day.getYear());
                    case 'M' -> day.toString().substring(0, 7);
                    default -> day.toString();
                };
            } catch (DateTimeException outOfTime) {
                return "";
            }
        }

        /** {@code BC12} is column 54, counted from 0. */
        private static int column(String reference, int next) throws Unreadable {
            int column = 0;
            int i = 0;
            for (; i < reference.length() && i < 4; i++) {
                char c = reference.charAt(i);
                if (c < 'A' || c > 'Z') break;
                column = column * 26 + (c - 'A' + 1);
            }
            if (column > 16_384) throw new Unreadable(Fault.DAMAGED, reference);
            return column == 0 ? next : column - 1;
        }
    }

    private void remark(Remark.What what, String where) {
        if (remarks.stream().noneMatch(remark -> remark.what() == what)) remarks.add(new Remark(what, where));
    }
}

package no.samskap.documents;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.samskap.core.Language;
import no.samskap.sheets.Chart;
import org.jspecify.annotations.Nullable;

/**
 * A text with headings, tables and charts, in the order they are read.
 *
 * @param subtitle what stands below the title on the first page
 * @param words what a writer of files says itself, in the document's language
 * @param note what stands at the end of the first page: where it comes from, and when it was made
 */
public record Document(
        String title, String subtitle, Language language, String note, WriterWords words, List<Block> blocks) {
    public Document {
        blocks = List.copyOf(blocks);
    }

    /**
     * @param contents the heading above the table of contents
     * @param page before the number of a page
     */
    public record WriterWords(String contents, String page) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Heading.class, name = "heading"),
        @JsonSubTypes.Type(value = Paragraph.class, name = "paragraph"),
        @JsonSubTypes.Type(value = Bullets.class, name = "bullets"),
        @JsonSubTypes.Type(value = Table.class, name = "table"),
        @JsonSubTypes.Type(value = Charts.class, name = "charts"),
        @JsonSubTypes.Type(value = Picture.class, name = "picture"),
        @JsonSubTypes.Type(value = Drawing.class, name = "drawing"),
        @JsonSubTypes.Type(value = Quote.class, name = "quote")
    })
    public sealed interface Block permits Heading, Paragraph, Bullets, Table, Charts, Picture, Drawing, Quote {}

    /** @param level 1 for a chapter, 2 and 3 below it */
    public record Heading(int level, String text) implements Block {
        public Heading {
            if (level < 1 || level > 3) throw new IllegalArgumentException("A heading of level " + level);
        }
    }

    /**
     * A piece of text.
     *
     * @param address where it leads; null where it leads nowhere
     */
    public record Span(String text, @Nullable String address, boolean strong) {
        public static Span of(String text) {
            return new Span(text, null, false);
        }

        public static Span strong(String text) {
            return new Span(text, null, true);
        }

        public static Span link(String text, String address) {
            return new Span(text, address, false);
        }
    }

    public enum Style {
        BODY,
        /** A line about the text: who wrote it, where a figure comes from. */
        NOTE
    }

    public record Paragraph(Style style, List<Span> spans) implements Block {
        public Paragraph {
            spans = List.copyOf(spans);
        }
    }

    public record Bullets(List<List<Span>> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /** @param number whether it is a number and stands to the right */
    public record Cell(List<Span> spans, boolean number) {
        public static Cell of(String text) {
            return new Cell(List.of(Span.of(text)), false);
        }

        public static Cell number(String text) {
            return new Cell(List.of(Span.of(text)), true);
        }

        public String text() {
            StringBuilder all = new StringBuilder();
            for (Span span : spans) all.append(span.text());
            return all.toString();
        }
    }

    /**
     * A column.
     *
     * @param share of the width, out of the sum of all
     */
    public record Column(String name, boolean number, int share) {}

    /** The first cell of a row is what the row is about. */
    public record Table(String caption, List<Column> columns, List<List<Cell>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            for (List<Cell> row : rows)
                if (row.size() != columns.size())
                    throw new IllegalArgumentException(
                            "A row of " + row.size() + " cells in " + columns.size() + " columns");
        }
    }

    /** Small charts side by side, each to its own scale, with one caption. */
    public record Charts(String caption, List<Chart> charts) implements Block {
        public Charts {
            charts = List.copyOf(charts);
        }

        /** What each colour means: the series of all of them, each once. */
        public List<Chart.Series> legend() {
            Map<String, Chart.Series> byName = new LinkedHashMap<>();
            for (Chart chart : charts) chart.series().forEach(series -> byName.putIfAbsent(series.name(), series));
            return List.copyOf(byName.values());
        }
    }

    /**
     * A picture across the text.
     *
     * @param jpeg its bytes, in base 64
     * @param width in pixels
     * @param height in pixels
     * @param alternative what it shows, for whoever does not see it; never empty
     * @param caption whose it is; may be empty
     */
    public record Picture(String jpeg, int width, int height, String alternative, String caption) implements Block {
        public Picture {
            if (alternative.isBlank()) throw new IllegalArgumentException("A picture says what it shows");
            if (width < 1 || height < 1) throw new IllegalArgumentException("A picture of no size");
        }
    }

    /**
     * What somebody said.
     *
     * @param key what the words are known by where they came from, so that they can be taken out of a document that is kept
     * @param speaker who said it, and as what
     */
    public record Quote(String key, String text, String speaker) implements Block {}

    /** The document with these words said by nobody, and a note in their place. */
    public Document without(String key, Paragraph instead) {
        return new Document(
                title,
                subtitle,
                language,
                note,
                words,
                blocks.stream()
                        .map(block ->
                                block instanceof Quote quote && quote.key().equals(key) ? instead : block)
                        .toList());
    }

    /** The document with its pictures told in words only: for whoever wants the text. */
    public Document withoutBytes() {
        return new Document(
                title,
                subtitle,
                language,
                note,
                words,
                blocks.stream()
                        .map(block -> block instanceof Picture picture
                                ? new Picture(
                                        "", picture.width(), picture.height(), picture.alternative(), picture.caption())
                                : block)
                        .toList());
    }

    /** All pictures, in order. */
    public List<Picture> pictures() {
        return blocks.stream()
                .flatMap(block -> block instanceof Picture picture ? Stream.of(picture) : Stream.of())
                .toList();
    }

    public static Paragraph paragraph(String text) {
        return new Paragraph(Style.BODY, List.of(Span.of(text)));
    }

    public static Paragraph note(String text) {
        return new Paragraph(Style.NOTE, List.of(Span.of(text)));
    }

    /** What somebody wrote: paragraphs between empty lines; lines that begin with a dash or a dot are a list. */
    public static List<Block> written(String text) {
        List<Block> blocks = new ArrayList<>();
        for (String part : text.replace("\r\n", "\n").strip().split("\n\\s*\n")) {
            List<String> lines = part.strip().lines().map(String::strip).toList();
            if (lines.isEmpty() || lines.getFirst().isEmpty()) continue;
            if (lines.stream().allMatch(line -> line.matches("[-–•*] .*")))
                blocks.add(new Bullets(lines.stream()
                        .map(line -> List.of(Span.of(line.substring(2).strip())))
                        .toList()));
            else blocks.add(paragraph(String.join(" ", lines)));
        }
        return blocks;
    }

    /**
     * Blocks on pages of one kind.
     *
     * @param isOnSide whether the pages lie on their side
     */
    public record Run(boolean isOnSide, List<Block> blocks) {
        /** Whether it is the one line between a heading and its charts or table, which does not stay behind on the page before them. */
        boolean leadsIn(int place) {
            if (!(blocks.get(place) instanceof Paragraph) || place == 0 || place + 1 == blocks.size()) return false;
            Block next = blocks.get(place + 1);
            return blocks.get(place - 1) instanceof Heading && (next instanceof Charts || next instanceof Table);
        }
    }

    /** A drawing has a page on its side to itself; the rest stands upright. */
    public List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        List<Block> upright = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Drawing) {
                if (!upright.isEmpty()) runs.add(new Run(false, List.copyOf(upright)));
                runs.add(new Run(true, List.of(block)));
                upright.clear();
            } else upright.add(block);
        }
        if (!upright.isEmpty()) runs.add(new Run(false, List.copyOf(upright)));
        return runs;
    }

    /** All drawings, in order. */
    public List<Drawing> drawings() {
        return blocks.stream()
                .flatMap(block -> block instanceof Drawing drawing ? Stream.of(drawing) : Stream.of())
                .toList();
    }

    /** All charts, in order. */
    public List<Chart> charts() {
        return blocks.stream()
                .flatMap(block -> block instanceof Charts several ? several.charts().stream() : Stream.of())
                .toList();
    }
}

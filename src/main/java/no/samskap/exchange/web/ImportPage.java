package no.samskap.exchange.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.samskap.exchange.Import;
import no.samskap.exchange.ImportLine;
import no.samskap.exchange.ImportLine.Outcome;
import no.samskap.web.Field;
import no.samskap.web.Form;
import no.samskap.web.Listing;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * @param undecided lines that wait for an answer
 * @param columns each column of the file with what stands in it
 * @param alike what else is wrong, or was found on more lines than one
 * @param unclear values that were not understood, each to be told what it means
 * @param known what was said that values mean
 */
public record ImportPage(
        Import file,
        boolean mapped,
        Map<Outcome, Integer> counts,
        int undecided,
        Form form,
        List<FileColumn> columns,
        List<Option> choices,
        List<Option> owners,
        List<Option> bodies,
        List<Option> audiences,
        List<String> remarks,
        List<Alike> alike,
        List<Alike> unclear,
        List<Known> known,
        Listing list,
        List<Row> rows) {

    /** @param sample what stands in its first lines */
    public record FileColumn(int place, String letter, String name, String sample) {}

    /**
     * A line ready to print.
     *
     * @param recordUrl empty where there is no record
     * @param mayUpdate whether the visitor may change that record
     */
    public record Row(
            ImportLine line,
            String title,
            String recordUrl,
            String recordTitle,
            boolean mayUpdate,
            List<Said> findings,
            List<Said> changes) {}

    /** @param where the cell; may be empty */
    public record Said(String where, String text, boolean error) {
        String label() {
            return where.isEmpty() ? text : where + ": " + text;
        }
    }

    /**
     * @param url the lines that have it
     * @param means where it is told what a value means; null where nothing is asked
     */
    public record Alike(
            Said said, int lines, String url, @Nullable Field means) {}

    /** @param text what the value is read as */
    public record Known(Import.Meaning meaning, String text) {}

    public String url() {
        return url(file);
    }

    static String url(Import file) {
        return "/import/" + file.id();
    }

    public int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /** Whether there is anything to write. */
    public boolean hasWork() {
        return count(Outcome.NEW) + count(Outcome.CHANGED) + count(Outcome.ASK) - undecided > 0;
    }

    /** Whether something is wrong on several lines that only the file can mend. */
    public boolean hasFaultsToMend() {
        return file.state() == Import.State.CHECKED
                && alike.stream().anyMatch(each -> each.said().error() && each.lines() > 1);
    }

    /** Where the title is read from; empty where no column is the title. */
    public Optional<FileColumn> titleColumn() {
        int place = file.mapping().indexOf(ImportPages.TITLE);
        return columns.stream().filter(column -> column.place() == place).findFirst();
    }

    public long columnsRead() {
        return file.mapping().stream().filter(column -> !column.isEmpty()).count();
    }

    public String percent() {
        return file.lines() == 0 ? "0" : String.valueOf(100L * file.done() / file.lines());
    }

    /** The outcomes there are, with how many lines, in their order. */
    public List<Option> outcomes() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey() != Outcome.UNCHECKED)
                .map(entry -> new Option(
                        entry.getKey().name(), Words.t("exchange.outcome." + entry.getKey()), "", entry.getValue()))
                .toList();
    }

    public static String colour(Outcome outcome) {
        return switch (outcome) {
            case NEW, ADDED -> "success";
            case CHANGED, UPDATED, PUT_BACK -> "info";
            case ASK, KEPT -> "warning";
            case ERROR -> "danger";
            default -> "neutral";
        };
    }
}

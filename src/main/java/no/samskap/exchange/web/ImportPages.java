package no.samskap.exchange.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.directory.Organisations;
import no.samskap.directory.WhoIsMeant;
import no.samskap.exchange.Column;
import no.samskap.exchange.Import;
import no.samskap.exchange.ImportLine;
import no.samskap.exchange.ImportLine.Finding;
import no.samskap.exchange.ImportLine.Outcome;
import no.samskap.exchange.Imports;
import no.samskap.exchange.web.ImportPage.Said;
import no.samskap.projects.Project;
import no.samskap.records.Kinds;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.themes.Themes;
import no.samskap.web.Field;
import no.samskap.web.Form;
import no.samskap.web.Listing;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Gathers what the pages of imports show. */
@Component
class ImportPages {
    private static final int LATEST = 20;
    private static final int SAMPLE_CHARACTERS = 60;
    static final int MOST_ALIKE = 20;

    /** The column a line is called by. */
    static final String TITLE = "title";

    /** The filter of lines by what was found about them. */
    private static final String FINDING = "merknad";

    private final Imports imports;
    private final Organisations organisations;
    private final Bodies bodies;
    private final Records records;
    private final Kinds kinds;
    private final Themes themes;

    ImportPages(
            Imports imports, Organisations organisations, Bodies bodies, Records records, Kinds kinds, Themes themes) {
        this.imports = imports;
        this.organisations = organisations;
        this.bodies = bodies;
        this.records = records;
        this.kinds = kinds;
        this.themes = themes;
    }

    ImportListPage list(Visitor visitor, Form form) {
        return new ImportListPage(
                form,
                imports.mayImport(visitor),
                imports.latest(visitor, LATEST),
                imports.columns(Project.KIND).stream()
                        .map(column -> new ImportListPage.ColumnHelp(
                                name(Project.KIND, column.code()),
                                Words.t("exchange." + Project.KIND + "." + column.code() + ".help"),
                                imports.choices(Project.KIND, column.code())))
                        .toList());
    }

    static String name(String kind, String column) {
        return Words.t("exchange." + kind + "." + column);
    }

    ImportPage show(Visitor visitor, Import file, MultiValueMap<String, String> parameters) {
        Map<Outcome, Integer> counts = imports.counts(file);
        Listing asked =
                Listing.asked("/import/" + file.id() + "/rapport", parameters, List.of("utfall", FINDING), List.of());
        List<Outcome> outcomes = asked.chosenOf("utfall", Outcome.class).stream()
                .map(Outcome::valueOf)
                .toList();
        List<String> findings = asked.chosen(FINDING);
        Map<Outcome, Integer> narrowed = findings.isEmpty() ? counts : imports.counts(file, findings);
        List<ImportLine.Alike> alike = file.state().isUnderWay() ? List.of() : imports.alike(file, MOST_ALIKE);
        boolean mapped = imports.isMapped(file);
        List<Option> choices = new ArrayList<>();
        choices.add(new Option("", Words.t("exchange.columns.unread")));
        imports.columns(file.kind())
                .forEach(column -> choices.add(new Option(column.code(), name(file.kind(), column.code()))));
        List<Option> owners = new ArrayList<>();
        owners.add(new Option("", Words.t("exchange.columns.owner.none")));
        organisations
                .actedForBy(visitor)
                .forEach(named -> owners.add(new Option(String.valueOf(named.number()), named.name())));
        List<Option> written = new ArrayList<>(bodies.optionsFor(visitor));
        if (!written.isEmpty()) written.addFirst(new Option("", Words.t("exchange.columns.body.none")));
        return new ImportPage(
                file,
                mapped,
                counts,
                imports.undecided(file),
                Form.of(ColumnsForm.WORDS, ColumnsForm.of(file)),
                columns(file),
                choices,
                owners,
                written,
                Arrays.stream(Project.Audience.values())
                        .map(audience -> new Option(audience.name(), Words.t("projects.audience." + audience)))
                        .toList(),
                remarks(file),
                alike.stream()
                        .filter(each -> !asksForMeaning(file, each))
                        .map(each -> alike(file, each, null))
                        .toList(),
                alike.stream()
                        .filter(each -> asksForMeaning(file, each))
                        .map(each -> alike(file, each, meant(file, each)))
                        .toList(),
                file.meanings().stream().map(meaning -> meaning(file, meaning)).toList(),
                asked.with(List.of(facet(narrowed, outcomes), facet(file, alike, findings)), total(narrowed, outcomes)),
                file.state().isUnderWay()
                        ? List.of()
                        : rows(
                                visitor,
                                file,
                                imports.lines(
                                        file,
                                        new ImportLine.Wanted(outcomes, findings),
                                        asked.size(),
                                        asked.offset())));
    }

    static long total(Map<Outcome, Integer> counts, List<Outcome> outcomes) {
        return counts.entrySet().stream()
                .filter(entry -> outcomes.isEmpty() || outcomes.contains(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static Listing.Facet facet(Map<Outcome, Integer> counts, List<Outcome> outcomes) {
        return new Listing.Facet(
                "utfall",
                Words.t("exchange.report.outcome"),
                counts.entrySet().stream()
                        .map(entry -> new Listing.Choice(
                                entry.getKey().name(),
                                Words.t("exchange.outcome." + entry.getKey()),
                                entry.getValue(),
                                outcomes.contains(entry.getKey())))
                        .toList());
    }

    /** Of those that are chosen alone: the others are told with how many lines each is on. */
    private static Listing.Facet facet(Import file, List<ImportLine.Alike> alike, List<String> findings) {
        return new Listing.Facet(
                FINDING,
                Words.t("exchange.report.finding"),
                alike.stream()
                        .filter(each -> findings.contains(each.key()))
                        .map(each -> new Listing.Choice(
                                each.key(), said(file, each.finding(), "").label(), each.lines(), true))
                        .toList());
    }

    private static ImportPage.Alike alike(Import file, ImportLine.Alike alike, @Nullable Field means) {
        return new ImportPage.Alike(
                said(file, alike.finding(), ""),
                alike.lines(),
                ImportPage.url(file) + "/rapport?" + FINDING + "=" + alike.key() + "#liste",
                means);
    }

    private static boolean asksForMeaning(Import file, ImportLine.Alike alike) {
        return file.state() == Import.State.CHECKED
                && alike.finding().notUnderstood().isPresent();
    }

    /** The field for what a value means, as its column needs it. */
    private Field meant(Import file, ImportLine.Alike alike) {
        Finding finding = alike.finding();
        String name = MeaningsForm.field(alike);
        Form form = Form.of(MeaningsForm.WORDS, new MeaningsForm(Map.of(alike.key(), finding.likely())));
        Column.Shape shape = imports.columns(file.kind()).stream()
                .filter(column -> column.code().equals(finding.column()))
                .map(Column::shape)
                .findFirst()
                .orElse(Column.Shape.TEXT);
        Field field = switch (shape) {
            case CHOICE -> form.select(name, choices(file, finding.column()));
            case ORGANISATION, ORGANISATIONS -> form.named(name, WhoIsMeant.ORGANISATIONS);
            case THEMES -> form.suggestions(name, themes.options());
            default -> form.text(name).limitedTo(Import.Meaning.LIMIT);
        };
        return field.called(
                Words.t("exchange.meaning.of", shortened(finding.notUnderstood().orElse(""), SAMPLE_CHARACTERS)));
    }

    private List<Option> choices(Import file, String column) {
        List<Option> choices = new ArrayList<>();
        choices.add(new Option("", Words.t("exchange.meaning.unsaid")));
        imports.choices(file.kind(), column).forEach(choice -> choices.add(new Option(choice, choice)));
        choices.add(new Option(MeaningsForm.PASS, Words.t("exchange.meaning.pass")));
        return choices;
    }

    private static ImportPage.Known meaning(Import file, Import.Meaning meaning) {
        String means = meaning.means() == null ? "" : meaning.means();
        return new ImportPage.Known(
                meaning,
                means.isEmpty()
                        ? Words.t("exchange.meaning.passed", name(file.kind(), meaning.column()), meaning.written())
                        : Words.t(
                                "exchange.meaning.known",
                                name(file.kind(), meaning.column()),
                                meaning.written(),
                                means));
    }

    List<String> remarks(Import file) {
        return file.remarks().stream()
                .map(remark -> Words.t("sheets.remark." + remark.what(), remark.where()))
                .toList();
    }

    /** All lines of one batch, for the report as a file. */
    List<ImportPage.Row> rows(Visitor visitor, Import file, List<ImportLine> lines) {
        Map<Long, RecordHead> heads = records
                .findAll(
                        visitor,
                        lines.stream()
                                .map(ImportLine::record)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(RecordHead::number, head -> head));
        int title = file.mapping().indexOf(TITLE);
        return lines.stream()
                .map(line -> {
                    RecordHead head = line.record() == null ? null : heads.get(line.record());
                    String called = title < 0 ? "" : line.cell(title);
                    if (called.isEmpty() && head != null) called = head.title();
                    return new ImportPage.Row(
                            line,
                            called.isEmpty() ? Words.t("exchange.untitled") : called,
                            head == null ? "" : kinds.address(head),
                            head == null ? "" : head.title(),
                            head != null && head.mayBeEditedBy(visitor),
                            line.findings().stream()
                                    .map(finding -> said(file, finding, line))
                                    .toList(),
                            line.changes().stream()
                                    .map(change -> said(visitor, file, change))
                                    .toList());
                })
                .toList();
    }

    static String sentence(Finding finding) {
        return Words.t("exchange.finding." + finding.code(), finding.arguments().toArray());
    }

    /** @param line its number, which with the column makes the cell; empty for the column alone */
    private static Said said(Import file, Finding finding, String line) {
        int place = finding.column().isEmpty() ? -1 : file.mapping().indexOf(finding.column());
        String column = finding.column().isEmpty() ? "" : name(file.kind(), finding.column());
        String where = place < 0 ? column : letter(place) + line + ", " + column;
        return new Said(where, sentence(finding), finding.error());
    }

    /** With what the cell is read as, where that is not what stands in it. */
    private static Said said(Import file, Finding finding, ImportLine line) {
        Said said = said(file, finding, String.valueOf(line.number()));
        return Imports.kroner(file, finding, line)
                .map(kroner -> new Said(
                        said.where(),
                        Words.t(
                                "exchange.finding.amountRead",
                                line.cell(file.mapping().indexOf(finding.column())),
                                Words.number(kroner)),
                        said.error()))
                .orElse(said);
    }

    private Said said(Visitor visitor, Import file, ImportLine.Change change) {
        String before = imports.shown(visitor, file.kind(), change, false);
        String after = imports.shown(visitor, file.kind(), change, true);
        return new Said(
                name(file.kind(), change.column()), Words.t("exchange.change", quoted(before), quoted(after)), false);
    }

    private static String quoted(String text) {
        return text.isEmpty() ? Words.t("exchange.nothing") : "«" + shortened(text, 200) + "»";
    }

    private List<ImportPage.FileColumn> columns(Import file) {
        List<ImportLine> sample = imports.sample(file);
        List<ImportPage.FileColumn> columns = new ArrayList<>();
        for (int i = 0; i < file.header().size(); i++) {
            int place = i;
            String name = file.header().get(i);
            columns.add(new ImportPage.FileColumn(
                    i,
                    letter(i),
                    name.isEmpty()
                            ? Words.t("exchange.columns.unnamed", letter(i))
                            : shortened(name, SAMPLE_CHARACTERS),
                    sample.stream()
                            .map(line -> shortened(line.cell(place), SAMPLE_CHARACTERS))
                            .filter(cell -> !cell.isEmpty())
                            .collect(Collectors.joining(" · "))));
        }
        return columns;
    }

    private static String shortened(String text, int most) {
        String line = text.replace('\n', ' ');
        return line.length() <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, most) - 1)) + "…";
    }

    /** As a spreadsheet names it: A, Z, AA. */
    static String letter(int place) {
        String last = String.valueOf((char) ('A' + place % 26));
        return place < 26 ? last : letter(place / 26 - 1) + last;
    }
}

package no.samskap.exchange.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.samskap.core.Visitor;
import no.samskap.exchange.Column;
import no.samskap.exchange.Import;
import no.samskap.exchange.Import.Meaning;
import no.samskap.exchange.ImportLine;
import no.samskap.exchange.ImportLine.Change;
import no.samskap.exchange.ImportLine.Decision;
import no.samskap.exchange.ImportLine.Finding;
import no.samskap.exchange.ImportLine.Outcome;
import no.samskap.exchange.Imports;
import no.samskap.exchange.Imports.Asking;
import no.samskap.exchange.Imports.Taking;
import no.samskap.projects.Project;
import no.samskap.sheets.Limits;
import no.samskap.web.Api;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Listed;
import no.samskap.web.Listing;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Imports for programs: send a file, ask until it is looked through, read the report, answer what was asked, execute, and undo.
 * A file that cannot be read is 422 with the reason as {@code fault}.
 */
@RestController
@RequestMapping("/api/v1/imports")
class ImportApi {
    private static final int MOST_ALIKE = 100;

    private final Imports imports;
    private final ImportPages pages;

    ImportApi(Imports imports, ImportPages pages) {
        this.imports = imports;
        this.pages = pages;
    }

    /** A column of the file and what it is read as; null where it is not read. */
    record FileColumn(String name, @Nullable String column) {}

    /**
     * @param outcomes how many lines of each; told when no work is under way
     * @param undecided lines that wait for an answer
     * @param done lines of the work under way
     */
    record Report(
            long id,
            String kind,
            String fileName,
            Import.State state,
            int lines,
            int done,
            List<FileColumn> columns,
            List<Meaning> meanings,
            @Nullable Long owner,
            @Nullable Long body,
            String audience,
            boolean mapped,
            Map<Outcome, Integer> outcomes,
            int undecided,
            List<String> remarks,
            Instant sentAt) {}

    record Remark(@Nullable String column, boolean error, String code, String message) {}

    /**
     * A remark with how many lines have it.
     *
     * @param finding narrows the lines to those that have it
     * @param first the first of them
     */
    record AlikeRemark(String finding, Remark remark, int lines, int first) {}

    record Line(
            int line,
            Outcome outcome,
            @Nullable Decision answer,
            @Nullable Long record,
            List<Remark> remarks,
            List<Change> changes) {}

    /**
     * What the columns are.
     *
     * @param columns for each column of the file the code of what it is, or an empty text
     * @param owner of lines that name none
     * @param body the cooperation that lines count under which name none; one the caller writes for
     */
    record Columns(
            @NotNull @Size(max = Limits.COLUMNS) List<@NotNull String> columns,
            @Nullable Long owner,
            @Nullable Long body,
            Project.@Nullable Audience audience) {}

    /** What values mean that were not understood. */
    record Meant(@NotNull @Size(max = 500) List<@NotNull @Valid Said> meanings) {}

    /**
     * What a value means.
     *
     * @param written the value as the remark tells it
     * @param means what is read instead: an empty text passes the value over, null takes back what was said
     */
    record Said(
            @NotBlank @Size(max = 100) String column,
            @NotBlank @Size(max = Limits.CELL_CHARACTERS) String written,
            @Size(max = Meaning.LIMIT) @Nullable String means) {
        Meaning meaning() {
            return new Meaning(column, written, means);
        }
    }

    /** Answers to lines that were asked about: by line, or one for all. */
    record Answers(
            @Size(max = 1000) @Nullable Map<@NotNull Integer, @NotNull Decision> lines,
            @Nullable Decision all) {}

    /** Sends a file of projects. Nothing is written before it is executed. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<?> send(
            @RequestPart MultipartFile file, @RequestParam(defaultValue = Project.KIND) String kind, Visitor visitor) {
        if (!imports.isImportable(kind)) throw new Refusal.Invalid("kind", Words.t("typeMismatch"));
        FileForm form = new FileForm(kind, file);
        return switch (SentFile.take(imports, visitor, kind, form.name(), file)) {
            case Taking.Taken(long id) ->
                ResponseEntity.created(URI.create("/api/v1/imports/" + id)).body(report(found(visitor, id)));
            case Taking.Unreadable(var why) -> unreadable(why.fault().name(), SentFile.say(why));
            case Taking.NoLines() -> unreadable("NO_LINES", Words.t("exchange.form.file.noLines"));
            case Taking.NotYours() -> throw new Refusal.Forbidden();
        };
    }

    private static ResponseEntity<ProblemDetail> unreadable(String fault, String sentence) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, sentence);
        problem.setTitle(Words.t("error.invalid.title"));
        problem.setProperty("fault", fault);
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @GetMapping("/{id}")
    @CallableBy(Caller.SIGNED_IN)
    Report show(@PathVariable long id, Visitor visitor) {
        return report(found(visitor, id));
    }

    /**
     * What is wrong, and what else was found on more lines than one, at most a hundred: what is wrong first, and of that what is on
     * most lines.
     */
    @GetMapping("/{id}/findings")
    @CallableBy(Caller.SIGNED_IN)
    List<AlikeRemark> findings(@PathVariable long id, Visitor visitor) {
        return imports.alike(found(visitor, id), MOST_ALIKE).stream()
                .map(alike -> new AlikeRemark(alike.key(), remark(alike.finding()), alike.lines(), alike.first()))
                .toList();
    }

    /** Line by line, in the order of the file; {@code outcome} and {@code finding} narrow it. */
    @Listed(
            by = {"outcome", "finding"},
            sorts = {"line"})
    @GetMapping("/{id}/lines")
    @CallableBy(Caller.SIGNED_IN)
    Api.Page<Line> lines(
            @PathVariable long id, @RequestParam MultiValueMap<String, String> parameters, Visitor visitor) {
        Import file = found(visitor, id);
        Listing asked = Listing.askedOfApi(parameters);
        List<Outcome> outcomes = asked.chosenOf("outcome", Outcome.class).stream()
                .map(Outcome::valueOf)
                .toList();
        List<String> findings = asked.chosen("finding");
        long total = ImportPages.total(imports.counts(file, findings), outcomes);
        return Api.Page.of(
                asked.with(List.of(), total),
                imports.lines(file, new ImportLine.Wanted(outcomes, findings), asked.size(), asked.offset()).stream()
                        .map(ImportApi::line)
                        .toList());
    }

    /** Says what the columns are, and looks the file through again. */
    @PutMapping("/{id}/columns")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Report> columns(@PathVariable long id, @Valid @RequestBody Columns columns, Visitor visitor) {
        Import file = found(visitor, id);
        String audience = columns.audience() == null
                ? file.usual().audience()
                : columns.audience().name();
        Asking outcome = imports.map(
                visitor, id, columns.columns(), new Import.Usual(columns.owner(), columns.body(), audience));
        return ResponseEntity.ok(after(outcome, visitor, id));
    }

    /** Says what values mean that were not understood, beside what was said before, and looks the file through again. */
    @PutMapping("/{id}/meanings")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Report> meanings(@PathVariable long id, @Valid @RequestBody Meant meant, Visitor visitor) {
        Set<String> columns = imports.columns(found(visitor, id).kind()).stream()
                .map(Column::code)
                .collect(Collectors.toSet());
        if (meant.meanings().stream().anyMatch(said -> !columns.contains(said.column())))
            throw new Refusal.Malformed(422, "exchange.api.noSuchColumn");
        return ResponseEntity.ok(after(
                imports.mean(
                        visitor,
                        id,
                        meant.meanings().stream().map(Said::meaning).toList()),
                visitor,
                id));
    }

    @PutMapping("/{id}/answers")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Report> answers(@PathVariable long id, @Valid @RequestBody Answers answers, Visitor visitor) {
        if (answers.all() != null) after(imports.decideAll(visitor, id, answers.all()), visitor, id);
        Map<Integer, Decision> lines = answers.lines() == null ? Map.of() : answers.lines();
        return ResponseEntity.ok(after(imports.decide(visitor, id, lines), visitor, id));
    }

    /** Writes what is new or changed. */
    @PostMapping("/{id}/execution")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Report> execute(@PathVariable long id, Visitor visitor) {
        return ResponseEntity.accepted().body(after(imports.run(visitor, id), visitor, id));
    }

    /** Takes the whole import back, but for what somebody changed since. */
    @PostMapping("/{id}/undoing")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Report> undo(@PathVariable long id, Visitor visitor) {
        return ResponseEntity.accepted().body(after(imports.undo(visitor, id), visitor, id));
    }

    private Report after(Asking outcome, Visitor visitor, long id) {
        return switch (outcome) {
            case ASKED -> report(found(visitor, id));
            case NOT_NOW -> throw new Refusal.Malformed(409, "exchange.api.notNow");
            case NOT_YOURS -> throw new Refusal.NotFound();
        };
    }

    private Import found(Visitor visitor, long id) {
        return imports.find(visitor, id).orElseThrow(Refusal.NotFound::new);
    }

    private Report report(Import file) {
        return new Report(
                file.id(),
                file.kind(),
                file.fileName(),
                file.state(),
                file.lines(),
                file.done(),
                IntStream.range(0, file.header().size())
                        .mapToObj(i -> new FileColumn(
                                file.header().get(i),
                                file.mapping().get(i).isEmpty()
                                        ? null
                                        : file.mapping().get(i)))
                        .toList(),
                file.meanings(),
                file.usual().owner(),
                file.usual().body(),
                file.usual().audience(),
                imports.isMapped(file),
                file.state().isUnderWay() ? Map.of() : imports.counts(file),
                file.state().isUnderWay() ? 0 : imports.undecided(file),
                pages.remarks(file),
                file.sentAt());
    }

    private static Line line(ImportLine line) {
        return new Line(
                line.number(),
                line.outcome(),
                line.decision(),
                line.record(),
                line.findings().stream().map(ImportApi::remark).toList(),
                line.changes());
    }

    private static Remark remark(Finding finding) {
        return new Remark(
                finding.column().isEmpty() ? null : finding.column(),
                finding.error(),
                finding.code(),
                ImportPages.sentence(finding));
    }
}

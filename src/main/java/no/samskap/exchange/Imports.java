package no.samskap.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.directory.Organisations;
import no.samskap.exchange.Import.State;
import no.samskap.exchange.ImportLine.Decision;
import no.samskap.exchange.ImportLine.Outcome;
import no.samskap.sheets.Reading;
import no.samskap.sheets.SheetFile;
import no.samskap.web.Option;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to imports: a file is taken, looked through, written and taken back. Whoever sent it alone sees it. Small files are
 * worked on at once, large ones by {@link ImportWork} while their owner watches.
 */
@Service
public class Imports {
    /** Files up to this many lines are worked on while the sender waits. */
    static final int SMALL = 1_000;

    /** For new records of lines that name no readers. */
    private static final String USUAL_AUDIENCE = "MEMBERS";

    private final ImportRepository repository;
    private final ImportLineRepository lineRepository;
    private final ImportWork work;
    private final Arrivals arrivals;
    private final Organisations organisations;
    private final Bodies bodies;
    private final List<Importable> kinds;

    Imports(
            ImportRepository repository,
            ImportLineRepository lineRepository,
            ImportWork work,
            Arrivals arrivals,
            Organisations organisations,
            Bodies bodies,
            List<Importable> kinds) {
        this.repository = repository;
        this.lineRepository = lineRepository;
        this.work = work;
        this.arrivals = arrivals;
        this.organisations = organisations;
        this.bodies = bodies;
        this.kinds = kinds;
    }

    /** What came of sending a file. */
    public sealed interface Taking {
        record Taken(long id) implements Taking {}

        record Unreadable(Reading.Refused why) implements Taking {}

        /** It has a header row at most. */
        record NoLines() implements Taking {}

        /** The visitor writes for no organisation. */
        record NotYours() implements Taking {}
    }

    /** What came of asking for work on a file. */
    public enum Asking {
        ASKED,
        /** The columns are not told, or the work was done already. */
        NOT_NOW,
        NOT_YOURS
    }

    public boolean mayImport(Visitor visitor) {
        return visitor.isSignedIn()
                && (visitor.isAdministrator()
                        || !organisations.actedForBy(visitor).isEmpty()
                        || !bodies.optionsFor(visitor).isEmpty());
    }

    public List<Column> columns(String kind) {
        return importable(kind).columns();
    }

    public boolean isImportable(String kind) {
        return kinds.stream().anyMatch(each -> each.kind().equals(kind));
    }

    /** The words a column of choices may hold; empty for other columns. */
    public List<String> choices(String kind, String column) {
        return importable(kind).choices(column);
    }

    /** A value of a change in words. */
    public String shown(Visitor visitor, String kind, ImportLine.Change change, boolean after) {
        return importable(kind).shown(visitor, change.column(), after ? change.after() : change.before());
    }

    @Transactional
    public Taking take(Visitor visitor, String kind, String fileName, Path file, Language language) throws IOException {
        Long person = visitor.person();
        if (person == null || !mayImport(visitor)) return new Taking.NotYours();
        Arrivals.Arrival arrival = arrivals.of(
                new Arrivals.Sending(visitor, person, importable(kind), fileName, usual(visitor), language));
        Reading reading = SheetFile.read(file, Import.MOST_LINES + Recognition.HEADER_WITHIN_ROWS, arrival);
        return switch (reading) {
            case Reading.Refused refused -> {
                arrival.forget();
                yield new Taking.Unreadable(refused);
            }
            case Reading.Done done -> {
                OptionalLong id = arrival.end(done);
                id.ifPresent(taken -> look(visitor, taken));
                yield id.isPresent() ? new Taking.Taken(id.getAsLong()) : new Taking.NoLines();
            }
        };
    }

    /** The one they act for owns it; whoever acts for none and writes for one cooperation has what counts there. */
    private Import.Usual usual(Visitor visitor) {
        List<Organisations.Named> mine = organisations.actedForBy(visitor);
        List<Option> written = mine.isEmpty() ? bodies.optionsFor(visitor) : List.of();
        return new Import.Usual(
                mine.size() == 1 ? mine.getFirst().number() : null,
                written.size() == 1 ? Long.valueOf(written.getFirst().value()) : null,
                USUAL_AUDIENCE);
    }

    public Optional<Import> find(Visitor visitor, long id) {
        return visitor.whenSignedIn().flatMap(person -> repository.find(person, id));
    }

    public List<Import> latest(Visitor visitor, int most) {
        return visitor.whenSignedIn()
                .map(person -> repository.latest(person, most))
                .orElse(List.of());
    }

    public Map<Outcome, Integer> counts(Import file) {
        return counts(file, List.of());
    }

    /** @param findings counts lines with one of these, by {@link ImportLine.Alike#key}; empty for all lines */
    public Map<Outcome, Integer> counts(Import file, List<String> findings) {
        return lineRepository.counts(file.id(), findings);
    }

    /** What is wrong, and what else was found on more lines than one: what is wrong first, and of that what is on most lines. */
    public List<ImportLine.Alike> alike(Import file, int most) {
        return lineRepository.alike(file.id(), most);
    }

    /** How many lines wait for an answer. */
    public int undecided(Import file) {
        return lineRepository.undecided(file.id());
    }

    public List<ImportLine> lines(Import file, ImportLine.Wanted wanted, int most, long offset) {
        return lineRepository.page(file.id(), wanted, most, offset);
    }

    /** The first lines as they were sent, to show what stands in a column. */
    public List<ImportLine> sample(Import file) {
        return lineRepository.page(file.id(), ImportLine.Wanted.ALL, 3, 0);
    }

    /** Says what the columns are, remembers it for this header row, and looks the file through again. */
    @Transactional
    public Asking map(Visitor visitor, long id, List<String> wanted, Import.Usual usual) {
        Optional<Import> held = hold(visitor, id);
        if (held.isEmpty()) return Asking.NOT_YOURS;
        Import file = held.get();
        if (file.state() != State.CHECKED) return Asking.NOT_NOW;
        if (usual.owner() != null && !visitor.mayEditFor(usual.owner())) return Asking.NOT_YOURS;
        if (usual.body() != null && !Bodies.mayLetCount(visitor, usual.body(), null)) return Asking.NOT_YOURS;
        List<String> mapping = known(file, wanted);
        repository.remap(id, mapping, usual);
        lineRepository.forgetDecisions(id);
        lookAgain(visitor, file, mapping, file.meanings());
        return Asking.ASKED;
    }

    /**
     * Says what values mean that were not understood, in all lines and beside what was said before; remembers it for this header
     * row, and looks the file through again.
     */
    @Transactional
    public Asking mean(Visitor visitor, long id, List<Import.Meaning> said) {
        return whenChecked(visitor, id, file -> {
            List<Import.Meaning> meanings = Meanings.with(file.meanings(), said);
            repository.mean(id, meanings);
            lookAgain(visitor, file, file.mapping(), meanings);
        });
    }

    private void lookAgain(Visitor visitor, Import file, List<String> mapping, List<Import.Meaning> meanings) {
        repository.remember(
                file.person(), file.kind(), file.header(), new ImportRepository.Remembered(mapping, meanings));
        repository.turn(file.id(), State.CHECKING);
        look(visitor, file.id());
    }

    /** As many as the file has, each a column of the kind, none twice. */
    private List<String> known(Import file, List<String> wanted) {
        Set<String> codes = new HashSet<>();
        importable(file.kind()).columns().forEach(column -> codes.add(column.code()));
        List<String> mapping = new ArrayList<>(Collections.nCopies(file.header().size(), ""));
        for (int i = 0; i < mapping.size() && i < wanted.size(); i++)
            if (codes.remove(wanted.get(i))) mapping.set(i, wanted.get(i));
        return mapping;
    }

    /** What the amount of a line comes to, where a finding tells that its column is in thousands or millions. */
    public static Optional<Long> kroner(Import file, ImportLine.Finding finding, ImportLine line) {
        if (!finding.code().equals(LineReader.IN_THOUSANDS) && !finding.code().equals(LineReader.IN_MILLIONS))
            return Optional.empty();
        int place = file.mapping().indexOf(finding.column());
        return place < 0
                ? Optional.empty()
                : Cells.number(line.cell(place), Cells.unit(file.header().get(place)));
    }

    public boolean isMapped(Import file) {
        return file.reads(importable(file.kind()).needed()) || file.reads(ProjectTable.NUMBER);
    }

    @Transactional
    public Asking decide(Visitor visitor, long id, Map<Integer, Decision> decisions) {
        return whenChecked(visitor, id, file -> lineRepository.decide(id, decisions));
    }

    @Transactional
    public Asking decideAll(Visitor visitor, long id, Decision decision) {
        return whenChecked(visitor, id, file -> lineRepository.decideAll(id, decision));
    }

    /** Writes what was found new or changed, as soon as no other file is being written. What is wrong, or was asked and not answered, is left out. */
    @Transactional
    public Asking run(Visitor visitor, long id) {
        return whenChecked(visitor, id, file -> {
            repository.turn(id, State.RUNNING);
            if (file.lines() <= SMALL && work.mayWrite()) work.run(visitor, current(file), ImportWork.UNSEEN);
        });
    }

    /** Takes back what the import wrote, but for what somebody changed since. */
    @Transactional
    public Asking undo(Visitor visitor, long id) {
        Optional<Import> held = hold(visitor, id);
        if (held.isEmpty()) return Asking.NOT_YOURS;
        if (held.get().state() != State.RUN) return Asking.NOT_NOW;
        repository.turn(id, State.UNDOING);
        if (held.get().lines() <= SMALL) work.undo(visitor, current(held.get()), ImportWork.UNSEEN);
        return Asking.ASKED;
    }

    private Asking whenChecked(Visitor visitor, long id, java.util.function.Consumer<Import> act) {
        Optional<Import> held = hold(visitor, id);
        if (held.isEmpty()) return Asking.NOT_YOURS;
        if (held.get().state() != State.CHECKED || !isMapped(held.get())) return Asking.NOT_NOW;
        act.accept(held.get());
        return Asking.ASKED;
    }

    private void look(Visitor visitor, long id) {
        Import file = find(visitor, id).orElseThrow();
        if (!isMapped(file)) repository.turn(id, State.CHECKED);
        else if (file.lines() <= SMALL) work.check(visitor, file, ImportWork.UNSEEN);
    }

    private Import current(Import file) {
        return repository.find(file.person(), file.id()).orElseThrow();
    }

    private Optional<Import> hold(Visitor visitor, long id) {
        return visitor.whenSignedIn().flatMap(person -> repository.hold(person, id));
    }

    private Importable importable(String kind) {
        return kinds.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing reads files of " + kind));
    }
}

package no.samskap.exchange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.exchange.Import.State;
import no.samskap.exchange.ImportLineRepository.RawLine;
import no.samskap.sheets.Reading;
import no.samskap.sheets.SheetFile;
import org.springframework.stereotype.Component;

/** Keeps files as they are read: finds the row that names the columns, what each column is, and keeps the lines below it. */
@Component
class Arrivals {
    private static final int BATCH = 1_000;
    private static final int LONGEST_NAME = 200;

    private final ImportRepository repository;
    private final ImportLineRepository lineRepository;
    private final Recognition recognition;
    private final Clock clock;

    Arrivals(ImportRepository repository, ImportLineRepository lineRepository, Recognition recognition, Clock clock) {
        this.repository = repository;
        this.lineRepository = lineRepository;
        this.recognition = recognition;
        this.clock = clock;
    }

    /**
     * Who sends what.
     *
     * @param person the visitor's number
     * @param usual what new records have where their lines say nothing of it
     */
    record Sending(
            Visitor visitor, long person, Importable kind, String fileName, Import.Usual usual, Language language) {}

    Arrival of(Sending sending) {
        return new Arrival(sending);
    }

    /** One file: its first few rows wait until the names of the columns are found among them, the others go on a batch at a time. */
    final class Arrival implements SheetFile.Rows {
        private final Sending sending;
        private final List<RawLine> waiting = new ArrayList<>();
        private long id;
        private int lines;

        private Arrival(Sending sending) {
            this.sending = sending;
        }

        @Override
        public void row(int line, List<String> cells) {
            waiting.add(new RawLine(line, cells));
            if (id == 0 && waiting.size() == Recognition.HEADER_WITHIN_ROWS) begin();
            if (id != 0 && waiting.size() >= BATCH) send();
        }

        private void begin() {
            int place = recognition.headerAmong(
                    sending.kind(), waiting.stream().map(RawLine::cells).toList());
            RawLine names = waiting.get(place);
            waiting.subList(0, place + 1).clear();
            Import file = begun(names.line(), List.copyOf(names.cells()));
            id = repository.insert(repository
                    .remembered(file.person(), file.kind(), file.header())
                    .filter(known -> known.mapping().size() == file.header().size())
                    .map(known -> file.readAs(known.mapping(), known.meanings()))
                    .orElseGet(() -> file.readAs(recognised(file), List.of())));
        }

        private List<String> recognised(Import file) {
            List<List<String>> first = waiting.stream().map(RawLine::cells).toList();
            List<String> mapping = recognition.mapping(sending.kind(), file.header(), first);
            List<Boolean> named = recognition.named(sending.kind(), file.header(), mapping);
            return sending.kind().sift(sending.visitor(), file.readAs(mapping, List.of()), first, named);
        }

        private Import begun(int headerLine, List<String> header) {
            String name = sending.fileName();
            return new Import(
                    0,
                    sending.person(),
                    sending.kind().kind(),
                    name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name,
                    "",
                    "",
                    List.of(),
                    headerLine,
                    header,
                    List.of(),
                    List.of(),
                    sending.usual(),
                    sending.language(),
                    State.CHECKING,
                    "",
                    0,
                    0,
                    clock.instant(),
                    null,
                    null);
        }

        private void send() {
            lineRepository.add(id, waiting);
            lines += waiting.size();
            waiting.clear();
        }

        /** It was read to its end. Nothing of it is kept where it has a header row at most. */
        OptionalLong end(Reading.Done done) {
            if (id == 0 && !waiting.isEmpty()) begin();
            if (id != 0) send();
            if (lines == 0) {
                forget();
                return OptionalLong.empty();
            }
            repository.read(id, done, lines);
            return OptionalLong.of(id);
        }

        void forget() {
            if (id != 0) repository.delete(id);
        }
    }
}

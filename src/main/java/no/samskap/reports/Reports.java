package no.samskap.reports;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.documents.Document;
import no.samskap.indicators.Frameworks;
import no.samskap.records.RecordContent;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.records.Relation;
import no.samskap.records.Trail;
import no.samskap.reports.Report.Part;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to reports. Those who write for a body write its reports together, each in their own part; a coordinator publishes. What
 * was published stays as it was, until it is taken back and published anew.
 */
@Service
public class Reports {
    private static final String DRAFT = "DRAFT";
    private static final String PUBLISHED = "PUBLISHED";

    private final Records records;
    private final ReportRepository repository;
    private final Composing composing;
    private final ReportWorkbook workbooks;
    private final Frameworks frameworks;
    private final Trail trail;
    private final Clock clock;

    Reports(
            Records records,
            ReportRepository repository,
            Composing composing,
            ReportWorkbook workbooks,
            Frameworks frameworks,
            Trail trail,
            Clock clock) {
        this.records = records;
        this.repository = repository;
        this.composing = composing;
        this.workbooks = workbooks;
        this.frameworks = frameworks;
        this.trail = trail;
        this.clock = clock;
    }

    public static boolean mayWriteFor(Visitor visitor, long body) {
        return ReportPolicy.mayWriteFor(visitor, body);
    }

    public static boolean mayPublish(Visitor visitor, Report report) {
        return ReportPolicy.mayPublishFor(visitor, report.body());
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(Words.OSLO));
    }

    public Optional<Report> find(Visitor visitor, long number) {
        return records.find(visitor, Report.KIND, number).flatMap(repository::find);
    }

    /** Begins a report with the parts that most have; they can be moved, taken out and added to. */
    @Transactional
    public Saving begin(Visitor visitor, long body, ReportText text) {
        if (!mayWriteFor(visitor, body)
                || records.find(visitor, Bodies.KIND, body).isEmpty()) return new Saving.NotYours();
        if (!isOf(visitor, body, text.framework())) return new Saving.NotItsFramework();
        long number = insert(body, text, null);
        Words.in(text.language(), () -> {
            for (Part.Chapter chapter : usual(text))
                repository.insertPart(
                        number, chapter, Words.t("reports.chapter." + chapter + ".title"), "", null, null);
            return number;
        });
        return new Saving.Saved(number);
    }

    private static List<Part.Chapter> usual(ReportText text) {
        List<Part.Chapter> chapters =
                new ArrayList<>(List.of(Part.Chapter.TEXT, Part.Chapter.ORGANISATION, Part.Chapter.MEMBERS));
        if (text.framework() != null) chapters.addAll(List.of(Part.Chapter.GOALS, Part.Chapter.FIGURES));
        chapters.add(Part.Chapter.AREAS);
        return chapters;
    }

    @Transactional
    public Saving change(Visitor visitor, long number, int seenVersion, ReportText text) {
        Optional<Report> found =
                find(visitor, number).filter(report -> report.head().mayBeEditedBy(visitor));
        if (found.isEmpty()) return new Saving.NotYours();
        Report report = found.get();
        if (report.isPublished()) return new Saving.Published();
        if (!isOf(visitor, report.body(), text.framework())) return new Saving.NotItsFramework();
        if (!records.update(number, seenVersion, content(report.body(), text, DRAFT, words(report))))
            return new Saving.Stale(report);
        repository.update(number, text);
        return new Saving.Saved(number);
    }

    /** Adds a part last of all. */
    @Transactional
    public Saving addPart(Visitor visitor, long number, Part.Chapter chapter, String title, String text) {
        return editing(visitor, number, report -> {
            if (report.parts().size() >= Report.MOST_PARTS) return new Saving.TooManyParts();
            boolean written = !text.isEmpty();
            return new Saving.Saved(repository.insertPart(
                    number, chapter, title, text, written ? visitor.person() : null, written ? clock.instant() : null));
        });
    }

    /** Changes what a part is called and what is written in it. Whoever changes the text stands as who wrote it. */
    @Transactional
    public Saving changePart(Visitor visitor, long number, long id, int seen, String title, String text) {
        return editing(visitor, number, report -> {
            Optional<Part> part = report.part(id);
            if (part.isEmpty()) return new Saving.NotYours();
            boolean same = part.get().text().equals(text);
            boolean saved = repository.updatePart(
                    id,
                    seen,
                    title,
                    text,
                    same ? part.get().writtenBy() : text.isEmpty() ? null : visitor.person(),
                    same ? part.get().writtenAt() : text.isEmpty() ? null : clock.instant());
            return saved ? new Saving.Saved(id) : new Saving.Stale(report);
        });
    }

    /** Chooses the impact cases of a part, in the order they are read; none chosen are all of the report's years. */
    @Transactional
    public Saving chooseCases(Visitor visitor, long number, long id, List<Long> cases) {
        return editing(visitor, number, report -> {
            Optional<Part> part = report.part(id);
            if (part.isEmpty() || part.get().chapter() != Part.Chapter.IMPACT) return new Saving.NotYours();
            if (!part.get().cases().equals(cases)) repository.chooseCases(id, cases);
            return new Saving.Saved(id);
        });
    }

    /** One place up, or down. */
    @Transactional
    public Saving movePart(Visitor visitor, long number, long id, boolean up) {
        return editing(visitor, number, report -> {
            List<Long> order =
                    new ArrayList<>(report.parts().stream().map(Part::id).toList());
            int place = order.indexOf(id);
            int to = place + (up ? -1 : 1);
            if (place < 0) return new Saving.NotYours();
            if (to >= 0 && to < order.size()) Collections.swap(order, place, to);
            repository.order(number, order);
            return new Saving.Saved(id);
        });
    }

    @Transactional
    public Saving removePart(Visitor visitor, long number, long id) {
        return editing(visitor, number, report -> {
            if (report.part(id).isEmpty()) return new Saving.NotYours();
            repository.deletePart(id);
            return new Saving.Saved(id);
        });
    }

    /** The report as it reads: as it was published, or as it would be published now. */
    public Document document(Report report) {
        return repository.published(report.number()).orElseGet(() -> composing.compose(report));
    }

    /** All figures with their charts, and the rows behind each. */
    public byte[] workbook(Report report) {
        return repository.workbook(report.number()).orElseGet(() -> workbooks.of(report));
    }

    /** Lets its audience read it, and keeps it as it is now. */
    @Transactional
    public Saving publish(Visitor visitor, long number) {
        Optional<Report> found = find(visitor, number).filter(report -> mayPublish(visitor, report));
        if (found.isEmpty()) return new Saving.NotYours();
        Report report = found.get();
        if (report.isPublished()) return new Saving.Published();
        save(report, PUBLISHED);
        Instant now = clock.instant();
        Report published = new Report(
                report.head(),
                report.body(),
                report.framework(),
                report.form(),
                report.firstYear(),
                report.lastYear(),
                report.audience(),
                report.continues(),
                visitor.person(),
                now,
                report.parts());
        repository.publish(number, visitor.person(), now, composing.compose(published), workbooks.of(published));
        return new Saving.Saved(number);
    }

    /** Makes it a draft again: what was published is no longer read, and can be changed. */
    @Transactional
    public Saving withdraw(Visitor visitor, long number) {
        Optional<Report> found = find(visitor, number).filter(report -> mayPublish(visitor, report));
        if (found.isEmpty() || !found.get().isPublished()) return new Saving.NotYours();
        repository.withdraw(number);
        save(found.get(), DRAFT);
        return new Saving.Saved(number);
    }

    /** Takes a draft away that was made by mistake, with what was written in it. */
    @Transactional
    public Saving remove(Visitor visitor, long number) {
        Optional<Report> found = find(visitor, number).filter(report -> mayWriteFor(visitor, report.body()));
        if (found.isEmpty()) return new Saving.NotYours();
        if (found.get().isPublished()) return new Saving.Published();
        repository.letGo(number).forEach(records::touch);
        records.remove(List.of(number));
        return new Saving.Saved(number);
    }

    /** The same report for the next year: its parts and titles, and the texts to write on from. */
    @Transactional
    public Saving nextYear(Visitor visitor, long number) {
        Optional<Report> found = find(visitor, number).filter(report -> mayWriteFor(visitor, report.body()));
        if (found.isEmpty()) return new Saving.NotYours();
        Report before = found.get();
        int years = before.lastYear() - before.firstYear() + 1;
        ReportText text = new ReportText(
                before.head()
                        .title()
                        .replace(String.valueOf(before.lastYear()), String.valueOf(before.lastYear() + years)),
                before.form(),
                before.framework(),
                before.firstYear() + years,
                before.lastYear() + years,
                before.language(),
                before.audience());
        long next = insert(before.body(), text, number);
        for (Part part : before.parts())
            repository.insertPart(next, part.chapter(), part.title(), part.text(), part.writtenBy(), part.writtenAt());
        trail.state(next, Relation.GREW_OUT_OF, number);
        return new Saving.Saved(next);
    }

    private long insert(long body, ReportText text, @Nullable Long continues) {
        long number = records.create(Report.KIND, content(body, text, DRAFT, ""));
        repository.insert(number, body, text, continues);
        return number;
    }

    private interface Edit {
        Saving of(Report report);
    }

    /** A change in a draft. It holds the report until the transaction ends. */
    private Saving editing(Visitor visitor, long number, Edit edit) {
        Optional<RecordHead> head =
                records.find(visitor, Report.KIND, number).filter(each -> each.mayBeEditedBy(visitor));
        if (head.isEmpty()) return new Saving.NotYours();
        records.touch(number);
        Report report = find(visitor, number).orElseThrow();
        if (report.isPublished()) return new Saving.Published();
        Saving saving = edit.of(report);
        if (saving instanceof Saving.Saved) save(find(visitor, number).orElseThrow(), DRAFT);
        return saving;
    }

    private void save(Report report, String state) {
        Visitor all = new Visitor(0L, "system", Set.of(Visitor.PUBLIC, Visitor.ADMIN));
        int version = records.find(all, report.number()).orElseThrow().version();
        records.update(report.number(), version, content(report.body(), ReportText.of(report), state, words(report)));
    }

    private static RecordContent content(long body, ReportText text, String state, String words) {
        return RecordContent.titled(text.title(), text.language(), state)
                .searchText(words)
                .readers(ReportPolicy.readers(state.equals(PUBLISHED), text.audience(), body))
                .editors(ReportPolicy.editors(body));
    }

    private static String words(Report report) {
        return report.parts().stream()
                .map(part -> part.title() + "\n" + part.text())
                .collect(Collectors.joining("\n"));
    }

    private boolean isOf(Visitor visitor, long body, @Nullable Long framework) {
        return framework == null
                || frameworks
                        .find(visitor, framework)
                        .filter(found -> found.body() == body)
                        .isPresent();
    }
}

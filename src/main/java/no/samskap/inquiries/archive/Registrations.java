package no.samskap.inquiries.archive;

import static no.samskap.web.Words.t;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import no.samskap.inquiries.Case;
import no.samskap.inquiries.Clearance;
import no.samskap.inquiries.Effort;
import no.samskap.inquiries.Inquiries.ShownChange;
import no.samskap.inquiries.Inquiry;
import no.samskap.inquiries.archive.Registration.Block;
import no.samskap.inquiries.archive.Registration.Direction;
import no.samskap.inquiries.archive.Registration.Row;
import no.samskap.records.Attachments.Attachment;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;

/** Turns a case into what came, left and was written inside, in the order of time. */
final class Registrations {
    private final Case given;
    private final Inquiry inquiry;
    private final ArchiveQueries.Kept kept;
    private final List<Registration> all = new ArrayList<>();

    private Registrations(Case given, Inquiry inquiry, ArchiveQueries.Kept kept) {
        this.given = given;
        this.inquiry = inquiry;
        this.kept = kept;
    }

    static List<Registration> of(
            Case given,
            Inquiry inquiry,
            ArchiveQueries.Kept kept,
            List<String> areas,
            List<ShownChange> changes,
            List<Attachment> attachments) {
        Registrations made = new Registrations(given, inquiry, kept);
        made.inquiry(areas, changes, attachments);
        given.messages().forEach(made::message);
        made.unitView();
        made.answer();
        made.ending();
        made.result();
        return made.all.stream().sorted(Comparator.comparing(Registration::at)).toList();
    }

    private void inquiry(List<String> areas, List<ShownChange> changes, List<Attachment> attachments) {
        List<Block> blocks = new ArrayList<>(List.of(
                Block.of("", who()),
                written("inquiries.archive.purpose", inquiry.what().purpose()),
                written("history.column.benefit", inquiry.what().benefit()),
                Block.of(t("inquiries.part.asked"), asked(areas)),
                written("history.column.asks_text", inquiry.what().asksText()),
                Block.of(t("inquiries.step.ETHICS"), ethics())));
        if (!changes.isEmpty())
            blocks.add(Block.of(
                    t("inquiries.changes.title"),
                    changes.stream()
                            .map(change -> new Row(
                                    t("inquiries.form." + change.field()),
                                    t(
                                            "inquiries.archive.change",
                                            Words.moment(change.at()),
                                            change.before(),
                                            change.after())))
                            .toList()));
        add(
                CaseArchive.INQUIRY,
                Direction.INCOMING,
                inquiry.head().title(),
                given.sentAt(),
                asker(),
                blocks.stream()
                        .filter(block ->
                                !block.rows().isEmpty() || !block.text().isEmpty())
                        .toList(),
                attachments);
    }

    private List<Row> who() {
        Inquiry.Who who = inquiry.who();
        return rows(
                new Row(t("history.column.asker_role"), t("inquiries.role." + who.role())),
                new Row(t("inquiries.figures.institution"), who.institution()),
                new Row(t("inquiries.form.supervisor"), who.supervisor()),
                new Row(t("inquiries.organisation"), given.organisation().name()),
                new Row(t("inquiries.archive.funding"), inquiry.ethics().funding()));
    }

    private List<Row> asked(List<String> areas) {
        Inquiry.What what = inquiry.what();
        return rows(
                new Row(
                        t("history.column.asks"),
                        what.asks().stream()
                                .sorted()
                                .map(ask -> t("inquiries.ask." + ask))
                                .collect(Collectors.joining(", "))),
                new Row(t("inquiries.form.themes"), String.join(", ", areas)),
                new Row(t("inquiries.effort.municipality"), Effort.hours(what.effortMinutes())),
                new Row(t("inquiries.when"), Words.period(what.studyFrom(), what.studyTo())),
                new Row(t("history.column.answer_by"), Words.date(given.dueOn())));
    }

    private List<Row> ethics() {
        return rows(
                clearance("rek", inquiry.ethics().rek()),
                clearance("sikt", inquiry.ethics().sikt()),
                clearance("dpia", inquiry.ethics().dpia()));
    }

    private static Row clearance(String field, Clearance clearance) {
        String standing =
                clearance.standing() == null ? "unsaid" : clearance.standing().name();
        String note = clearance.note().isBlank() ? "" : "\n" + clearance.note();
        return new Row(t("inquiries.form." + field), t("inquiries.standing." + standing) + note);
    }

    private void message(Case.Message message) {
        String key = "melding/" + message.id();
        switch (message.kind()) {
            case QUESTION ->
                add(
                        key,
                        Direction.OUTGOING,
                        t("inquiries.archive.question"),
                        message.at(),
                        orElse(message.writer(), municipality()),
                        said(message.text()));
            case REPLY ->
                add(
                        key,
                        Direction.INCOMING,
                        t("inquiries.archive.reply"),
                        message.at(),
                        orElse(message.writer(), asker()),
                        said(message.text()));
            case NOTE ->
                add(
                        key,
                        Direction.INTERNAL,
                        t("inquiries.note.note"),
                        message.at(),
                        orElse(message.writer(), municipality()),
                        said(message.text()));
        }
    }

    private void unitView() {
        Instant at = kept.unitViewAt();
        if (at == null || given.unit() == null || given.unitView().isBlank()) return;
        String unit = orElse(given.unit().name(), municipality());
        add("syn", Direction.INTERNAL, t("inquiries.unitView.of", unit), at, unit, said(given.unitView()));
    }

    private void answer() {
        Instant at = given.answeredAt();
        if (at == null) return;
        List<Row> rows = new ArrayList<>(
                List.of(new Row(t("inquiries.answer.given"), t("inquiries.case.state." + given.state()))));
        if (given.reason() != null)
            rows.add(new Row(t("inquiries.archive.reason"), t("inquiries.reason." + given.reason())));
        List<Block> blocks = new ArrayList<>(List.of(Block.of("", rows)));
        if (!given.answer().isBlank()) blocks.addAll(said(given.answer()));
        String by = given.contact() == null
                ? municipality()
                : orElse(given.contact().name(), municipality());
        add(
                CaseArchive.ANSWER,
                Direction.OUTGOING,
                t("inquiries.archive.answer", t("inquiries.case.state." + given.state())),
                at,
                by,
                blocks);
    }

    private void ending() {
        Instant at = kept.endedAt();
        if (at == null) return;
        boolean withdrawn = inquiry.state() == Inquiry.State.WITHDRAWN;
        add(
                CaseArchive.ENDING,
                Direction.INCOMING,
                t(withdrawn ? "inquiries.withdrawn" : "inquiries.closed"),
                at,
                asker(),
                said(inquiry.endedWhy()));
    }

    /** It reaches those that took part. */
    private void result() {
        Instant at = inquiry.outcome().givenAt();
        if (at == null || !given.state().takesPart()) return;
        add(
                "resultat",
                Direction.INCOMING,
                t("inquiries.result.came"),
                at,
                asker(),
                said(inquiry.outcome().text()));
    }

    private Block written(String headingKey, String text) {
        return Block.of(t(headingKey), text, inquiry.language().code());
    }

    private List<Block> said(String text) {
        return text.isBlank()
                ? List.of()
                : List.of(Block.of("", text, inquiry.language().code()));
    }

    private void add(String key, Direction direction, String title, Instant at, String by, List<Block> blocks) {
        add(key, direction, title, at, by, blocks, List.of());
    }

    private void add(
            String key,
            Direction direction,
            String title,
            Instant at,
            String by,
            List<Block> blocks,
            List<Attachment> attachments) {
        all.add(new Registration(
                ArchivedCase.partOf(kept.archiveId(), key), key, direction, title, at, by, blocks, attachments));
    }

    private String asker() {
        return inquiry.who().asker() + ", " + inquiry.who().institution();
    }

    private String municipality() {
        return given.organisation().name();
    }

    private static String orElse(@Nullable String name, String otherwise) {
        return name == null || name.isBlank() ? otherwise : name;
    }

    /** Those that say something. */
    private static List<Row> rows(Row... rows) {
        return List.of(rows).stream().filter(row -> !row.value().isBlank()).toList();
    }
}

package no.samskap.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.samskap.core.Period;
import no.samskap.directory.Bodies;
import no.samskap.directory.Body;
import no.samskap.documents.Document;
import no.samskap.documents.Document.Block;
import no.samskap.documents.Document.Bullets;
import no.samskap.documents.Document.Cell;
import no.samskap.documents.Document.Column;
import no.samskap.documents.Document.Heading;
import no.samskap.documents.Document.Span;
import no.samskap.documents.Document.Table;
import no.samskap.reports.Composing.Told;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** How a body is organised, and who takes part. */
@Component
class BodyChapters {
    private final Bodies bodies;

    BodyChapters(Bodies bodies) {
        this.bodies = bodies;
    }

    /** What it is to do, its areas, and its committees with those who sit in them at the end of the report's time. */
    List<Block> organisation(Told told) {
        Optional<Body> found = bodies.find(told.reader(), told.report().body());
        if (found.isEmpty()) return List.of();
        Body body = found.get();
        List<Block> blocks = new ArrayList<>();
        if (!body.head().summary().isEmpty())
            blocks.add(Document.paragraph(body.head().summary()));
        if (!body.mandate().isEmpty()) {
            blocks.add(new Heading(2, Words.t("reports.mandate")));
            blocks.add(new Bullets(
                    body.mandate().stream().map(each -> List.of(Span.of(each))).toList()));
        }
        List<Body.FocusArea> areas = body.focusAreas().stream()
                .filter(area -> area.period().overlaps(time(told)))
                .toList();
        if (!areas.isEmpty()) {
            blocks.add(new Heading(2, Words.t("reports.focusAreas")));
            blocks.add(new Table(
                    told.numbered()
                            .next(Words.t("reports.focusAreasOf", told.report().years())),
                    List.of(
                            new Column(Words.t("reports.focusArea"), false, 3),
                            new Column(Words.t("reports.covers"), false, 6),
                            new Column(Words.t("reports.period"), false, 2)),
                    areas.stream().map(BodyChapters::area).toList()));
        }
        for (Body.Committee committee : body.committees()) {
            blocks.add(new Heading(2, Words.t(committee.name())));
            if (committee.purpose() != null) blocks.add(Document.paragraph(Words.t(committee.purpose())));
            if (!committee.seats().isEmpty()) blocks.add(seats(told, committee));
        }
        return blocks;
    }

    private static List<Cell> area(Body.FocusArea area) {
        return List.of(
                new Cell(List.of(Span.strong(Words.t(area.name()))), false),
                Cell.of(area.note() == null ? "" : Words.t(area.note())),
                Cell.of(Words.period(area.period())));
    }

    private static Table seats(Told told, Body.Committee committee) {
        return new Table(
                Words.t("reports.seats", Words.t(committee.name()), Words.date(told.asOf())),
                List.of(
                        new Column(Words.t("reports.role"), false, 3),
                        new Column(Words.t("reports.person"), false, 3),
                        new Column(Words.t("reports.from"), false, 3)),
                committee.seats().stream()
                        .map(seat -> List.of(
                                Cell.of(role(seat)),
                                Cell.of(seat.on(told.asOf())
                                        .map(Body.Term::person)
                                        .map(person -> person.name())
                                        .orElse("–")),
                                Cell.of(
                                        seat.organisation() == null
                                                ? ""
                                                : seat.organisation().name())))
                        .toList());
    }

    private static String role(Body.Seat seat) {
        String role = Words.t("directory.role." + seat.role());
        String capital = role.substring(0, 1).toUpperCase(Words.language().locale()) + role.substring(1);
        return seat.title().isEmpty() || seat.title().equalsIgnoreCase(role) ? capital : capital + ": " + seat.title();
    }

    /** Those who took part in some of the report's time. */
    List<Block> members(Told told) {
        return bodies.find(told.reader(), told.report().body())
                .<List<Block>>map(body -> List.of(new Table(
                        Words.t("reports.members", told.report().years()),
                        List.of(
                                new Column(Words.t("reports.organisation"), false, 5),
                                new Column(Words.t("reports.membership"), false, 2),
                                new Column(Words.t("reports.period"), false, 2)),
                        body.members().stream()
                                .filter(member -> member.period().overlaps(time(told)))
                                .map(member -> List.of(
                                        new Cell(
                                                List.of(Span.link(
                                                        member.name(),
                                                        told.address("/organisasjoner/" + member.organisation()))),
                                                false),
                                        Cell.of(Words.t("directory.membership." + member.role())),
                                        Cell.of(Words.period(member.period()))))
                                .toList())))
                .orElse(List.of());
    }

    static Period time(Told told) {
        return new Period(
                LocalDate.of(told.report().firstYear(), 1, 1),
                LocalDate.of(told.report().lastYear(), 12, 31));
    }
}

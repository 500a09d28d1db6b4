package no.samskap.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.Accounts;
import no.samskap.accounts.Role;
import no.samskap.core.Language;
import no.samskap.core.LocalizedText;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.directory.People;
import no.samskap.documents.Document;
import no.samskap.documents.Document.Heading;
import no.samskap.documents.Document.Table;
import no.samskap.impact.CaseText;
import no.samskap.impact.ImpactCases;
import no.samskap.impact.Teller;
import no.samskap.indicators.FrameworkParts;
import no.samskap.indicators.FrameworkText;
import no.samskap.indicators.FrameworkText.GoalAreaText;
import no.samskap.indicators.FrameworkText.IndicatorText;
import no.samskap.indicators.FrameworkText.ReportedText;
import no.samskap.indicators.Frameworks;
import no.samskap.indicators.Indicator;
import no.samskap.indicators.IndicatorUses;
import no.samskap.indicators.Target;
import no.samskap.records.Fact;
import no.samskap.records.Facts;
import no.samskap.records.RecordContent;
import no.samskap.records.Records;
import no.samskap.reports.Report.Part;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The agreement Nordvik–Havgap writes its annual report for 2025. */
@SamskapTest
class ReportsTests {
    @Autowired
    Reports reports;

    @Autowired
    Frameworks frameworks;

    @Autowired
    FrameworkParts parts;

    @Autowired
    Facts facts;

    @Autowired
    Records records;

    @Autowired
    People people;

    @Autowired
    ImpactCases cases;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    World world;

    World.Place place;
    Visitor coordinator;
    long framework;
    long number;

    @BeforeEach
    void beritBeginsAReport() {
        place = world.anew();
        coordinator = with("Cecilie", Role.COORDINATOR);
        framework = ((no.samskap.indicators.Saving.Saved) frameworks.add(place.berit(), framework(place.agreement())))
                .number();
        number = begun(text(Report.Audience.EVERYONE, framework));
    }

    @Test
    void aReportBeginsWithTheUsualPartsInItsOwnLanguage() {
        assertThat(report().parts())
                .extracting(Part::chapter)
                .containsExactly(
                        Part.Chapter.TEXT,
                        Part.Chapter.ORGANISATION,
                        Part.Chapter.MEMBERS,
                        Part.Chapter.GOALS,
                        Part.Chapter.FIGURES,
                        Part.Chapter.AREAS);
        assertThat(report().parts().getFirst().title()).isEqualTo("Innleiing");
        assertThat(report(begun(text(Report.Audience.EVERYONE, null))).parts())
                .extracting(Part::chapter)
                .doesNotContain(Part.Chapter.FIGURES, Part.Chapter.GOALS);
    }

    @Test
    void aDraftShowsWhatIsAndWhoWroteWhat() {
        Part first = report().parts().getFirst();
        reports.changePart(place.berit(), number, first.id(), first.version(), "Året", "Vi sende\n\n- to søknader");
        sent("Grøn kai", Visitor.PUBLIC);

        Document document = reports.document(report());

        assertThat(headings(document)).contains("Året", "Måltal", "Forskning");
        assertThat(document.blocks())
                .contains(Document.paragraph("Vi sende"))
                .anySatisfy(block -> assertThat(block)
                        .hasToString(
                                new Document.Bullets(List.of(List.of(Document.Span.of("to søknader")))).toString()))
                .anyMatch(block -> block.toString().contains("Skrive av"));
        assertThat(figures(document).rows().getFirst())
                .extracting(Document.Cell::text)
                .containsExactly("Søknader", "20 i året", "–", "4*", "Ikkje nådd");
    }

    @Test
    void anIndicatorThatAPublishedReportNamesIsNotRemoved() {
        long indicator = frameworks
                .find(place.berit(), framework)
                .orElseThrow()
                .indicators()
                .getFirst()
                .id();
        assertThat(namedBy(place.berit(), indicator)).isEmpty();
        reports.publish(coordinator, number);
        assertThat(namedBy(place.berit(), indicator))
                .extracting(IndicatorUses.Use::address)
                .containsExactly("/rapporter/" + number);
        reports.withdraw(coordinator, number);
        assertThat(namedBy(place.berit(), indicator)).isEmpty();
    }

    private List<IndicatorUses.Use> namedBy(Visitor visitor, long indicator) {
        return parts.hangingOn(visitor, framework, indicator).orElseThrow().uses();
    }

    @Test
    void aPublishedReportStaysAsItWasUntilItIsPublishedAnew() throws IOException {
        sent("Grøn kai", Visitor.PUBLIC);
        assertThat(reports.publish(place.berit(), number)).isEqualTo(new Saving.NotYours());
        assertThat(reports.find(Visitor.STRANGER, number)).isEmpty();

        assertThat(reports.publish(coordinator, number)).isEqualTo(new Saving.Saved(number));

        assertThat(reports.find(Visitor.STRANGER, number)).isPresent();
        sent("Lommepark", Visitor.PUBLIC);
        assertThat(value(reports.document(report()))).isEqualTo("4*");
        assertThat(rows(reports.workbook(report()))).containsExactly("Grøn kai");
        Part first = report().parts().getFirst();
        assertThat(reports.changePart(place.berit(), number, first.id(), first.version(), "Nytt", ""))
                .isEqualTo(new Saving.Published());

        assertThat(reports.withdraw(coordinator, number)).isEqualTo(new Saving.Saved(number));
        assertThat(reports.find(Visitor.STRANGER, number)).isEmpty();
        assertThat(value(reports.document(report()))).isEqualTo("5*");
        reports.publish(coordinator, number);
        assertThat(value(reports.document(report()))).isEqualTo("5*");
    }

    @Test
    void whatTheReadersMayNotReadIsNotInTheReportWhoeverWritesIt() throws IOException {
        sent("Hemmeleg", Visitor.reads("body", place.agreement()));

        assertThat(value(reports.document(report()))).isEqualTo("3*");
        assertThat(rows(reports.workbook(report()))).isEmpty();
        assertThat(reports.document(report()).toString()).doesNotContain("Hemmeleg");

        number = begun(text(Report.Audience.BODY, framework));
        assertThat(value(reports.document(report()))).isEqualTo("4*");
        assertThat(rows(reports.workbook(report()))).containsExactly("Hemmeleg");
        reports.publish(coordinator, number);
        assertThat(reports.find(place.hans(), number)).isEmpty();
        assertThat(reports.find(place.berit(), number)).isPresent();
    }

    @Test
    void partsAreMovedAddedAndTakenOut() {
        List<Long> before = report().parts().stream().map(Part::id).toList();
        reports.movePart(place.berit(), number, before.get(1), true);
        reports.movePart(place.berit(), number, before.get(1), true);
        reports.removePart(place.berit(), number, before.get(2));
        Saving added = reports.addPart(place.berit(), number, Part.Chapter.TEXT, "Vegen vidare", "Meir.");

        assertThat(report().parts())
                .extracting(Part::id)
                .containsExactly(
                        before.get(1),
                        before.get(0),
                        before.get(3),
                        before.get(4),
                        before.get(5),
                        ((Saving.Saved) added).number());
        assertThat(report().parts().getLast().writtenBy())
                .isEqualTo(place.berit().person());
    }

    @Test
    void twoWhoWriteTheSamePartDoNotOverwriteEachOther() {
        Part part = report().parts().getFirst();
        Part other = report().parts().get(1);
        reports.changePart(place.berit(), number, part.id(), part.version(), "Året", "Berits tekst");

        assertThat(reports.changePart(coordinator, number, part.id(), part.version(), "Året", "Min tekst"))
                .isInstanceOf(Saving.Stale.class);
        assertThat(reports.changePart(coordinator, number, other.id(), other.version(), "Slik er vi", ""))
                .isInstanceOf(Saving.Saved.class);
        assertThat(report().parts().getFirst().text()).isEqualTo("Berits tekst");
    }

    @Test
    void theNextYearsReportHasTheSamePartsAndRemembersWhoWroteThem() {
        Part part = report().parts().getFirst();
        reports.changePart(place.berit(), number, part.id(), part.version(), "Året 2025", "Berits tekst");
        reports.publish(coordinator, number);

        Saving next = reports.nextYear(coordinator, number);

        Report made = report(((Saving.Saved) next).number());
        assertThat(made.isPublished()).isFalse();
        assertThat(made.firstYear()).isEqualTo(2026);
        assertThat(made.head().title()).isEqualTo("Årsrapport 2026");
        assertThat(made.continues()).isEqualTo(number);
        assertThat(made.parts())
                .extracting(Part::chapter)
                .containsExactlyElementsOf(
                        report().parts().stream().map(Part::chapter).toList());
        assertThat(made.parts().getFirst().text()).isEqualTo("Berits tekst");
        assertThat(made.parts().getFirst().writtenBy()).isEqualTo(place.berit().person());
    }

    @Test
    void chosenImpactCasesAreReadInTheOrderTheyWereChosen() {
        long first = told("Aust");
        long second = told("Vest");
        long third = told("Bak");
        long part = ((Saving.Saved) reports.addPart(place.berit(), number, Part.Chapter.IMPACT, "Forteljingar", ""))
                .number();

        reports.chooseCases(place.berit(), number, part, List.of(third, first, second));
        assertThat(stories()).containsExactly("Bak", "Aust", "Vest");

        reports.chooseCases(place.berit(), number, part, List.of(second, third));
        assertThat(stories()).containsExactly("Vest", "Bak");
        reports.publish(coordinator, number);
        assertThat(stories()).containsExactly("Vest", "Bak");
    }

    /** Those of the three that are in the report, in order. */
    private List<String> stories() {
        return headings(reports.document(report())).stream()
                .filter(List.of("Aust", "Vest", "Bak")::contains)
                .toList();
    }

    private long told(String title) {
        if (!(cases.begin(
                        place.berit(),
                        new Teller.OfBody(place.agreement()),
                        new CaseText(title, "", Language.NYNORSK, 2025, Set.of()),
                        null)
                instanceof no.samskap.impact.Saving.Saved(long told))) throw new IllegalStateException();
        cases.publish(place.berit(), told);
        return told;
    }

    @Test
    void othersWriteNothingAndAnotherBodysFiguresAreNotTaken() {
        long part = report().parts().getFirst().id();
        for (Visitor other : List.of(place.kari(), place.hans(), Visitor.STRANGER)) {
            assertThat(reports.begin(other, place.agreement(), text(Report.Audience.EVERYONE, null)))
                    .isEqualTo(new Saving.NotYours());
            assertThat(reports.find(other, number)).isEmpty();
            assertThat(reports.changePart(other, number, part, 0, "X", "X")).isEqualTo(new Saving.NotYours());
            assertThat(reports.removePart(other, number, part)).isEqualTo(new Saving.NotYours());
            assertThat(reports.publish(other, number)).isEqualTo(new Saving.NotYours());
            assertThat(reports.nextYear(other, number)).isEqualTo(new Saving.NotYours());
        }
        World.Place elsewhere = world.anew();
        long theirs = ((no.samskap.indicators.Saving.Saved)
                        frameworks.add(elsewhere.berit(), framework(elsewhere.agreement())))
                .number();
        assertThat(reports.begin(place.berit(), place.agreement(), text(Report.Audience.EVERYONE, theirs)))
                .isEqualTo(new Saving.NotItsFramework());
    }

    private long begun(ReportText text) {
        return ((Saving.Saved) reports.begin(place.berit(), place.agreement(), text)).number();
    }

    private static ReportText text(Report.Audience audience, @Nullable Long framework) {
        return new ReportText("Årsrapport 2025", Report.Form.ANNUAL, framework, 2025, 2025, Language.NYNORSK, audience);
    }

    private Report report() {
        return report(number);
    }

    private Report report(long which) {
        return reports.find(place.root(), which).orElseThrow();
    }

    private static List<String> headings(Document document) {
        return document.blocks().stream()
                .filter(Heading.class::isInstance)
                .map(block -> ((Heading) block).text())
                .toList();
    }

    private static Table figures(Document document) {
        return document.blocks().stream()
                .filter(block -> block instanceof Table table && table.caption().startsWith("Forskning:"))
                .map(Table.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** Of 2025. */
    private static String value(Document document) {
        return figures(document).rows().getFirst().get(3).text();
    }

    /** Their titles, from the last sheet. */
    private static List<String> rows(byte[] workbook) throws IOException {
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            var sheet = read.getSheetAt(read.getNumberOfSheets() - 1);
            return java.util.stream.IntStream.rangeClosed(1, sheet.getLastRowNum())
                    .mapToObj(line -> sheet.getRow(line).getCell(4).getStringCellValue())
                    .toList();
        }
    }

    private Visitor with(String name, Role role) {
        long person = people.register(name, "Nordmann", true);
        accounts.open(person, name + " Nordmann");
        accounts.give(person, role, place.agreement(), LocalDate.of(2020, 1, 1));
        return accounts.visitor(person).orElseThrow();
    }

    private void sent(String title, String reader) {
        transaction.executeWithoutResult(status -> {
            long record = records.create(
                    "organisation",
                    RecordContent.titled(title, Language.BOKMAL, "ACTIVE").readers(Set.of(reader, Visitor.ADMIN)));
            facts.state(Fact.of(record, "application.sent", PartialDate.day(LocalDate.of(2025, 3, 1)))
                    .within(Set.of(place.agreement()), Set.of()));
        });
    }

    private static FrameworkText framework(long body) {
        LocalizedText name = LocalizedText.same("Søknader");
        return new FrameworkText(
                body,
                LocalizedText.same("Avtalen 2024–2025"),
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2025, 12, 31),
                true,
                "",
                List.of(new GoalAreaText(
                        "research",
                        LocalizedText.same("Forskning"),
                        List.of(),
                        List.of(new IndicatorText(
                                "sent",
                                name,
                                name,
                                name,
                                "",
                                null,
                                "application.sent",
                                Set.of(),
                                Indicator.Measure.RECORDS,
                                Target.perYear(20),
                                List.of(new ReportedText(2025, 3, 0, "Årsrapporten", "", Set.of())))))));
    }
}

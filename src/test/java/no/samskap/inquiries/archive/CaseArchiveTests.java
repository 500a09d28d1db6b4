package no.samskap.inquiries.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.documents.Verapdf;
import no.samskap.inquiries.Answer;
import no.samskap.inquiries.Ask;
import no.samskap.inquiries.Case.AnsweredThrough;
import no.samskap.inquiries.Cases;
import no.samskap.inquiries.Clearance;
import no.samskap.inquiries.Handling;
import no.samskap.inquiries.Inquiries;
import no.samskap.inquiries.Inquiry;
import no.samskap.inquiries.InquiryLife;
import no.samskap.inquiries.InquiryQueries;
import no.samskap.inquiries.Saving;
import no.samskap.inquiries.Sending;
import no.samskap.inquiries.WorkingDays;
import no.samskap.records.Attaching;
import no.samskap.records.Attachments;
import no.samskap.themes.Themes;
import no.samskap.web.Words;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Hans asked Nordvik, Kari asked back and said yes with conditions, Hans told what came of it: Nordvik puts all of it in its archive. */
@SamskapTest
class CaseArchiveTests {
    private static final String NASTY = "Røyk & <b>\"ild\"</b> \u0001 🙂";

    @Autowired
    CaseArchive archive;

    @Autowired
    Inquiries inquiries;

    @Autowired
    InquiryLife life;

    @Autowired
    InquiryQueries queries;

    @Autowired
    Cases cases;

    @Autowired
    Attachments attachments;

    @Autowired
    Themes themes;

    @Autowired
    World world;

    World.Place place;
    long inquiry;
    long number;
    final LocalDate today = LocalDate.now(Words.OSLO);

    @BeforeEach
    void aWholeCase() {
        place = world.anew();
        inquiry = written();
        assertThat(attachments.attach(
                        place.hans(),
                        inquiry,
                        "intervjuguide.txt",
                        "Hva hjelper?".getBytes(StandardCharsets.UTF_8),
                        Set.of(Visitor.PUBLIC)))
                .isInstanceOf(Attaching.Attached.class);
        assertThat(life.send(place.hans(), inquiry)).isInstanceOf(Sending.Sent.class);
        number = queries.standings(place.hans(), inquiry).getFirst().number();
        done(cases.ask(place.kari(), number, "Kan det være på nett?"));
        done(cases.reply(place.hans(), number, "Ja, gjerne."));
        done(cases.note(place.kari(), number, "Helsestasjonen har tid."));
        done(cases.answer(
                place.kari(),
                number,
                new Answer(Answer.Choice.CONDITIONS, null, "Etter nyttår. " + NASTY),
                AnsweredThrough.PAGE));
        life.tellResult(place.hans(), inquiry, "Besøk hjelper når de er faste.");
    }

    @Test
    void everyDocumentIsForArchivesAndSaysWhatWasSaid() throws IOException {
        Map<String, byte[]> files = files(place.kari());

        assertThat(files.keySet())
                .containsExactly(
                        "arkivmelding.xml",
                        "01-henvendelse.pdf",
                        "01-vedlegg-1-intervjuguide.txt",
                        "02-melding-" + message(files, "Kan det være på nett?"),
                        "03-melding-" + message(files, "Ja, gjerne."),
                        "04-melding-" + message(files, "Helsestasjonen har tid."),
                        "05-svar.pdf",
                        "06-resultat.pdf");
        for (var file : files.entrySet())
            if (file.getKey().endsWith(".pdf"))
                assertThat(Verapdf.faults(file.getValue())).as(file.getKey()).isEmpty();
        assertThat(text(files, "01-henvendelse.pdf"))
                .contains(
                        "Hva virker mot ensomhet?",
                        "Vi vil vite hva som hjelper.",
                        "Hans Nordmann",
                        "intervjuguide.txt");
        assertThat(text(files, "05-svar.pdf")).contains("Ja, med vilkår", "Etter nyttår. Røyk & <b>\"ild\"</b>");
        assertThat(files.get("01-vedlegg-1-intervjuguide.txt"))
                .isEqualTo("Hva hjelper?".getBytes(StandardCharsets.UTF_8));
        Files.createDirectories(Path.of("target", "screenshots"));
        Files.write(
                Path.of("target", "screenshots", "archive.pdf"),
                Objects.requireNonNull(files.get("01-henvendelse.pdf")));
        Files.write(
                Path.of("target", "screenshots", "arkivmelding.xml"),
                Objects.requireNonNull(files.get("arkivmelding.xml")));
    }

    @Test
    void theMessageHasEveryFieldAnArchiveAsksFor() throws Exception {
        Map<String, byte[]> files = files(place.kari());
        Document message = message(files);

        assertThat(message.getDocumentElement().getNamespaceURI()).isEqualTo(Arkivmelding.NAMESPACE);
        assertThat(one(message, "antallFiler")).isEqualTo(String.valueOf(files.size() - 1));
        Element folder = (Element) message.getElementsByTagNameNS("*", "mappe").item(0);
        assertThat(children(folder))
                .containsSubsequence(
                        "systemID",
                        "mappeID",
                        "tittel",
                        "beskrivelse",
                        "noekkelord",
                        "dokumentmedium",
                        "opprettetDato",
                        "opprettetAv",
                        "avsluttetDato",
                        "avsluttetAv",
                        "virksomhetsspesifikkeMetadata",
                        "basisregistrering",
                        "saksdato",
                        "administrativEnhet",
                        "saksansvarlig",
                        "saksstatus",
                        "sakspart");
        assertThat(one(message, "saksstatus")).isEqualTo("Avsluttet");
        assertThat(all(message, "sakspartNavn")).containsExactly("Hans Nordmann", "Havgap");
        assertThat(all(message, "journalposttype"))
                .containsExactly(
                        "Inngående dokument",
                        "Utgående dokument",
                        "Inngående dokument",
                        "Organinternt dokument uten oppfølging",
                        "Utgående dokument",
                        "Inngående dokument");
        assertThat(all(message, "skjermingshjemmel")).containsExactly("Offentleglova § 14");
        assertThat(one(message, "forfallsdato"))
                .isEqualTo(WorkingDays.plus(today, 10).toString());
        assertThat(one(message, "referanseAvskrivesAvJournalpost"))
                .isEqualTo(((Element) message.getElementsByTagNameNS("*", "basisregistrering")
                                .item(4))
                        .getElementsByTagNameNS("*", "systemID")
                        .item(0)
                        .getTextContent());
        assertThat(all(message, "referanseDokumentfil"))
                .containsExactlyElementsOf(files.keySet().stream().skip(1).toList());
        assertThat(all(message, "variantformat")).containsOnly("Arkivformat", "Produksjonsformat");
        NodeList hashes = message.getElementsByTagNameNS(Arkivmelding.OWN_NAMESPACE, "fil");
        assertThat(hashes.getLength()).isEqualTo(files.size() - 1);
        for (int i = 0; i < hashes.getLength(); i++) {
            Element hash = (Element) hashes.item(i);
            byte[] bytes = Objects.requireNonNull(files.get(hash.getAttribute("navn")));
            assertThat(hash.getAttribute("sha256"))
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        }
    }

    @Test
    void idsAndDatesStayTheSameHoweverOftenItIsTakenOut() throws Exception {
        Document first = message(files(place.kari()));
        Document again = message(files(place.kari()));
        assertThat(all(again, "systemID")).isEqualTo(all(first, "systemID")).doesNotHaveDuplicates();
        all(first, "systemID").forEach(id -> assertThat(UUID.fromString(id)).isNotNull());
        assertThat(all(again, "opprettetDato")).isEqualTo(all(first, "opprettetDato"));
    }

    @Test
    void itIsTheMunicipalitysOwn() {
        assertThat(archive.of(place.ola(), number)).as("reads for Nordvik").isPresent();
        assertThat(archive.of(place.hans(), number))
                .as("asked, and sees no notes")
                .isEmpty();
        assertThat(archive.of(place.siri(), number)).as("another municipality").isEmpty();
        assertThat(archive.of(Visitor.STRANGER, number)).isEmpty();
    }

    private Map<String, byte[]> files(Visitor visitor) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        archive.of(visitor, number).orElseThrow().writeTo(out, today.atStartOfDay());
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), zip.readAllBytes());
        }
        return files;
    }

    /** The end of the name of the file in which something was said. */
    private static String message(Map<String, byte[]> files, String said) {
        return files.keySet().stream()
                .filter(name -> name.contains("-melding-") && text(files, name).contains(said))
                .findFirst()
                .map(name -> name.replaceFirst(".*-melding-", ""))
                .orElse("?");
    }

    private static String text(Map<String, byte[]> files, String name) {
        try (PDDocument document = Loader.loadPDF(Objects.requireNonNull(files.get(name), name))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Document message(Map<String, byte[]> files) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(
                        new String(Objects.requireNonNull(files.get("arkivmelding.xml")), StandardCharsets.UTF_8))));
    }

    private static List<String> children(Element parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(node -> node.getLocalName())
                .toList();
    }

    private static String one(Document document, String name) {
        return all(document, name).getFirst();
    }

    private static List<String> all(Document document, String name) {
        NodeList nodes = document.getElementsByTagNameNS("*", name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }

    private long written() {
        long draft = inquiries.begin(
                place.hans(),
                "Hva virker mot ensomhet?",
                Language.BOKMAL,
                new Inquiry.Who(
                        "Hans Nordmann",
                        "",
                        place.hans().person(),
                        Inquiry.Role.RESEARCHER,
                        "Havgap",
                        place.havgap(),
                        ""));
        Clearance none = new Clearance(Clearance.Standing.NOT_NEEDED, "Ingen helseopplysninger");
        save(inquiries.change(
                place.hans(),
                draft,
                version(draft),
                new Inquiry.What(
                        "Vi vil vite hva som hjelper.",
                        "Dere får vite hva andre gjør.",
                        Set.of(Ask.INTERVIEW),
                        "Fire ansatte i hjemmetjenesten.",
                        Set.of(themes.named("health-and-care").orElseThrow().id()),
                        4,
                        60,
                        today,
                        today.plusYears(1),
                        WorkingDays.plus(today, 10))));
        save(inquiries.change(place.hans(), draft, version(draft), new Inquiry.Ethics(none, none, none, "Havgap")));
        save(inquiries.receivers(place.hans(), draft, version(draft), List.of(place.nordvik()), Inquiry.Draw.NONE));
        return draft;
    }

    private int version(long draft) {
        return inquiries.find(place.hans(), draft).orElseThrow().head().version();
    }

    private static void save(Saving outcome) {
        assertThat(outcome).isInstanceOf(Saving.Saved.class);
    }

    private static void done(Handling outcome) {
        assertThat(outcome).isEqualTo(new Handling.Done());
    }
}

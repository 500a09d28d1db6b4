package no.samskap.inquiries.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samskap.documents.Xml;
import no.samskap.inquiries.Inquiry;
import no.samskap.inquiries.archive.CaseArchive.Stored;
import no.samskap.inquiries.archive.Registration.Direction;
import no.samskap.records.Attachments.Attachment;
import no.samskap.web.Words;

/**
 * The message that goes with a case to an archive: {@code arkivmelding} of Noark 5, in the order of its schema as the national
 * message exchange has it. Its element names and the values of its code lists are Norwegian, as the standard's are.
 */
final class Arkivmelding {
    static final String FILE_NAME = "arkivmelding.xml";
    static final String NAMESPACE = "http://www.arkivverket.no/standarder/noark5/arkivmelding";
    static final String OWN_NAMESPACE = "urn:samskap:henvendelse:1";

    private static final String SYSTEM = "Samskap";
    private static final String ORIGINAL = "Produksjonsformat";
    private static final String FOR_ARCHIVES = "Arkivformat";

    private final ArchivedCase archived;
    private final String site;
    private final StringBuilder xml = new StringBuilder();

    private Arkivmelding(ArchivedCase archived, String site) {
        this.archived = archived;
        this.site = site;
    }

    /** @param files in the order of the registrations: the document of each, then what came with it */
    static String of(ArchivedCase archived, List<List<Stored>> files, String site) {
        Arkivmelding message = new Arkivmelding(archived, site);
        message.write(files);
        return message.xml.toString();
    }

    private void write(List<List<Stored>> files) {
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<arkivmelding xmlns=\"")
                .append(NAMESPACE)
                .append("\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n");
        element("system", SYSTEM);
        element("meldingId", ArchivedCase.partOf(archived.id(), archived.at().toString()));
        element("tidspunkt", moment(archived.at()));
        element("antallFiler", files.stream().mapToInt(List::size).sum());
        open("mappe xsi:type=\"saksmappe\"");
        folder(files);
        for (int i = 0; i < archived.registrations().size(); i++)
            registration(archived.registrations().get(i), files.get(i));
        caseFile();
        close("mappe");
        close("arkivmelding");
    }

    private void folder(List<List<Stored>> files) {
        Instant sentAt = archived.given().sentAt();
        element("systemID", archived.id());
        element("mappeID", archived.caseNumber(day(sentAt).getYear()));
        element("tittel", archived.inquiry().head().title());
        element("beskrivelse", from());
        archived.areas().forEach(area -> element("noekkelord", area));
        element("dokumentmedium", "Elektronisk arkiv");
        element("opprettetDato", moment(sentAt));
        element("opprettetAv", SYSTEM);
        if (archived.isOver()) {
            element("avsluttetDato", moment(archived.lastAt()));
            element("avsluttetAv", responsible());
        }
        own(files);
    }

    /** What an archive has no field for. */
    private void own(List<List<Stored>> files) {
        open("virksomhetsspesifikkeMetadata");
        xml.append("<henvendelse xmlns=\"").append(OWN_NAMESPACE).append("\">\n");
        element("adresse", site + "/henvendelser/saker/" + archived.given().number());
        element("sak", archived.given().number());
        element("henvendelse", archived.given().inquiry());
        if (!archived.organisationNumber().isEmpty()) element("organisasjonsnummer", archived.organisationNumber());
        element("tilstand", archived.given().state());
        if (archived.given().reason() != null)
            element("begrunnelse", archived.given().reason());
        element("svarfrist", archived.given().dueOn());
        element("innsatsMinutter", archived.inquiry().what().effortMinutes());
        for (List<Stored> some : files)
            for (Stored file : some)
                xml.append("<fil navn=\"")
                        .append(Xml.text(file.name()))
                        .append("\" sha256=\"")
                        .append(sha256(file.content().get()))
                        .append("\"/>\n");
        close("henvendelse");
        close("virksomhetsspesifikkeMetadata");
    }

    private void registration(Registration registration, List<Stored> files) {
        open("basisregistrering xsi:type=\"journalpost\"");
        element("systemID", registration.id());
        element("opprettetDato", moment(registration.at()));
        element("opprettetAv", registration.by());
        element("referanseForelderMappe", archived.id());
        if (registration.direction() == Direction.INTERNAL) shielded();
        document(
                registration, "dokument", registration.title(), files.getFirst().name(), 1);
        for (int i = 0; i < registration.attachments().size(); i++) {
            Attachment file = registration.attachments().get(i);
            document(
                    registration,
                    "vedlegg/" + file.id(),
                    file.fileName(),
                    files.get(i + 1).name(),
                    i + 2);
        }
        element("tittel", registration.title());
        element("journalposttype", registration.direction().noark());
        element("journalstatus", "Journalført");
        element("journaldato", day(registration.at()));
        element("dokumentetsDato", day(registration.at()));
        switch (registration.direction()) {
            case INCOMING -> element("mottattDato", moment(registration.at()));
            case OUTGOING -> element("sendtDato", moment(registration.at()));
            case INTERNAL -> {}
        }
        if (registration.key().equals(CaseArchive.INQUIRY))
            element("forfallsdato", archived.given().dueOn());
        if (!registration.attachments().isEmpty())
            element("antallVedlegg", registration.attachments().size());
        parties(registration.direction());
        if (registration.key().equals(CaseArchive.INQUIRY)) writtenOff();
        close("basisregistrering");
    }

    /** What was written inside, the archive's own people look at before they show it to anybody. */
    private void shielded() {
        open("skjerming");
        element("tilgangsrestriksjon", "Unntatt etter offentleglova");
        element("skjermingshjemmel", "Offentleglova § 14");
        element("skjermingMetadata", "Skjerming av hele registreringen");
        element("skjermingDokument", "Skjerming av hele dokumentet");
        close("skjerming");
    }

    private void document(Registration registration, String part, String title, String fileName, int place) {
        boolean main = place == 1;
        UUID id = ArchivedCase.partOf(registration.id(), part);
        String at = moment(registration.at());
        open("dokumentbeskrivelse");
        element("systemID", id);
        element("dokumenttype", "Brev");
        element("dokumentstatus", "Dokumentet er ferdigstilt");
        element("tittel", title);
        element("opprettetDato", at);
        element("opprettetAv", registration.by());
        element("tilknyttetRegistreringSom", main ? "Hoveddokument" : "Vedlegg");
        element("dokumentnummer", place);
        element("tilknyttetDato", at);
        element("tilknyttetAv", SYSTEM);
        open("dokumentobjekt");
        element("versjonsnummer", 1);
        element("variantformat", main ? FOR_ARCHIVES : ORIGINAL);
        element("opprettetDato", at);
        element("opprettetAv", main ? SYSTEM : registration.by());
        element("referanseDokumentfil", fileName);
        close("dokumentobjekt");
        close("dokumentbeskrivelse");
    }

    private void parties(Direction direction) {
        switch (direction) {
            case INCOMING -> {
                asker("Avsender");
                municipality("Mottaker");
            }
            case OUTGOING -> {
                municipality("Avsender");
                asker("Mottaker");
            }
            case INTERNAL -> municipality("Intern avsender");
        }
    }

    private void asker(String as) {
        open("korrespondansepart");
        element("korrespondanseparttype", as);
        element("korrespondansepartNavn", archived.inquiry().who().institution());
        element("kontaktperson", archived.inquiry().who().asker());
        close("korrespondansepart");
    }

    private void municipality(String as) {
        open("korrespondansepart");
        element("korrespondanseparttype", as);
        element("korrespondansepartNavn", archived.given().organisation().name());
        element("administrativEnhet", unit());
        element("saksbehandler", responsible());
        close("korrespondansepart");
    }

    /** The answer is what the inquiry is written off with; without one, that it ended. */
    private void writtenOff() {
        find(CaseArchive.ANSWER)
                .ifPresentOrElse(
                        answer -> writtenOff(answer, "Besvart med brev"),
                        () -> find(CaseArchive.ENDING).ifPresent(end -> writtenOff(end, "Saken ble avsluttet")));
    }

    private Optional<Registration> find(String key) {
        return archived.registrations().stream()
                .filter(each -> each.key().equals(key))
                .findFirst();
    }

    private void writtenOff(Registration by, String how) {
        open("avskrivning");
        element("avskrivningsdato", day(by.at()));
        element("avskrevetAv", by.by());
        element("avskrivningsmaate", how);
        element("referanseAvskrivesAvJournalpost", by.id());
        close("avskrivning");
    }

    private void caseFile() {
        element("saksdato", day(archived.given().sentAt()));
        element("administrativEnhet", unit());
        element("saksansvarlig", responsible());
        element("saksstatus", archived.isOver() ? "Avsluttet" : "Under behandling");
        Inquiry.Who who = archived.inquiry().who();
        open("sakspart");
        element("sakspartNavn", who.asker());
        element("sakspartRolle", "Forsker");
        close("sakspart");
        open("sakspart");
        element("sakspartNavn", who.institution());
        element("sakspartRolle", "Forskningsinstitusjon");
        element("kontaktperson", who.asker());
        close("sakspart");
    }

    private String from() {
        return Words.t(
                "inquiries.archive.from",
                archived.inquiry().who().asker(),
                archived.inquiry().who().institution());
    }

    private String unit() {
        return archived.given().unit() == null || archived.given().unit().name().isEmpty()
                ? archived.given().organisation().name()
                : archived.given().unit().name();
    }

    private String responsible() {
        return archived.given().contact() == null
                        || archived.given().contact().name().isEmpty()
                ? archived.given().organisation().name()
                : archived.given().contact().name();
    }

    private void open(String tag) {
        xml.append('<').append(tag).append(">\n");
    }

    private void close(String name) {
        xml.append("</").append(name).append(">\n");
    }

    private void element(String name, Object value) {
        xml.append('<')
                .append(name)
                .append('>')
                .append(Xml.text(value.toString()))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Words.OSLO);
    }

    private static String moment(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.truncatedTo(ChronoUnit.SECONDS).atZone(Words.OSLO));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

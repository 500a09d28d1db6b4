package no.samskap.inquiries.archive;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisations;
import no.samskap.documents.PdfWriter;
import no.samskap.inquiries.Case;
import no.samskap.inquiries.Cases;
import no.samskap.inquiries.ChangesShown;
import no.samskap.inquiries.Inquiries;
import no.samskap.inquiries.Inquiry;
import no.samskap.records.Attachments;
import no.samskap.records.Attachments.Attachment;
import no.samskap.themes.Theme;
import no.samskap.themes.Themes;
import no.samskap.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The door to what a municipality puts in its archive of a case: for those who see all of it, notes that stay inside as well. */
@Service
public class CaseArchive {
    static final String INQUIRY = "henvendelse";
    static final String ANSWER = "svar";
    static final String ENDING = "slutt";

    private final Cases cases;
    private final Inquiries inquiries;
    private final ChangesShown changes;
    private final ArchiveQueries queries;
    private final Organisations organisations;
    private final Attachments attachments;
    private final Themes themes;
    private final TemplateEngine templates;
    private final PdfWriter pdf;
    private final Clock clock;
    private final String site;

    CaseArchive(
            Cases cases,
            Inquiries inquiries,
            ChangesShown changes,
            ArchiveQueries queries,
            Organisations organisations,
            Attachments attachments,
            Themes themes,
            TemplateEngine templates,
            PdfWriter pdf,
            Clock clock,
            @Value("${samskap.address}") String address) {
        this.cases = cases;
        this.inquiries = inquiries;
        this.changes = changes;
        this.queries = queries;
        this.organisations = organisations;
        this.attachments = attachments;
        this.themes = themes;
        this.templates = templates;
        this.pdf = pdf;
        this.clock = clock;
        this.site = address.replaceFirst("/+$", "");
    }

    /**
     * A file as it lies in the folder. Files that came with an inquiry are large: one at a time is held.
     *
     * @param content read anew each time
     */
    public record Stored(String name, Supplier<byte[]> content) {
        static Stored of(String name, byte[] bytes) {
            return new Stored(name, () -> bytes);
        }
    }

    /** @param fileName without an ending */
    public record Folder(String fileName, List<Stored> files) {
        /** As one file. */
        public void writeTo(OutputStream out, LocalDateTime at) {
            try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                for (Stored file : files) {
                    ZipEntry entry = new ZipEntry(file.name());
                    entry.setTimeLocal(at);
                    zip.putNextEntry(entry);
                    zip.write(file.content().get());
                    zip.closeEntry();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Empty where the visitor does not see all of the case. Norwegian archives are kept in Norwegian. */
    public Optional<Folder> of(Visitor visitor, long number) {
        Language language = Words.language() == Language.NYNORSK ? Language.NYNORSK : Language.BOKMAL;
        return Words.in(language, () -> norwegian(visitor, number));
    }

    private Optional<Folder> norwegian(Visitor visitor, long number) {
        return cases.find(visitor, number)
                .filter(given -> visitor.isSignedIn() && cases.seesInside(visitor, given))
                .flatMap(given -> inquiries
                        .find(visitor, given.inquiry())
                        .map(inquiry -> folder(visitor, archived(visitor, given, inquiry))));
    }

    private ArchivedCase archived(Visitor visitor, Case given, Inquiry inquiry) {
        ArchiveQueries.Kept kept = queries.kept(given.number());
        List<String> areas = themes.all(inquiry.what().themes()).stream()
                .map(Theme::label)
                .map(Words::t)
                .toList();
        return new ArchivedCase(
                given,
                inquiry,
                kept.archiveId(),
                organisationNumber(visitor, given),
                areas,
                Registrations.of(
                        given, inquiry, kept, areas, changes.of(inquiry), attachments.of(visitor, given.inquiry())),
                Instant.now(clock));
    }

    private String organisationNumber(Visitor visitor, Case given) {
        return organisations
                .find(visitor, given.organisation().number())
                .flatMap(
                        organisation -> Optional.ofNullable(organisation.facts().organisationNumber()))
                .orElse("");
    }

    private Folder folder(Visitor visitor, ArchivedCase archived) {
        List<List<Stored>> files = new ArrayList<>();
        for (Registration registration : archived.registrations())
            files.add(files(visitor, archived, registration, files.size() + 1));
        List<Stored> all = new ArrayList<>();
        all.add(Stored.of(
                Arkivmelding.FILE_NAME, Arkivmelding.of(archived, files, site).getBytes(StandardCharsets.UTF_8)));
        files.forEach(all::addAll);
        return new Folder("sak-" + archived.given().number(), all);
    }

    private List<Stored> files(Visitor visitor, ArchivedCase archived, Registration registration, int place) {
        List<Stored> files = new ArrayList<>();
        files.add(Stored.of(registration.fileName(place), document(archived, registration)));
        for (Attachment attachment : registration.attachments())
            files.add(new Stored(
                    "%02d-vedlegg-%d-%s".formatted(place, files.size(), attachment.fileName()),
                    () -> attachments
                            .open(visitor, archived.given().inquiry(), attachment.id())
                            .map(CaseArchive::bytes)
                            .orElseThrow()));
        return files;
    }

    private byte[] document(ArchivedCase archived, Registration registration) {
        StringOutput html = new StringOutput();
        templates.render(
                "inquiries/archive/document.jte",
                new ArchivePage(
                        registration,
                        Words.language().code(),
                        Words.t("inquiries.archive.kind." + registration.direction()),
                        Words.t(
                                "inquiries.archive.foot",
                                archived.given().organisation().name(),
                                String.valueOf(archived.given().number()),
                                String.valueOf(archived.id()))),
                html);
        return pdf.write(html.toString());
    }

    private static byte[] bytes(Attachments.Content content) {
        try (var in = content.bytes()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

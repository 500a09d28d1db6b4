package no.samskap.projects.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.projects.Project;
import no.samskap.records.Attaching;
import no.samskap.records.Attachments.Attachment;
import no.samskap.web.Api;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A project's documents, for programs. Whoever reads the project reads them. The ETag is the project's version. */
@RestController
@RequestMapping("/api/v1/projects/{number}/documents")
class DocumentApi {
    private final ProjectFiles files;
    private final FoundProjects found;

    DocumentApi(ProjectFiles files, FoundProjects found) {
        this.files = files;
        this.found = found;
    }

    /** @param url where its bytes are */
    record Document(long id, String fileName, String mediaType, long sizeBytes, String url) {
        static Document of(long project, Attachment document) {
            return new Document(
                    document.id(),
                    document.fileName(),
                    document.mediaType(),
                    document.sizeBytes(),
                    "/api/v1/projects/" + project + "/documents/" + document.id());
        }
    }

    /** @param version the project's */
    record Documents(long project, int version, List<Document> items) {}

    @GetMapping
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<Documents> list(@PathVariable long number, Visitor visitor) {
        Project project = found.readable(visitor, number);
        int version = project.head().version();
        return Api.found(
                version,
                new Documents(
                        project.number(),
                        version,
                        files.of(visitor, project).stream()
                                .map(document -> Document.of(project.number(), document))
                                .toList()));
    }

    /** The document itself. */
    @GetMapping("/{id}")
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<InputStreamResource> download(@PathVariable long number, @PathVariable long id, Visitor visitor) {
        return files.download(visitor, number, id);
    }

    /** Adds a file: PDF, Word, Excel, PowerPoint, OpenDocument, PNG, JPEG or text, at most 20 MB, and ten of a project. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Document> add(@PathVariable long number, @RequestPart MultipartFile file, Visitor visitor) {
        Project project = found.editable(visitor, number);
        if (file.isEmpty()) throw new Refusal.Invalid("file", Words.t("projects.document.file.missing"));
        Attaching outcome = files.attach(visitor, project, file);
        if (!(outcome instanceof Attaching.Attached(Attachment added)))
            throw new Refusal.Invalid("file", Words.t(ProjectFiles.why(outcome)));
        Document document = Document.of(project.number(), added);
        return Api.created(
                document.url(), found.readable(visitor, number).head().version(), document);
    }

    /** Takes it away: its bytes go at once, that it was there stays in the history. */
    @DeleteMapping("/{id}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Void> remove(
            @PathVariable long number, @PathVariable long id, Visitor visitor, HttpServletRequest request) {
        Project project = found.editable(visitor, number);
        files.one(visitor, project, id);
        if (request.getHeader(HttpHeaders.IF_MATCH) != null
                && Api.seenVersion(request) != project.head().version()) throw Api.stale();
        files.remove(visitor, project, id);
        return ResponseEntity.noContent().build();
    }
}

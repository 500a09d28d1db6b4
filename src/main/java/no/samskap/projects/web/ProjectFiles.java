package no.samskap.projects.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.projects.Project;
import no.samskap.records.Attaching;
import no.samskap.records.Attachments;
import no.samskap.records.Attachments.Attachment;
import no.samskap.web.Refusal;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes, hands out and takes away a project's documents, from people and programs alike. */
@Component
class ProjectFiles {
    private final Attachments attachments;
    private final FoundProjects found;

    ProjectFiles(Attachments attachments, FoundProjects found) {
        this.attachments = attachments;
        this.found = found;
    }

    List<Attachment> of(Visitor visitor, Project project) {
        return attachments.of(visitor, project.number());
    }

    Attachment one(Visitor visitor, Project project, long id) {
        return of(visitor, project).stream()
                .filter(document -> document.id() == id)
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    /** A file that is too large is never read into memory. */
    Attaching attach(Visitor visitor, Project project, MultipartFile file) {
        if (file.getSize() > Attachments.SIZE_LIMIT_BYTES) return new Attaching.TooLarge();
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try {
            return attachments.attach(visitor, project.number(), name, file.getBytes(), Set.of(Visitor.PUBLIC));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The message that says why a file was not taken. */
    static String why(Attaching refused) {
        return switch (refused) {
            case Attaching.TooLarge() -> "projects.document.file.tooLarge";
            case Attaching.TooMany(int ignored) -> "projects.document.file.tooMany";
            case Attaching.NotWhatItSays() -> "projects.document.file.wrongType";
            case Attaching.NotYours() -> throw new Refusal.NotFound();
            case Attaching.Attached ignored -> throw new IllegalStateException("It was taken");
        };
    }

    /** Never shown in the browser as a page of ours: saved as a file, its type not guessed, nothing in it allowed to run. */
    ResponseEntity<InputStreamResource> download(Visitor visitor, long number, long id) {
        Project project = found.readable(visitor, number);
        Attachments.Content content =
                attachments.open(visitor, project.number(), id).orElseThrow(Refusal.NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.attachment().mediaType()))
                .contentLength(content.attachment().sizeBytes())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(content.attachment().fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(new InputStreamResource(content.bytes()));
    }

    void remove(Visitor visitor, Project project, long id) {
        if (!attachments.withdraw(visitor, project.number(), id)) throw new Refusal.NotFound();
    }
}

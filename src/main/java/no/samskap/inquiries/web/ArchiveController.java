package no.samskap.inquiries.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import no.samskap.core.Visitor;
import no.samskap.inquiries.archive.CaseArchive;
import no.samskap.records.Records;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A case as a municipality's archive takes it, in one file. */
@Controller
class ArchiveController {
    static final String ZIP = "application/zip";

    private final CaseArchive archive;
    private final Records records;
    private final Clock clock;

    ArchiveController(CaseArchive archive, Records records, Clock clock) {
        this.archive = archive;
        this.records = records;
        this.clock = clock;
    }

    @GetMapping("/henvendelser/saker/{number}/arkiv")
    @CallableBy(Caller.SIGNED_IN)
    void download(@PathVariable long number, Visitor visitor, HttpServletResponse response) throws IOException {
        send(archive.of(visitor, number).orElseThrow(() -> records.missing(visitor, number)), response, clock);
    }

    static void send(CaseArchive.Folder folder, HttpServletResponse response, Clock clock) throws IOException {
        response.setContentType(ZIP);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(folder.fileName() + ".zip")
                        .build()
                        .toString());
        folder.writeTo(response.getOutputStream(), LocalDateTime.now(clock.withZone(Words.OSLO)));
    }
}

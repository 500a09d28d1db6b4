package no.samskap.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import no.samskap.sheets.SheetWriter;
import no.samskap.sheets.SheetWriter.Format;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A table that is sent as it is written. */
final class Download {
    private Download() {}

    static Format format(String ending) {
        return Arrays.stream(Format.values())
                .filter(format -> format.ending().equals(ending))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    static SheetWriter begin(HttpServletResponse response, Format format, String name) throws IOException {
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "." + format.ending())
                        .build()
                        .toString());
        return SheetWriter.to(response.getOutputStream(), format, Words.t("exchange.sheet"));
    }
}

package no.samskap.exchange.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.exchange.Imports;
import no.samskap.exchange.Imports.Taking;
import no.samskap.sheets.Fault;
import no.samskap.sheets.Limits;
import no.samskap.sheets.Reading;
import no.samskap.web.Words;
import org.springframework.web.multipart.MultipartFile;

/** Hands a sent file to the door, from a file of our own that is gone afterwards. */
final class SentFile {
    private SentFile() {}

    static Taking take(Imports imports, Visitor visitor, String kind, String name, MultipartFile sent) {
        if (sent.getSize() > Limits.FILE_BYTES) return new Taking.Unreadable(new Reading.Refused(Fault.TOO_LARGE, ""));
        Language language = Words.language();
        try {
            Path copy = Files.createTempFile("import", ".sent");
            try (InputStream in = sent.getInputStream()) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                return imports.take(visitor, kind, name, copy, language);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for temporary files can be written to", e);
        }
    }

    static String say(Reading.Refused refused) {
        return Words.t("sheets.fault." + refused.fault(), refused.where(), Words.number(Limits.COLUMNS));
    }
}

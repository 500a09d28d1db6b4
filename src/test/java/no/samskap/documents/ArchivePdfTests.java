package no.samskap.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class ArchivePdfTests {
    private final ArchivePdf writer = new ArchivePdf();

    @Test
    void whatItWritesIsForArchivesAndForScreenReaders() {
        assertThat(Verapdf.faults(writer.write(page("<p>Hva virker mot ensomhet i Nordvik?</p>"))))
                .isEmpty();
    }

    @Test
    void theValidatorFindsWhatIsWrong() {
        assertThat(Verapdf.faults(writer.write(page("<p>Uten navn</p>").replace("<title>Nordvik</title>", ""))))
                .anyMatch(fault -> fault.contains("Title") || fault.contains("title"));
    }

    @Test
    void lettersOfOtherLanguagesAndThoseNoFontHasDoNoHarm() throws IOException {
        byte[] pdf = writer.write(page("<p>Guovdageaidnu, Kárášjohka, čđŋšŧž, Ελλάδα, Україна, 日本, 🙂, \u0007</p>"));
        assertThat(Verapdf.faults(pdf)).isEmpty();
        assertThat(text(pdf)).contains("Kárášjohka, čđŋšŧž, Ελλάδα, Україна");
    }

    @Test
    void lettersThatAreDrawnTogetherElsewhereCanBeReadAndSearchedFor() throws IOException {
        byte[] pdf = writer.write(page("<p>Effekt av flom og kvalifisert finansiering, offisielt</p>"));
        assertThat(Verapdf.faults(pdf)).isEmpty();
        assertThat(text(pdf)).contains("Effekt av flom og kvalifisert finansiering, offisielt");
    }

    @Test
    void nothingIsFetchedFromAnywhere() {
        byte[] pdf = writer.write(page("""
                <p>Bare tekst</p><img alt="" src="file:///etc/hostname"/><img alt="" src="http://127.0.0.1:1/x.png"/>"""));
        assertThat(pdf).hasSizeGreaterThan(1000);
    }

    private static String page(String body) {
        return """
                <html xmlns="http://www.w3.org/1999/xhtml" lang="nb"><head><title>Nordvik</title>
                <meta name="subject" content="En prøve"/></head>
                <body>%s</body></html>""".formatted(body);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}

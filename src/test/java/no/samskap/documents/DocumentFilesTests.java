package no.samskap.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.samskap.core.Language;
import no.samskap.documents.DocumentFiles.Format;
import org.junit.jupiter.api.Test;

class DocumentFilesTests {
    @Test
    void whatSaysTheSameIsMadeOnce() {
        DocumentFiles files = new DocumentFiles();
        byte[] first = files.of(saying("Vannet steg."), Format.PDF);
        assertThat(files.of(saying("Vannet steg."), Format.PDF)).isSameAs(first);
        assertThat(files.of(saying("Vannet sank."), Format.PDF)).isNotEqualTo(first);
        assertThat(files.of(saying("Vannet steg."), Format.WORD)).isNotEqualTo(first);
    }

    @Test
    void thoseWhoAskAtOnceGetTheSame() throws Exception {
        DocumentFiles files = new DocumentFiles();
        try (ExecutorService readers = Executors.newFixedThreadPool(4)) {
            Callable<byte[]> reader = () -> files.of(saying("Vannet steg."), Format.PDF);
            List<Future<byte[]>> got = readers.invokeAll(List.of(reader, reader, reader, reader));
            for (Future<byte[]> each : got)
                assertThat(each.get()).isSameAs(got.getFirst().get());
        }
    }

    @Test
    void theEldestAreForgottenWhereThereAreTooMany() {
        int one = new DocumentFiles().of(saying("En"), Format.WORD).length;
        DocumentFiles files = new DocumentFiles(one * 5L / 2);
        byte[] first = files.of(saying("En"), Format.WORD);
        byte[] second = files.of(saying("To"), Format.WORD);
        assertThat(files.of(saying("En"), Format.WORD)).isSameAs(first);
        files.of(saying("Tre"), Format.WORD);
        assertThat(files.of(saying("En"), Format.WORD)).isSameAs(first);
        assertThat(files.of(saying("To"), Format.WORD)).isNotSameAs(second);
    }

    @Test
    void whatCouldNotBeMadeIsTriedAgain() {
        DocumentFiles files = new DocumentFiles();
        Document broken = with(new Document.Picture("this is no picture", 10, 10, "Et bilde", ""));
        for (int i = 0; i < 2; i++)
            assertThatThrownBy(() -> files.of(broken, Format.WORD)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Document saying(String text) {
        return with(Document.paragraph(text));
    }

    private static Document with(Document.Block block) {
        return new Document(
                "Flom i Nordvik",
                "",
                Language.BOKMAL,
                "",
                new Document.WriterWords("Innhold", "Side"),
                List.of(new Document.Heading(1, "Vann"), block));
    }
}

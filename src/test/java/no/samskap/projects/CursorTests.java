package no.samskap.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import no.samskap.projects.ProjectQueries.Order;
import no.samskap.projects.ProjectQueries.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A place in a list is sent back as it was given. What somebody made up is told apart from it before the database is asked. */
class CursorTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "NEWEST|2026-13-45T12:00:00Z|1",
                "NEWEST|2026-05-17T99:99:99Z|1",
                "NEWEST|-0044-03-15T12:00:00Z|1",
                "NEWEST||1",
                "NEWEST|2026-05-17T12:00:00Z|-1",
                "NEWEST|2026-05-17T12:00:00Z|",
                "NEWEST|2026-05-17T12:00:00Z",
                "NEWEST|1",
                "TITLE|Grønn kai|1",
                "|||",
                ""
            })
    void whatIsNoPlaceIsNone(String text) {
        assertThat(Cursor.read(encoded(text), Order.NEWEST)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"START|2024-99-99|1", "START|0000-01-01|1", "START|+2024-01-1|1", "START|2024|1"})
    void aDayThatIsNoneIsNoPlace(String text) {
        assertThat(Cursor.read(encoded(text), Order.START)).isEmpty();
    }

    @Test
    void aPlaceIsReadAsItWasWrittenWhateverStandsInATitle() {
        for (Order order : Order.values())
            for (String title : List.of("Grønn kai", "Kai | \u001F | 7", "")) {
                String text = Cursor.after(order, List.of(row(title), row("Neste")), 1)
                        .orElseThrow();
                assertThat(Cursor.read(text, order)).contains(Cursor.after(order, row(title)));
            }
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.replace('|', '\u001F').getBytes(StandardCharsets.UTF_8));
    }

    private static Row row(String title) {
        return new Row(
                7,
                title,
                "Kort om det",
                "nb",
                null,
                null,
                "OTHER",
                "IDEA",
                null,
                null,
                null,
                List.of(),
                0,
                Instant.parse("2026-05-17T12:00:00.123456Z"));
    }
}

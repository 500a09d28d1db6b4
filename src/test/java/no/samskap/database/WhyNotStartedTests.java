package no.samskap.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalysis;

class WhyNotStartedTests {
    private final WhyNotStarted why = new WhyNotStarted();

    @ParameterizedTest
    @CsvSource({
        "28P01, does not let Samskap in, _PASSWORD",
        "08001, does not answer, SAMSKAP_DATABASE_URL",
        "3D000, no such database, SAMSKAP_DATABASE_URL",
        "42501, may not create tables, SAMSKAP_DATABASE_OWNER"
    })
    void whatTheDatabaseAnswersIsSaidPlainly(String state, String what, String remedy) {
        Throwable failure = new IllegalStateException("bean", new SQLException("FATAL: no\nDetail", state));

        FailureAnalysis said = why.analyze(failure);

        assertThat(said).isNotNull();
        assertThat(said.getDescription()).contains(what).contains("FATAL: no").doesNotContain("Detail");
        assertThat(said.getAction()).contains(remedy);
    }

    @Test
    void whatNobodyForesawKeepsItsTrace() {
        assertThat(why.analyze(new IllegalStateException("bug"))).isNull();
        assertThat(why.analyze(new IllegalStateException(new SQLException("syntax", "42601"))))
                .isNull();
    }

    @Test
    void theSecondOnAFolderIsTold() {
        assertThat(TestDatabase.properties()).isNotEmpty(); // runs in that folder

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> new EmbeddedPostgres(TestDatabase.FOLDER))
                .withMessageContaining("Another Samskap is using the data folder")
                .satisfies(refused -> assertThat(refused.remedy()).contains("SAMSKAP_DATA"));
    }
}

package no.samskap.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.samskap.SamskapTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The guard that every test runs under does find a query inside a row mapper. */
@SamskapTest
class OneConnectionTests {
    @Autowired
    JdbcClient jdbc;

    @Test
    void aQueryInsideARowMapperIsFound() {
        assertThatThrownBy(() -> jdbc.sql("select 1")
                        .query((row, i) ->
                                jdbc.sql("select 2").query(Long.class).single())
                        .list())
                .hasRootCauseMessage(
                        "A second connection, while the first is in use: is there a query in a row mapper?");
    }
}

package no.samskap.directory;

import java.util.Set;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.records.RecordContent;
import no.samskap.records.Records;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People, and where they belong. */
@Service
public class People {
    static final String KIND = "person";

    private final Records records;
    private final JdbcClient jdbc;

    People(Records records, JdbcClient jdbc) {
        this.records = records;
        this.jdbc = jdbc;
    }

    /**
     * Adds a person, readable by signed-in members.
     *
     * @param invented whether there is no such person: demo people are marked wherever they are shown
     */
    @Transactional
    public long register(String givenName, String familyName, boolean invented) {
        long number = records.create(
                KIND,
                RecordContent.titled((givenName + " " + familyName).strip(), Language.BOKMAL, "ACTIVE")
                        .readers(invented ? Set.of(Visitor.PUBLIC) : Set.of(Visitor.MEMBERS)));
        jdbc.sql(
                        "insert into person (number, given_name, family_name, invented) values (:number, :given, :family, :invented)")
                .param("number", number)
                .param("given", givenName)
                .param("family", familyName)
                .param("invented", invented)
                .update();
        return number;
    }
}

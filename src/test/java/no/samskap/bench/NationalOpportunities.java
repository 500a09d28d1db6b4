package no.samskap.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Results, calls and topics for students in the amount a whole country makes. */
final class NationalOpportunities {
    private static final List<String> LEVELS = List.of("BACHELOR", "MASTER", "PHD", "PLACEMENT");

    private final NationalSet set;
    private final Connection connection;
    private final Random random;
    private final Prose prose;

    NationalOpportunities(NationalSet set, Connection connection, Random random, Prose prose) {
        this.set = set;
        this.connection = connection;
        this.random = random;
        this.prose = prose;
    }

    void write(int results, int calls, int topics) throws SQLException {
        results(results);
        calls(calls);
        topics(topics);
    }

    private void results(int many) throws SQLException {
        Table rows = new Table(connection, "result", "number", "type", "audience", "happened_on", "known_to");
        for (int i = 0; i < many; i++) {
            long owner = set.somewhere();
            int who = random.nextInt(20);
            long number = set.record(
                    "result",
                    prose.project(),
                    prose.paragraph(4),
                    owner,
                    who == 0 ? "DRAFT" : "PUBLISHED",
                    set.readers(who, owner),
                    set.someThemes());
            rows.row(
                    number,
                    "KNOWLEDGE",
                    who < 2 ? "ORGANISATION" : who < 6 ? "MEMBERS" : "EVERYONE",
                    LocalDate.of(2018 + random.nextInt(8), 1, 1),
                    "YEAR");
        }
        set.sendRecords();
        set.note("results", rows.send());
    }

    private void calls(int many) throws SQLException {
        Table rows = new Table(connection, "funding_call", "number", "applicants", "to_kroner", "closes_at");
        for (int i = 0; i < many; i++) {
            long owner = prose.one(set.institutions);
            long number = set.record(
                    "funding_call",
                    prose.project(),
                    prose.paragraph(3),
                    owner,
                    "ANNOUNCED",
                    set.readers(19, owner),
                    set.someThemes());
            rows.row(number, "Kommuner", 1_000_000L, (2020 + random.nextInt(20)) + "-06-01T11:00:00Z");
        }
        set.sendRecords();
        set.note("calls", rows.send());
    }

    private void topics(int many) throws SQLException {
        Table rows = new Table(connection, "student_topic", "number", "need", "levels", "places");
        for (int i = 0; i < many; i++) {
            long owner = prose.one(set.municipalities);
            long number = set.record(
                    "student_topic",
                    prose.question(),
                    prose.paragraph(3),
                    owner,
                    random.nextInt(4) == 0 ? "TAKEN" : "OPEN",
                    set.readers(19, owner),
                    set.someThemes());
            rows.row(number, prose.one(set.needs), List.of(prose.one(LEVELS)), 1 + random.nextInt(3));
        }
        set.sendRecords();
        set.note("topics", rows.send());
    }
}

package no.samskap.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Projects of cooperation bodies with ten facts each, of what the framework of the demo counts. Every second project counts under that
 * framework's body, so that its figures stand on half of all facts: harder than any body has it today.
 */
final class Portfolio {
    private static final int FACTS_EACH = 10;
    private static final int PARTNERS_EACH = 3;
    private static final int YEARS = 8;
    private static final int FIRST_YEAR = 2018;
    /** So many projects go to the database at once: a million facts as text need much memory. */
    private static final int BATCH = 5_000;

    private static final List<String> FORMS = List.of("RESEARCH", "INNOVATION", "PHD", "EDUCATION", "PILOT");
    private static final List<String> STAGES = List.of("IDEA", "PILOT", "IN_USE", "SCALED");
    private static final List<String> FUNDERS =
            List.of("Forskningsrådet", "Statsforvalteren", "KS", "EU", "Egne midler");

    private final NationalSet set;
    private final Connection connection;
    private final Random random;
    private final Prose prose;

    Portfolio(NationalSet set, Connection connection, Random random, Prose prose) {
        this.set = set;
        this.connection = connection;
        this.random = random;
        this.prose = prose;
    }

    /** What an indicator counts. */
    private record Counted(String what, List<String> labels) {}

    void write(int facts) throws SQLException {
        long measured = set.numbers("select body from framework order by number limit 1")
                .getFirst();
        List<Long> bodies = set.numbers("select number from record where kind = 'body' order by number");
        List<Counted> counted = counted();
        Rows rows = new Rows();
        for (int i = 0; i < facts / FACTS_EACH; i++) {
            project(rows, i % 2 == 0 ? measured : prose.one(bodies), counted);
            if (i % BATCH == BATCH - 1) rows.send();
        }
        rows.send();
        set.note("projects", rows.projects.send());
        set.note("rows of projects", rows.partners.send() + rows.funding.send());
        set.note("facts", rows.facts.send());
    }

    /** The tables of one batch, those first that others point to. */
    private final class Rows {
        final Table projects = new Table(
                connection,
                "project",
                "number",
                "form",
                "starts",
                "ends",
                "body",
                "audience",
                "origin",
                "source",
                "stage");
        final Table partners =
                new Table(connection, "project_participation", "project", "organisation", "role", "starts");
        final Table funding =
                new Table(connection, "project_funding", "project", "funder_name", "amount_kroner", "year");
        final Table facts = new Table(
                connection, "fact", "record", "what", "happened_on", "known_to", "labels", "organisations", "bodies");

        void send() throws SQLException {
            set.sendRecords();
            projects.send();
            partners.send();
            funding.send();
            facts.send();
        }
    }

    private void project(Rows rows, long body, List<Counted> counted) throws SQLException {
        long owner = set.somewhere();
        int first = FIRST_YEAR + random.nextInt(YEARS);
        int who = random.nextInt(20);
        long number = set.record(
                "project",
                prose.project(),
                prose.paragraph(4),
                owner,
                first > 2022 ? "RUNNING" : "COMPLETED",
                set.readers(who, owner),
                set.someThemes());
        rows.projects.row(
                number,
                prose.one(FORMS),
                first,
                first + 3,
                body,
                who < 2 ? "PARTIES" : who < 6 ? "MEMBERS" : "EVERYONE",
                "UNKNOWN",
                "",
                prose.one(STAGES));
        List<Long> parties = set.several(PARTNERS_EACH, set.institutions);
        for (long party : parties) rows.partners.row(number, party, "PARTNER", first);
        rows.funding.row(number, prose.one(FUNDERS), 100_000L * (1 + random.nextInt(50)), first);
        List<Counted> mixed = new ArrayList<>(counted);
        Collections.shuffle(mixed, random);
        for (Counted one : mixed.subList(0, FACTS_EACH))
            rows.facts.row(
                    number,
                    one.what(),
                    first + random.nextInt(3) + "-0" + (1 + random.nextInt(9)) + "-15",
                    "DAY",
                    one.labels(),
                    List.of(owner),
                    List.of(body));
    }

    /** Each thing that is counted once, with the labels of one of its indicators; others where there are fewer than ten. */
    private List<Counted> counted() throws SQLException {
        List<Counted> counted = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select distinct on (what) what, labels from indicator
                         where framework = (select min(number) from framework) order by what, place""")) {
            while (rows.next())
                counted.add(
                        new Counted(rows.getString(1), labels(rows.getArray(2).getArray())));
        }
        for (String other : List.of("project.started", "result.published", "project.stopped", "project.scaled"))
            counted.add(new Counted(other, List.of()));
        return counted;
    }

    private static List<String> labels(@Nullable Object array) {
        return array == null ? List.of() : List.of((String[]) array);
    }
}

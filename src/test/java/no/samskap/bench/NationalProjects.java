package no.samskap.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;

/** Projects of the national set, each with its twenty rows of participants, people, money and milestones. */
final class NationalProjects {
    private static final int ROWS_OF_A_KIND = 5;
    private static final List<String> FORMS = List.of("RESEARCH", "INNOVATION", "PHD", "EDUCATION", "PILOT");
    private static final List<String> FUNDERS =
            List.of("Forskningsrådet", "Statsforvalteren", "KS", "EU", "Egne midler");

    private final NationalSet set;
    private final Connection connection;
    private final Random random;
    private final Prose prose;

    NationalProjects(NationalSet set, Connection connection, Random random, Prose prose) {
        this.set = set;
        this.connection = connection;
        this.random = random;
        this.prose = prose;
    }

    void write(int many) throws SQLException {
        Table projects =
                new Table(connection, "project", "number", "form", "starts", "ends", "audience", "origin", "source");
        Table partners = new Table(connection, "project_participation", "project", "organisation", "role", "starts");
        Table contacts = new Table(connection, "project_contact", "project", "person");
        Table funding = new Table(
                connection, "project_funding", "project", "funder_name", "programme", "amount_kroner", "year");
        Table milestones = new Table(connection, "project_milestone", "project", "what", "happened");
        Table trail = new Table(connection, "trail", "from_record", "relation", "to_record");
        Table facts = new Table(connection, "fact", "record", "what", "happened_on", "known_to", "organisations");
        for (int i = 0; i < many; i++) {
            long owner = set.somewhere();
            int first = 2015 + random.nextInt(11);
            int who = random.nextInt(20);
            List<Long> parties =
                    set.several(ROWS_OF_A_KIND, random.nextBoolean() ? set.municipalities : set.institutions);
            String state = first > 2024 ? "IDEA" : first > 2021 ? "RUNNING" : "COMPLETED";
            long number = set.record(
                    "project",
                    prose.project(),
                    prose.paragraph(4),
                    owner,
                    state,
                    set.readers(who, owner),
                    set.someThemes());
            projects.row(
                    number,
                    prose.one(FORMS),
                    first,
                    first + 3,
                    who < 2 ? "PARTIES" : who < 6 ? "MEMBERS" : "EVERYONE",
                    "UNKNOWN",
                    "");
            for (long party : parties) partners.row(number, party, "PARTNER", first);
            for (int row = 0; row < ROWS_OF_A_KIND; row++) {
                contacts.row(number, prose.one(set.people));
                funding.row(
                        number, prose.one(FUNDERS), "Utlysning " + (first + row), 100_000L * (1 + row), first + row);
                milestones.row(number, prose.question(), first + 1 + "-0" + (1 + row));
            }
            trail.row(number, "GREW_OUT_OF", prose.one(set.needs));
            if (!state.equals("IDEA")) facts.row(number, "project.started", first + "-01-01", "YEAR", List.of(owner));
        }
        set.sendRecords();
        set.note("projects", projects.send());
        set.note("rows of projects", partners.send() + contacts.send() + funding.send() + milestones.send());
        set.note("steps of the trail", trail.send());
        set.note("facts", facts.send());
    }
}

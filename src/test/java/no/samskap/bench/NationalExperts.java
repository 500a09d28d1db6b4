package no.samskap.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Units of institutions, the people in them, and what half of these tell of their work, each field to whom they chose. */
final class NationalExperts {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final List<String> WILLING = List.of("LECTURE", "PARTNER", "SUPERVISE", "ASSESS");

    private final NationalSet set;
    private final Connection connection;
    private final Random random;
    private final Prose prose;

    NationalExperts(NationalSet set, Connection connection, Random random, Prose prose) {
        this.set = set;
        this.connection = connection;
        this.random = random;
        this.prose = prose;
    }

    void write(int units, int people) throws SQLException {
        List<Long> all = units(units);
        Table persons = new Table(connection, "person", "number", "given_name", "family_name", "invented");
        Table affiliations = new Table(connection, "affiliation", "person", "organisation", "position", "percent");
        Table profiles = new Table(
                connection,
                "expertise",
                "number",
                "person",
                "consented_at",
                "confirmed_on",
                "themes",
                "about",
                "languages",
                "willing",
                "audiences",
                "themes_readers",
                "about_readers",
                "willing_readers");
        for (int i = 0; i < people; i++) {
            String given = prose.givenName();
            String family = prose.familyName();
            String name = given + " " + family;
            boolean open = random.nextBoolean();
            List<String> readers = open ? List.of("public") : List.of("members");
            long person = set.record("person", name, "", null, "ACTIVE", readers, List.of());
            persons.row(person, given, family, true);
            affiliations.row(person, prose.one(all), "Forsker", 100);
            if (random.nextInt(10) == 0) affiliations.row(person, set.somewhere(), "Bistilling", 20);
            if (i % 2 == 0) continue;
            List<Long> about = set.someThemes();
            long profile = set.record("expertise", name, "", null, "SHOWN", readers, about);
            LocalDate confirmed = TODAY.minusDays(random.nextInt(800));
            profiles.row(
                    profile,
                    person,
                    confirmed + "T12:00:00Z",
                    confirmed,
                    about,
                    prose.paragraph(2),
                    List.of("no", "en"),
                    List.of(prose.one(WILLING)),
                    "{\"THEMES\": \"MEMBERS\"}",
                    readers,
                    random.nextInt(4) == 0 ? List.of("members") : readers,
                    readers);
        }
        set.sendRecords();
        set.note("people in units", persons.send());
        affiliations.send();
        set.note("expertise profiles", profiles.send());
    }

    private List<Long> units(int many) throws SQLException {
        Table organisations = new Table(connection, "organisation", "number", "form", "part_of");
        List<Long> units = new ArrayList<>(set.institutions);
        for (int i = 0; i < many; i++) {
            long over = prose.one(set.institutions);
            String title = "Enhet for " + prose.project();
            long number = set.record("organisation", title, "", over, "ACTIVE", List.of("public"), List.of());
            organisations.row(number, "UNIT", over);
            units.add(number);
        }
        set.sendRecords();
        set.note("units", organisations.send());
        return units;
    }
}

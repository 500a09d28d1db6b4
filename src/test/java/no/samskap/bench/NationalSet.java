package no.samskap.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Records in the amount a whole country makes: beside what is there, written straight into the tables, the same for each
 * run. Some are for everyone, some for members, some for one organisation and some are drafts, so that the rule of reading
 * has work to do.
 */
final class NationalSet {
    /** The key the load writes with; it opens this data folder only. */
    static final String API_KEY = "samskap_" + "5a".repeat(32);

    private static final LocalDateTime LAST_CHANGE = LocalDateTime.of(2026, 6, 1, 12, 0);
    private static final int INSTITUTIONS = 150;

    private final Connection connection;
    private final double scale;
    private final Random random = new Random(2026);
    private final Prose prose = new Prose(random);
    private final Map<String, Long> written = new LinkedHashMap<>();
    private final Table records;
    private long next;

    final List<Long> municipalities = new ArrayList<>();
    final List<Long> institutions = new ArrayList<>();
    final List<Long> people = new ArrayList<>();
    final List<Long> needs = new ArrayList<>();
    private List<Long> themes = List.of();

    NationalSet(Connection connection, double scale) throws SQLException {
        this.connection = connection;
        this.scale = scale;
        this.records = new Table(
                connection,
                "record",
                "number",
                "kind",
                "title",
                "summary",
                "search_text",
                "owner",
                "state",
                "readers",
                "editors",
                "themes",
                "created_at",
                "changed_at");
    }

    /** Writes everything, and returns how many rows each kind got. */
    Map<String, Long> write() throws SQLException {
        next = number("select nextval('record_number')");
        themes = numbers("select id from theme where scheme = 'samskap' order by id");
        organisations();
        people();
        needs();
        new NationalProjects(this, connection, random, prose).write(scaled(20_000));
        new NationalExperts(this, connection, random, prose).write(scaled(4_000), scaled(55_000));
        new NationalOpportunities(this, connection, random, prose).write(scaled(22_000), scaled(1_500), scaled(6_000));
        return finished();
    }

    /** Writes the organisations and people of a country, and a portfolio of so many facts: ten on each project. */
    Map<String, Long> writePortfolio(int facts) throws SQLException {
        next = number("select nextval('record_number')");
        themes = numbers("select id from theme where scheme = 'samskap' order by id");
        organisations();
        people();
        new Portfolio(this, connection, random, prose).write(facts);
        return finished();
    }

    private Map<String, Long> finished() throws SQLException {
        records.send();
        keyHolder();
        number("select setval('record_number', " + next + ")");
        connection.commit();
        execute("vacuum analyze");
        return written;
    }

    private void organisations() throws SQLException {
        municipalities.addAll(numbers("select number from organisation where form = 'MUNICIPALITY' order by number"));
        institutions.addAll(
                numbers("select number from organisation where form in ('UNIVERSITY', 'INSTITUTE') order by number"));
        Table organisations = new Table(connection, "organisation", "number", "form");
        while (institutions.size() < INSTITUTIONS) {
            String title = "Institutt for " + prose.project().toLowerCase(Locale.ROOT);
            long number = record("organisation", title, "", null, "ACTIVE", everyone(), List.of());
            organisations.row(number, "INSTITUTE");
            institutions.add(number);
        }
        records.send();
        note("organisations", organisations.send());
    }

    private void people() throws SQLException {
        Table persons = new Table(connection, "person", "number", "given_name", "family_name", "invented");
        Table affiliations = new Table(connection, "affiliation", "person", "organisation", "position", "percent");
        for (int i = 0; i < scaled(5_000); i++) {
            String given = prose.givenName();
            String family = prose.familyName();
            boolean open = random.nextInt(5) == 0;
            long number = record(
                    "person", given + " " + family, "", null, "ACTIVE", open ? everyone() : members(), List.of());
            persons.row(number, given, family, true);
            affiliations.row(number, somewhere(), "Rådgiver", 100);
            people.add(number);
        }
        records.send();
        note("people", persons.send());
        affiliations.send();
    }

    private void needs() throws SQLException {
        Table rows = new Table(
                connection, "need", "number", "question", "why", "audience", "raised_on", "raised_known_to", "source");
        Table supports = new Table(connection, "need_support", "need", "organisation", "note");
        for (int i = 0; i < scaled(20_000); i++) {
            long owner = prose.one(municipalities);
            int who = random.nextInt(20);
            String question = prose.paragraph(3);
            String state = who == 0 ? "DRAFT" : random.nextInt(6) == 0 ? "ANSWERED" : "SENT";
            long number = record("need", prose.question(), question, owner, state, readers(who, owner), someThemes());
            rows.row(
                    number,
                    question,
                    prose.paragraph(2),
                    who < 2 ? "ORGANISATION" : who < 6 ? "MEMBERS" : "EVERYONE",
                    LocalDate.of(2018 + random.nextInt(8), 1 + random.nextInt(12), 1),
                    "MONTH",
                    "");
            for (long other : several(random.nextInt(5), municipalities))
                if (other != owner) supports.row(number, other, prose.paragraph(1));
            needs.add(number);
        }
        records.send();
        note("needs", rows.send());
        note("organisations with the same need", supports.send());
    }

    /** A person who writes for one municipality, one university and one cooperation, with a key for the API. */
    private void keyHolder() throws SQLException {
        long person = people.getFirst();
        Table accounts = new Table(connection, "account", "person", "name");
        accounts.row(person, "Målemester");
        accounts.send();
        Table roles = new Table(connection, "role_held", "person", "role", "place", "held_from");
        roles.row(person, "EDITOR", municipalities.getFirst(), "2020-01-01");
        roles.row(person, "EDITOR", institutions.getFirst(), "2020-01-01");
        for (long body : numbers("select body from body_membership group by body order by count(*) desc, body limit 1"))
            roles.row(person, "COORDINATOR", body, "2020-01-01");
        roles.send();
        try (var key = connection.prepareStatement(
                "insert into api_key (hash, person, name, expires_at) values (?, ?, 'bench', '2100-01-01')")) {
            key.setBytes(1, MessageDigest.getInstance("SHA-256").digest(API_KEY.getBytes(StandardCharsets.UTF_8)));
            key.setLong(2, person);
            key.execute();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Queues a record and returns its number; {@link #sendRecords} before what hangs on it. */
    long record(
            String kind,
            String title,
            String summary,
            @Nullable Long owner,
            String state,
            List<String> readers,
            List<Long> about)
            throws SQLException {
        long number = ++next;
        LocalDateTime changed = LAST_CHANGE.minusMinutes(random.nextInt(4_000_000));
        records.row(
                number,
                kind,
                title,
                summary,
                title + " " + summary,
                owner,
                state,
                readers,
                editors(owner),
                about,
                changed + "Z",
                changed + "Z");
        return number;
    }

    void sendRecords() throws SQLException {
        records.send();
    }

    void note(String what, long rows) {
        written.put(what, rows);
    }

    /** Of twenty: one draft, one for the organisation, four for members, the rest for everyone. */
    List<String> readers(int who, long owner) {
        List<String> tokens = new ArrayList<>(List.of("org:" + owner + ":edit", "admin"));
        if (who > 0) tokens.add("org:" + owner);
        if (who > 1) tokens.add("members");
        if (who > 5) tokens.add("public");
        return tokens;
    }

    private static List<String> editors(@Nullable Long owner) {
        return owner == null ? List.of("admin") : List.of("admin", "org:" + owner + ":edit");
    }

    private static List<String> everyone() {
        return List.of("public");
    }

    private static List<String> members() {
        return List.of("members");
    }

    List<Long> someThemes() {
        return several(1 + random.nextInt(2), themes);
    }

    List<Long> several(int many, List<Long> from) {
        return List.copyOf(new TreeSet<>(
                IntStream.range(0, many).mapToObj(i -> prose.one(from)).toList()));
    }

    long somewhere() {
        return prose.one(random.nextBoolean() ? municipalities : institutions);
    }

    private int scaled(int many) {
        return Math.max(1, (int) (many * scale));
    }

    private long number(String sql) throws SQLException {
        return numbers(sql).getFirst();
    }

    List<Long> numbers(String sql) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) numbers.add(rows.getLong(1));
        }
        return numbers;
    }

    private void execute(String sql) throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

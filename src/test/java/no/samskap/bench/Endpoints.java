package no.samskap.bench;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is asked for. Numbers are those everybody may read, so that each request finds something. */
final class Endpoints {
    private final String address;
    private final Connection database;
    private final String project;

    /**
     * @param orientation requests a second of a thin server on two cores with 8 connections; 0 for none
     * @param whileOthersWrite asked while somebody changes a project ten times a second
     */
    record Line(String name, int orientation, LongFunction<Load.Request> request, boolean whileOthersWrite) {
        Line(String name, int orientation, LongFunction<Load.Request> request) {
            this(name, orientation, request, false);
        }

        Line whileSomebodyWrites() {
            return new Line(name + ", while others write", orientation, request, true);
        }
    }

    Endpoints(String address, Connection database) throws SQLException {
        this.address = address;
        this.database = database;
        this.project = project();
    }

    List<Line> lines() throws SQLException {
        List<Long> needs = open("need");
        List<Long> projects = open("project");
        List<Long> themes = numbers("select id from theme where scheme = 'samskap' and broader is null order by id");
        List<Line> lines = new ArrayList<>();
        lines.add(line("list of 50, API", 1800, i -> "/api/v1/needs?size=50"));
        lines.add(line("list of 50, page", 1800, i -> "/behov?antall=50"));
        lines.add(line("list of 50 with a theme, page", 0, i -> "/behov?antall=50&tema=" + themes.get(at(i, themes))));
        lines.add(line(
                "list by a word, page",
                0,
                i -> "/behov?antall=50&q=" + WORDS.get((int) (i % WORDS.size())).split("%20")[0]));
        lines.add(signedIn("list of 50, API with a key", i -> "/api/v1/needs?size=50"));
        lines.add(line("detail, API", 3200, i -> "/api/v1/needs/" + needs.get(at(i, needs))));
        lines.add(line("detail, page", 3200, i -> "/behov/" + needs.get(at(i, needs))));
        if (!projects.isEmpty()) {
            lines.add(line("list of 50 projects, API", 1800, i -> "/api/v1/projects?size=50"));
            lines.add(line("list of 50 projects, page", 1800, i -> "/prosjekter?antall=50"));
            List<Long> bodies =
                    numbers("select distinct body from project where body is not null order by body limit 20");
            lines.add(line(
                    "list of projects of a cooperation, API",
                    0,
                    i -> "/api/v1/projects?size=50&state=RUNNING&body=" + bodies.get(at(i, bodies))));
            lines.add(line("matrix, API", 0, i -> "/api/v1/projects/matrix?rows=THEME&columns=INSTITUTION"));
            lines.add(line("matrix, page", 0, i -> "/prosjekter/matrise"));
            lines.add(line("board, page", 0, i -> "/prosjekter/tavle"));
            lines.add(line("map, page", 0, i -> "/prosjekter/kart"));
            lines.add(line("map, API", 0, i -> "/api/v1/projects/map"));
            lines.add(line("network, page", 0, i -> "/prosjekter/nettverk"));
            lines.add(line("network, API", 0, i -> "/api/v1/projects/network?nodes=300"));
            List<Long> owners = numbers("select distinct owner from record where kind = 'project' limit 20");
            lines.add(line("dashboard of everything, page", 0, i -> "/oversikt"));
            lines.add(signedIn(
                    "dashboard of a cooperation, API", i -> "/api/v1/dashboards?body=" + bodies.get(at(i, bodies))));
            lines.add(line(
                    "dashboard of an organisation, page",
                    0,
                    i -> "/oversikt?organisasjon=" + owners.get(at(i, owners))));
            lines.add(line("project, API", 3200, i -> "/api/v1/projects/" + projects.get(at(i, projects))));
            lines.add(line("project, page", 3200, i -> "/prosjekter/" + projects.get(at(i, projects))));
        }
        lines.add(line("people, page", 0, i -> "/personer?q=" + NAMES.get((int) (i % NAMES.size()))));
        lines.add(line(
                "organisations by name, page", 0, i -> "/organisasjoner?q=" + PLACES.get((int) (i % PLACES.size()))));
        lines.add(line(
                "suggested names, page",
                0,
                i -> "/forslag/personer?felt=person&person=" + NAMES.get((int) (i % NAMES.size()))));
        lines.add(line("expert finder, page", 0, i -> "/fagfolk?tema=" + themes.get(at(i, themes))));
        lines.add(line("expert finder by text, page", 0, i -> "/fagfolk?q=" + WORDS.get((int) (i % WORDS.size()))));
        lines.add(signedIn("expert finder, API with a key", i -> "/api/v1/experts?theme=" + themes.get(at(i, themes))));
        lines.add(line("search, API", 530, i -> "/api/v1/search?q=" + WORDS.get((int) (i % WORDS.size()))));
        lines.add(line("search, page", 530, i -> "/sok?q=" + WORDS.get((int) (i % WORDS.size()))));
        lines.add(line("search with slips of the pen, page", 0, i -> "/sok?q=" + slipped(i)));
        lines.add(line("search for a long question, page", 0, i -> "/sok?q=" + LONG_QUESTION + i % 97));
        lines.add(line("search proposals while one types", 0, i -> "/sok/forslag?q=" + typed(i)));
        lines.add(line("suggestions for a need, page", 0, i -> "/behov/" + needs.get(at(i, needs)) + "/forslag"));
        lines.add(line(
                "suggestions for a need, API", 0, i -> "/api/v1/needs/" + needs.get(at(i, needs)) + "/suggestions"));
        List<Long> calls = open("funding_call");
        if (!calls.isEmpty())
            lines.add(line(
                    "suggestions for a call, page", 0, i -> "/utlysninger/" + calls.get(at(i, calls)) + "/forslag"));
        lines.add(new Line("overlaps, API", 0, this::overlaps));
        for (long body : numbers("select place from role_held r join api_key k on k.person = r.person"
                + " where k.name = 'bench' and r.role = 'COORDINATOR'")) {
            lines.add(signedIn("suggested groups of needs, page", i -> "/utfordringer/forslag?organ=" + body));
            lines.add(signedIn("duplicates of a cooperation, page", i -> "/samarbeid/" + body + "/dubletter"));
        }
        for (long framework : numbers("select number from record where kind = 'framework' order by number limit 1")) {
            lines.add(line("aggregate, API", 200, i -> "/api/v1/frameworks/" + framework + "/figures"));
            lines.add(line("aggregate, page", 200, i -> "/tall/" + framework));
        }
        for (long report : open("report")) {
            lines.add(line("report, page", 0, i -> "/rapporter/" + report));
            lines.add(line("report as Word", 0, i -> "/rapporter/" + report + "/fil/docx"));
            lines.add(line("report as PDF", 0, i -> "/rapporter/" + report + "/fil/pdf"));
        }
        lines.add(new Line("create with 20 rows, API", 1370, this::create));
        return lines;
    }

    /** What people ask a portfolio of projects and the figures counted from it. */
    List<Line> ofPortfolio() throws SQLException {
        List<Long> projects = open("project");
        List<Long> themes = numbers("select id from theme where scheme = 'samskap' and broader is null order by id");
        List<Long> bodies = numbers("select distinct body from project where body is not null order by body limit 20");
        long framework = numbers("select min(number) from framework").getFirst();
        List<Long> indicators = numbers("select id from indicator where framework = " + framework + " order by place");
        Line list = line("list of 50, API", 0, i -> "/api/v1/projects?size=50");
        Line filtered = line(
                "filtered list, API",
                0,
                i -> "/api/v1/projects?size=50&state=RUNNING&theme=" + themes.get(at(i, themes)) + "&body="
                        + bodies.get(at(i, bodies)));
        Line matrix = line("matrix, API", 0, i -> "/api/v1/projects/matrix?rows=THEME&columns=INSTITUTION");
        Line figures = line("figures, API", 0, i -> "/api/v1/frameworks/" + framework + "/figures");
        List<Line> lines = new ArrayList<>(List.of(
                list,
                list.whileSomebodyWrites(),
                line("list of 50, page", 0, i -> "/prosjekter?antall=50"),
                filtered,
                filtered.whileSomebodyWrites(),
                line("filtered list, page", 0, i -> "/prosjekter?antall=50&tema=" + themes.get(at(i, themes))),
                line("list by a word, API", 0, i -> "/api/v1/projects?size=50&text=" + typed(i)),
                line("search, API", 0, i -> "/api/v1/search?kind=project&q=" + WORDS.get((int) (i % WORDS.size()))),
                line("project, API", 0, i -> "/api/v1/projects/" + projects.get(at(i, projects))),
                line("project, page", 0, i -> "/prosjekter/" + projects.get(at(i, projects))),
                matrix,
                matrix.whileSomebodyWrites(),
                line("matrix, page", 0, i -> "/prosjekter/matrise"),
                line("table, page", 0, i -> "/prosjekter/tabell"),
                line("board, page", 0, i -> "/prosjekter/tavle"),
                line("map, page", 0, i -> "/prosjekter/kart"),
                line("network, page", 0, i -> "/prosjekter/nettverk"),
                line("dashboard of everything, page", 0, i -> "/oversikt"),
                signedIn(
                        "dashboard of a cooperation, API", i -> "/api/v1/dashboards?body=" + bodies.get(at(i, bodies))),
                figures,
                figures.whileSomebodyWrites(),
                line("figures, page", 0, i -> "/tall/" + framework),
                line(
                        "rows behind a figure, API",
                        0,
                        i -> "/api/v1/frameworks/" + framework + "/indicators/" + indicators.get(at(i, indicators))
                                + "/rows?year=2023")));
        for (long report : open("report")) {
            lines.add(line("report, page", 0, i -> "/rapporter/" + report));
            lines.add(line("report as Word", 0, i -> "/rapporter/" + report + "/fil/docx"));
        }
        lines.add(new Line("create with 20 rows, API", 0, this::create));
        return lines;
    }

    private static final List<String> NAMES = List.of("Kari", "Nordmann", "Hansen", "Ola%20H", "Berg");

    private static final List<String> PLACES = List.of("Steinkjer", "enhet", "Nord", "Helse", "sykehus");

    private static final List<String> WORDS = List.of(
            "skolefrav%C3%A6r",
            "ensomhet%20eldre",
            "sykepleiere",
            "overvann",
            "velferdsteknologi",
            "flyktninger",
            "klimatilpasning%20bygg",
            "heltidskultur",
            "matsvinn",
            "l%C3%A6rlinger");

    /** Of sixty words, with a number at the end so that no two are the same. */
    private static final String LONG_QUESTION = URLEncoder.encode(
            "Vi har prøvd flere tiltak mot skolefravær og ensomhet blant eldre i små kommuner, men vet lite om hva som faktisk"
                    + " hjelper. Tallene våre spriker, og ansatte i hjemmetjenesten og på sykehjem beskriver ulike årsaker."
                    + " Nabokommunene melder om det samme. Hva har andre lært av velferdsteknologi, frivillighet og"
                    + " heltidskultur, og hvordan måler vi framgang når innbyggerne blir eldre? ",
            StandardCharsets.UTF_8);

    /** A word in which two letters have changed places. */
    private static String slipped(long i) {
        String word = URLDecoder.decode(WORDS.get((int) (i % WORDS.size())), StandardCharsets.UTF_8);
        int at = 2 + (int) (i / WORDS.size() % (word.length() - 4));
        return URLEncoder.encode(
                word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2),
                StandardCharsets.UTF_8);
    }

    private static String typed(long i) {
        String word = URLDecoder.decode(WORDS.get((int) (i % WORDS.size())), StandardCharsets.UTF_8);
        return URLEncoder.encode(word.substring(0, 3 + (int) (i % 4)), StandardCharsets.UTF_8);
    }

    private Load.Request overlaps(long i) {
        String word = URLDecoder.decode(WORDS.get((int) (i % WORDS.size())), StandardCharsets.UTF_8);
        return new Load.Request(
                URI.create(address + "/api/v1/overlaps"),
                Map.of(
                        "Authorization",
                        "Bearer " + NationalSet.API_KEY,
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        UUID.randomUUID().toString()),
                """
                {"kind": "%s", "title": "Hva virker mot %s i små kommuner?", "partners": ["Steinkjer kommune"],
                 "summary": "Vi har prøvd flere tiltak, men vet lite om hva som faktisk hjelper. Nabokommunene melder om %s."}""".formatted(i % 2 == 0 ? "need" : "project", word, word));
    }

    /** A new project of the key's municipality, with five rows of each of four sorts. */
    private String project() throws SQLException {
        List<Long> partners =
                numbers("select number from organisation where form <> 'MUNICIPALITY' order by number limit 5");
        return """
                {"title": "Ensomhet blant eldre i små kommuner", "summary": "Vi vil vite hva som hjelper, og for hvem.",
                 "form": "RESEARCH", "state": "RUNNING", "owner": %d, "starts": "2024", "ends": "2027-06",
                 "participations": [%s], "contacts": [%s], "funding": [%s], "milestones": [%s]}""".formatted(
                numbers("select place from role_held r join api_key k on k.person = r.person where k.name = 'bench'"
                                + " order by r.id limit 1")
                        .getFirst(),
                rows(i -> "{\"organisation\": " + partners.get(i) + ", \"role\": \"RESEARCH\", \"from\": \"2024\"}"),
                rows(i -> "{\"name\": \"Kontakt " + i + "\"}"),
                rows(i -> "{\"funderName\": \"Forskningsrådet\", \"amountKroner\": 100000, \"year\": " + (2024 + i)
                        + "}"),
                rows(i -> "{\"what\": \"Milepæl " + i + "\", \"on\": \"2025-0" + (1 + i) + "\"}"));
    }

    private static String rows(IntFunction<String> row) {
        return IntStream.range(0, 5).mapToObj(row).collect(Collectors.joining(", "));
    }

    private Load.Request create(long i) {
        return new Load.Request(
                URI.create(address + "/api/v1/projects"),
                Map.of(
                        "Authorization",
                        "Bearer " + NationalSet.API_KEY,
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        UUID.randomUUID().toString()),
                project);
    }

    private Line line(String name, int orientation, LongFunction<String> path) {
        return new Line(name, orientation, i -> Load.Request.get(address + path.apply(i)));
    }

    private Line signedIn(String name, LongFunction<String> path) {
        return new Line(
                name,
                0,
                i -> new Load.Request(
                        URI.create(address + path.apply(i)),
                        Map.of("Authorization", "Bearer " + NationalSet.API_KEY),
                        null));
    }

    private List<Long> open(String kind) throws SQLException {
        return numbers("select number from record where kind = '" + kind
                + "' and 'public' = any (readers) and merged_into is null order by number");
    }

    private static int at(long i, List<Long> numbers) {
        return (int) (i * 7919 % numbers.size());
    }

    private List<Long> numbers(String sql) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) numbers.add(rows.getLong(1));
        }
        database.rollback();
        return numbers;
    }
}

package no.samskap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samskap.accounts.Accounts;
import no.samskap.accounts.ApiKeys;
import no.samskap.accounts.Role;
import no.samskap.core.LocalizedText;
import no.samskap.core.Period;
import no.samskap.core.Visitor;
import no.samskap.directory.Body;
import no.samskap.directory.BodyUpkeep;
import no.samskap.directory.NewBody;
import no.samskap.directory.People;
import no.samskap.indicators.FrameworkText;
import no.samskap.indicators.Frameworks;
import no.samskap.indicators.Saving;
import no.samskap.records.Kinds;
import no.samskap.records.RecordKind;
import no.samskap.records.Records;
import no.samskap.themes.Themes;
import no.samskap.web.Form;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every role, every kind of record, every verb, as the table in {@code src/test/resources/access/matrix.txt} says it, asked of
 * the running application: by its pages, its API and the rule of reading. What the table does not allow is refused.
 */
@SamskapTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTests {
    /** A word that stands in the text of what is kept to some, and nowhere else. */
    private static final String SECRET = "Kvitrevsdalen";

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::[^{}]*(?:\\{\\d+})?)?}");

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    ApiKeys keys;

    @Autowired
    People people;

    @Autowired
    Kinds kinds;

    @Autowired
    Records records;

    @Autowired
    Frameworks frameworks;

    @Autowired
    BodyUpkeep bodies;

    @Autowired
    Themes themes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    World worlds;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    private final AccessMatrix matrix = AccessMatrix.read();
    private final Map<String, Visitor> who = new LinkedHashMap<>();
    private final Map<String, String> key = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<AccessMatrix.Entry, Long> numbers = new LinkedHashMap<>();

    @BeforeAll
    void everybodyAndEverything() throws Exception {
        World.Place world = worlds.anew();
        for (String one : AccessMatrix.WHO) {
            Visitor visitor = visitor(one, world);
            who.put(one, visitor);
            if (visitor.isSignedIn()) key.put(one, keys.make(visitor, "matrix"));
            if (visitor.person() != null) names.put(one.toLowerCase(Locale.ROOT), String.valueOf(visitor.person()));
        }
        names.put("nordvik", String.valueOf(world.nordvik()));
        names.put("sorvik", String.valueOf(world.sorvik()));
        names.put("havgap", String.valueOf(world.havgap()));
        names.put("agreement", String.valueOf(world.agreement()));
        names.put("secret", SECRET);
        names.put("soon", String.valueOf(LocalDate.now(Words.OSLO).plusDays(60)));
        names.put("later", String.valueOf(LocalDate.now(Words.OSLO).plusDays(300)));
        names.put(
                "theme",
                String.valueOf(themes.named("health-and-care").orElseThrow().id()));
        bodies.keepMember(
                world.root(),
                world.agreement(),
                null,
                null,
                new NewBody.Member(world.havgap(), Body.Membership.MEMBER, Period.ALWAYS));
        names.put(
                "checklist",
                String.valueOf(jdbc.sql("select min(number) from checklist")
                        .query(Long.class)
                        .single()));
        names.put("open_framework", framework(world, "open", true));
        names.put("closed_framework", framework(world, SECRET + " hemmelig styringsdokument", false));
        for (AccessMatrix.Entry entry : matrix.records()) {
            long number = make(entry);
            numbers.put(entry, number);
            names.put(called(entry), String.valueOf(number));
        }
    }

    private String framework(World.Place world, String name, boolean isOpen) {
        FrameworkText text = new FrameworkText(
                world.agreement(),
                LocalizedText.same(name),
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2027, 12, 31),
                isOpen,
                "",
                List.of());
        if (frameworks.add(world.root(), text) instanceof Saving.Saved(long number)) return String.valueOf(number);
        throw new AssertionError("no framework");
    }

    private Visitor visitor(String one, World.Place world) {
        if (one.equals("STRANGER")) return Visitor.STRANGER;
        long number = people.register(one, "Nordmann", false);
        accounts.open(number, one + " Nordmann");
        if (one.equals("NEIGHBOUR")) accounts.give(number, Role.EDITOR, world.sorvik(), LocalDate.of(2020, 1, 1));
        else if (!one.equals("NEWCOMER")) {
            Role role = Role.valueOf(one);
            Long place = switch (role.place()) {
                case ORGANISATION -> world.nordvik();
                case BODY -> world.agreement();
                case SYSTEM -> null;
            };
            accounts.give(number, role, place, LocalDate.of(2020, 1, 1));
        }
        return accounts.visitor(number).orElseThrow();
    }

    private long make(AccessMatrix.Entry entry) throws Exception {
        if (!entry.existing().isEmpty()) return Long.parseLong(filled(entry.existing(), 0));
        long number = 0;
        for (AccessMatrix.Given given : entry.given()) {
            boolean isForm = given.method().equals("SENDS");
            String body = filled(given.body(), number);
            MockHttpServletResponse answer = ask(
                    given.who(),
                    isForm
                            ? form(filled(given.address(), number), body)
                            : request(HttpMethod.valueOf(given.method()), filled(given.address(), number))
                                    .contentType(MediaType.APPLICATION_JSON)
                                    .content(body));
            assertThat(answer.getStatus())
                    .as("%s %s: %s", entry.name(), given.address(), answer.getContentAsString())
                    .isBetween(isForm ? 300 : 200, isForm ? 399 : 299);
            if (number == 0) number = isForm ? numberIn(answer.getHeader("Location")) : numberIn(answer);
            else if (!isForm) lineIn(answer).ifPresent(line -> names.put(called(entry) + "_line", line));
        }
        return number;
    }

    private static String called(AccessMatrix.Entry entry) {
        return (entry.kind() + " " + entry.name()).replace(" ", "_");
    }

    /** The id of a line that was added to a record. */
    private Optional<String> lineIn(MockHttpServletResponse answer) throws Exception {
        JsonNode id = json.readTree(answer.getContentAsString()).path("id");
        return id.isMissingNode() ? Optional.empty() : Optional.of(id.asString());
    }

    /** As a browser sends what somebody wrote in the latest version. */
    private MockHttpServletRequestBuilder form(String address, String fields) {
        MockHttpServletRequestBuilder request = request(HttpMethod.POST, address);
        Matcher record = Pattern.compile("/(\\d{4,})").matcher(address);
        if (record.find()) request.param(Form.VERSION, String.valueOf(version(Long.parseLong(record.group(1)))));
        for (String field : fields.split("&")) {
            String[] parts = field.split("=", 2);
            if (parts.length == 2) request.param(parts[0].strip(), parts[1].strip());
        }
        return request;
    }

    private static long numberIn(@Nullable String address) {
        Matcher number = Pattern.compile("/(\\d{4,})").matcher(Objects.requireNonNull(address));
        if (!number.find()) throw new AssertionError("No number in " + address);
        return Long.parseLong(number.group(1));
    }

    /** The number of what was made, or of the first of a list. */
    private long numberIn(MockHttpServletResponse answer) throws Exception {
        JsonNode body = json.readTree(answer.getContentAsString());
        return (body.isArray() ? body.get(0) : body).get("number").asLong();
    }

    private String filled(String text, long number) {
        String filled = text.replace("${number}", String.valueOf(number));
        for (Map.Entry<String, String> name : names.entrySet())
            filled = filled.replace("${" + name.getKey() + "}", name.getValue());
        return filled;
    }

    @Test
    void everyKindOfRecordHasItsRows() {
        assertThat(matrix.records().stream().map(AccessMatrix.Entry::kind).distinct())
                .as("a new kind of record says in src/test/resources/access/matrix.txt who may what")
                .containsAll(kinds.all().stream().map(RecordKind::code).toList());
    }

    @Test
    void eachMayWhatTheTableSaysAndNothingElse() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (AccessMatrix.Entry entry : matrix.records()) {
            long number = numbers.get(entry);
            int version = version(number);
            for (AccessMatrix.Verb verb : entry.verbs())
                for (String one : AccessMatrix.WHO) check(entry, verb, one, number, wrong);
            if (version(number) != version)
                wrong.add(entry.kind() + " " + entry.name() + " was changed by somebody refused");
        }
        assertThat(wrong).isEmpty();
    }

    private void check(AccessMatrix.Entry entry, AccessMatrix.Verb verb, String one, long number, List<String> wrong)
            throws Exception {
        boolean may = verb.may().contains(one);
        String cell = "%s, %s, %s, %s should be %s but "
                .formatted(entry.kind(), entry.name(), verb.name(), one, may ? "yes" : "no");
        RecordKind kind = kinds.of(entry.kind());
        if (verb.address().isEmpty()) {
            if (opens(one, kind.address(number)) != may) wrong.add(cell + "the page says otherwise");
            if (opens("SYSTEM_ADMINISTRATOR", kind.apiPath() + "/" + number)
                    && opens(one, kind.apiPath() + "/" + number) != may) wrong.add(cell + "the API says otherwise");
            if (records.find(Objects.requireNonNull(who.get(one)), number).isPresent() != may)
                wrong.add(cell + "the rule of reading says otherwise");
        } else if (verb.isSent()) {
            int status = ask(one, form(filled(verb.sent()[0], number), may ? "" : verb.sent()[1]))
                    .getStatus();
            if ((status < 400) != may) wrong.add(cell + "the form is answered " + status);
        } else {
            if (opens(one, filled(verb.address(), number)) != may) wrong.add(cell + "the page says otherwise");
            if (!may && changes(one, verb, kind, number)) wrong.add(cell + "the change was taken");
        }
    }

    private boolean opens(String one, String address) throws Exception {
        MockHttpServletResponse answer = ask(one, get(address));
        if (answer.getStatus() == 200) return true;
        String elsewhere = answer.getHeader("Location");
        if (elsewhere != null) return !elsewhere.contains("/innlogging");
        assertThat(answer.getStatus()).as("%s opens %s", one, address).isIn(401, 404);
        return false;
    }

    /** Sends the change all the same, as somebody would who guesses the address. */
    private boolean changes(String one, AccessMatrix.Verb verb, RecordKind kind, long number) throws Exception {
        if (!who.get(one).isSignedIn()) return false;
        boolean ofTheRecord = verb.address().endsWith("/rediger");
        int page = ask(
                        one,
                        request(HttpMethod.POST, ofTheRecord ? kind.address(number) : filled(verb.address(), number))
                                .param(Form.VERSION, "1")
                                .param("title", "Stjålet"))
                .getStatus();
        if (!ofTheRecord) return page < 400;
        int api = ask(
                        one,
                        request(HttpMethod.PUT, kind.apiPath() + "/" + number)
                                .header("If-Match", "\"1\"")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{}"))
                .getStatus();
        return page < 400 || api < 400;
    }

    @Test
    void whatIsKeptToSomeStandsOnNoPageOfOthers() throws Exception {
        Set<String> leaks = new TreeSet<>();
        for (String address : addresses("GET"))
            for (String one : List.of("STRANGER", "NEIGHBOUR")) {
                MockHttpServletResponse answer = ask(one, get(address).param("q", SECRET));
                String body = answer.getContentAsString()
                        .replace("value=\"" + SECRET + "\"", "")
                        .replace("q=" + SECRET, "");
                if (body.contains(SECRET + " hemmelig")) leaks.add(one + " at " + address);
                if (answer.getStatus() >= 500) leaks.add(one + " breaks " + address);
            }
        assertThat(leaks).isEmpty();
    }

    @Test
    void noGuessedAddressChangesWhatSomebodyMayNotChange() throws Exception {
        long before = written();
        Set<String> taken = new TreeSet<>();
        for (String method : List.of("POST", "PUT", "DELETE"))
            for (String address : addresses(method)) {
                if (!address.matches(".*/\\d{4,}.*")) continue;
                int status = ask(
                                "NEIGHBOUR",
                                request(HttpMethod.valueOf(method), address)
                                        .header("If-Match", "\"1\"")
                                        .param(Form.VERSION, "1")
                                        .contentType(
                                                address.startsWith("/api/")
                                                        ? MediaType.APPLICATION_JSON
                                                        : MediaType.APPLICATION_FORM_URLENCODED)
                                        .content(address.startsWith("/api/") ? "{}" : ""))
                        .getStatus();
                if (status < 400) taken.add(method + " " + address + " " + status);
                if (status >= 500) taken.add(method + " " + address + " breaks");
            }
        assertThat(taken).isEmpty();
        assertThat(written())
                .as("changes in the history of what is kept to some")
                .isEqualTo(before);
    }

    /** Each address with a record in it, for every record that is kept to some, and the others as they are. */
    private List<String> addresses(String method) {
        Set<String> all = new TreeSet<>();
        handlers.getHandlerMethods().forEach((mapping, handler) -> {
            if (!handler.getBeanType().getName().startsWith("no.samskap.")) return;
            if (mapping.getMethodsCondition().getMethods().stream()
                    .noneMatch(each -> each.name().equals(method))) return;
            for (String pattern : mapping.getPatternValues()) {
                Matcher variables = VARIABLE.matcher(pattern);
                if (!variables.find()) all.add(pattern);
                else
                    closed().forEach(number -> all.add(VARIABLE.matcher(pattern)
                            .replaceAll(
                                    variable -> variable.group(1).equals("number") ? String.valueOf(number) : "1")));
            }
        });
        return List.copyOf(all);
    }

    private List<Long> closed() {
        return numbers.entrySet().stream()
                .filter(entry -> entry.getKey().verbs().stream()
                        .anyMatch(verb ->
                                verb.name().equals("read") && !verb.may().contains("NEIGHBOUR")))
                .map(Map.Entry::getValue)
                .toList();
    }

    private long written() {
        return jdbc.sql("select count(*) from history where record = any (:numbers)")
                .param("numbers", closed().toArray(Long[]::new))
                .query(Long.class)
                .single();
    }

    @Test
    void whatNoFormAsksForIsNotTakenFromWhoeverSendsIt() throws Exception {
        String body = filled("""
                {"title": "Utkast", "question": "Hva vet vi?", "owner": ${nordvik}, "language": "nb", "audience": "EVERYONE",
                 "state": "PUBLISHED", "readers": ["public"], "editors": ["public"], "number": 1, "version": 99,
                 "createdBy": 1, "mergedInto": 1}""", 0);
        MockHttpServletResponse answer = ask(
                "CONTACT",
                request(HttpMethod.POST, "/api/v1/needs")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
        assertThat(answer.getStatus()).isEqualTo(201);
        long number = json.readTree(answer.getContentAsString()).get("number").asLong();
        assertThat(number).isNotEqualTo(1);
        assertThat(records.find(Visitor.STRANGER, number)).as("still a draft").isEmpty();

        MockHttpServletResponse form = ask(
                "CONTACT",
                request(HttpMethod.POST, "/behov")
                        .param("title", "Utkast")
                        .param("question", "Hva vet vi?")
                        .param("owner", names.get("havgap"))
                        .param("language", "nb")
                        .param("audience", "EVERYONE")
                        .param("readers", "public"));
        assertThat(form.getStatus())
                .as("not for another organisation: shown again")
                .isEqualTo(200);

        String neighbour = names.get("neighbour");
        ask(
                "CONTACT",
                request(HttpMethod.POST, "/min-side/konto")
                        .param("email", "kari@nordvik.example")
                        .param("language", "nb")
                        .param("person", neighbour)
                        .param("demo", "true")
                        .param("role", "SYSTEM_ADMINISTRATOR"));
        assertThat(jdbc.sql("select count(*) from account where person = :other and (email is not null or demo)")
                        .param("other", Long.valueOf(neighbour))
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(accounts.visitor(Objects.requireNonNull(who.get("CONTACT").person()))
                        .orElseThrow()
                        .isAdministrator())
                .isFalse();
    }

    private int version(long number) {
        return records.find(Objects.requireNonNull(who.get("SYSTEM_ADMINISTRATOR")), number)
                .orElseThrow()
                .version();
    }

    private MockHttpServletResponse ask(String one, MockHttpServletRequestBuilder request) throws Exception {
        request.header("Idempotency-Key", Form.newId()).param("_form", Form.newId());
        String own = key.get(one);
        if (own != null) request.header("Authorization", "Bearer " + own);
        return mvc.perform(request).andReturn().getResponse();
    }
}

package no.samskap.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.samskap.ServedTest;
import no.samskap.Visit;
import no.samskap.World;
import no.samskap.accounts.Accounts;
import no.samskap.accounts.ApiKeys;
import no.samskap.core.Visitor;
import no.samskap.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is sent twice is done once, and what was acknowledged is written down. */
@ServedTest
class OneActTests {
    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Accounts accounts;

    @Autowired
    ApiKeys keys;

    @Autowired
    JdbcClient jdbc;

    private World.Place place;
    private Visit kari;

    @BeforeEach
    void signIn() {
        place = world.anew();
        long person = place.kari().whenSignedIn().orElseThrow();
        accounts.offerInDemo(person, 1);
        kari = Visit.of(port, person);
    }

    @AfterEach
    void leave() {
        kari.close();
    }

    @Test
    void theSameFormSentAgainGetsTheSameAnswerAndIsDoneOnce() {
        String form = UUID.randomUUID().toString();

        HttpResponse<String> first = kari.post("/behov", need("Bussen", form));
        HttpResponse<String> again = kari.post("/behov", need("Bussen", form));

        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(location(again)).isEqualTo(location(first));
        assertThat(needsOfNordvik()).isEqualTo(1);
    }

    @Test
    void twoAtOnceAreDoneOnce() throws Exception {
        String form = UUID.randomUUID().toString();
        String token = kari.token("/behov");
        Callable<HttpResponse<String>> sending = () -> kari.post("/behov", token, need("Ferja", form));

        try (var hands = Executors.newFixedThreadPool(4)) {
            List<String> places = hands.invokeAll(List.of(sending, sending, sending, sending)).stream()
                    .map(answer -> location(answer.resultNow()))
                    .distinct()
                    .toList();
            assertThat(places).hasSize(1);
        }
        assertThat(needsOfNordvik()).isEqualTo(1);
    }

    /** Nobody waits for a lock longer than three seconds. */
    @Test
    void whoeverSendsAgainWhileTheFirstTakesLongIsToldThatItIsUnderWay() throws Exception {
        String form = UUID.randomUUID().toString();
        String title = "Treg " + form;
        String token = kari.token("/behov");
        Callable<HttpResponse<String>> sending = () -> kari.post("/behov", token, need(title, form));
        List<HttpResponse<String>> answers;
        try (Slowness ignored = new Slowness(title);
                var hands = Executors.newFixedThreadPool(2)) {
            answers = hands.invokeAll(List.of(sending, sending)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(303, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .first()
                .satisfies(answer -> assertThat(answer.body()).contains("Dette er alt sendt"));
        assertThat(kari.post("/behov", token, need(title, form)).statusCode()).isEqualTo(303);
        assertThat(needsOfNordvik()).isEqualTo(1);
    }

    /** Makes the saving of one title take longer than others wait. */
    private record Slowness(String title) implements AutoCloseable {
        Slowness {
            execute("""
                    create function be_slow() returns trigger language plpgsql as $$
                    begin perform pg_sleep(4.5); return new; end $$;
                    create trigger be_slow before insert on record for each row when (new.title = '%s')
                        execute function be_slow()""".formatted(title));
        }

        @Override
        public void close() {
            execute("drop trigger be_slow on record; drop function be_slow()");
        }

        private static void execute(String sql) {
            try (var connection = TestDatabase.asSuperuser();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void aFormWithoutItsIdIsNotOurs() {
        Map<String, String> fields = need("Uten id", "");
        assertThat(kari.post("/behov", fields).statusCode()).isEqualTo(400);
        assertThat(needsOfNordvik()).isZero();
    }

    @Test
    void aFormThatWasWrongMayBeSentAgainWithTheSameId() {
        String form = UUID.randomUUID().toString();

        HttpResponse<String> wrong = kari.post("/behov", need("", form));
        assertThat(wrong.statusCode()).isEqualTo(200);
        assertThat(wrong.body()).contains("error-summary").contains("Hver vår står vannet");

        assertThat(kari.post("/behov", need("Nå med tittel", form)).statusCode())
                .isEqualTo(303);
        assertThat(needsOfNordvik()).isEqualTo(1);
    }

    @Test
    void whoeverSavesLastSeesBothTexts() {
        String page =
                location(kari.post("/behov", need("Først", UUID.randomUUID().toString())));
        Map<String, String> mine = need("Min tekst", UUID.randomUUID().toString());
        Map<String, String> theirs = need("Deres tekst", UUID.randomUUID().toString());
        mine.put("_version", "1");
        theirs.put("_version", "1");

        assertThat(kari.post(page, theirs).statusCode()).isEqualTo(303);
        HttpResponse<String> stale = kari.post(page, mine);

        assertThat(stale.statusCode()).isEqualTo(200);
        assertThat(stale.body()).contains("Min tekst").contains("Deres tekst");
    }

    @Test
    void whatIsDoneAndWhatIsRefusedIsWrittenDown() {
        String page = location(
                kari.post("/behov", need("Til ettersyn", UUID.randomUUID().toString())));
        kari.post("/behov/999999999/publisering", Map.of());

        assertThat(acts("DONE")).containsExactly("POST /behov");
        assertThat(acts("REFUSED")).containsExactly("POST /behov/999999999/publisering");
        assertThat(jdbc.sql("select count(*) from history where record = :number and changed_by = :person")
                        .param("number", Long.valueOf(page.replaceAll("\\D", "")))
                        .param("person", place.kari().person())
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void aProgramSendsItsOwnKeyWithEachNewThing() {
        String once = UUID.randomUUID().toString();

        HttpResponse<String> first = api("POST", "/api/v1/needs", json("Brua"), Map.of("Idempotency-Key", once));
        HttpResponse<String> again = api("POST", "/api/v1/needs", json("Brua"), Map.of("Idempotency-Key", once));
        HttpResponse<String> other = api("POST", "/api/v1/needs", json("Tunnelen"), Map.of("Idempotency-Key", once));
        HttpResponse<String> without = api("POST", "/api/v1/needs", json("Brua"), Map.of());

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.headers().firstValue("Idempotent-Replay")).hasValue("true");
        assertThat(location(again)).isEqualTo(location(first));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(without.statusCode()).isEqualTo(400);
        assertThat(needsOfNordvik()).isEqualTo(1);
    }

    /** The route is the same, and there is no body that could tell them apart. */
    @Test
    void aKeyThatWasUsedForOneRecordDoesNothingToAnother() {
        String bridge = written("Brua");
        String tunnel = written("Tunnelen");
        Map<String, String> once = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        assertThat(api("POST", bridge + "/publication", "", once).statusCode()).isEqualTo(200);
        HttpResponse<String> other = api("POST", tunnel + "/publication", "", once);

        assertThat(other.statusCode()).as(other.body()).isEqualTo(422);
        assertThat(api("POST", bridge + "/publication", "", once).headers().firstValue("Idempotent-Replay"))
                .hasValue("true");
    }

    @Test
    void aProgramSaysWhichVersionItSaw() {
        String address = written("Kaia");

        assertThat(api("PUT", address, json("Kaia 2"), Map.of()).statusCode()).isEqualTo(428);
        assertThat(api("PUT", address, json("Kaia 2"), Map.of("If-Match", "\"77\""))
                        .statusCode())
                .isEqualTo(412);
        assertThat(api("PUT", address, json("Kaia 2"), Map.of("If-Match", "\"1\""))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aKeyThatIsNotOursOpensNothing() {
        HttpResponse<String> answer =
                kari.send(kari.to("/api/v1/needs").header("Authorization", "Bearer samskap_falsk"));
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    private Map<String, String> need(String title, String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("_form", form);
        fields.put("title", title);
        fields.put("question", "Hver vår står vannet til knes ved skolen.");
        fields.put("owner", String.valueOf(place.nordvik()));
        fields.put("language", "nb");
        fields.put("audience", "EVERYONE");
        return fields;
    }

    private String json(String title) {
        return """
                {"title": "%s", "question": "Hva virker?", "owner": %d, "language": "nb", "audience": "EVERYONE"}""".formatted(title, place.nordvik());
    }

    private String written(String title) {
        return location(api(
                "POST",
                "/api/v1/needs",
                json(title),
                Map.of("Idempotency-Key", UUID.randomUUID().toString())));
    }

    private HttpResponse<String> api(String method, String path, String body, Map<String, String> headers) {
        HttpRequest.Builder request = kari.to(path)
                .header("Authorization", "Bearer " + key())
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return kari.send(request);
    }

    private String key() {
        Visitor owner = place.kari();
        return keys.make(owner, "Test");
    }

    private long needsOfNordvik() {
        return jdbc.sql("select count(*) from record where kind = 'need' and owner = :nordvik")
                .param("nordvik", place.nordvik())
                .query(Long.class)
                .single();
    }

    private List<String> acts(String outcome) {
        return jdbc.sql(
                        "select act from audit where person = :person and outcome = :outcome and act not like '%innlogging%'")
                .param("person", place.kari().person())
                .param("outcome", outcome)
                .query(String.class)
                .list();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElseThrow().replaceFirst("http://localhost:\\d+", "");
    }
}

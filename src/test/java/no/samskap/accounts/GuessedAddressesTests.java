package no.samskap.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.samskap.ServedTest;
import no.samskap.Visit;
import no.samskap.World;
import no.samskap.core.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Siri, who administers Sørvik, guesses the addresses of Kari's affairs and Nordvik's, and sends more than forms ask for. */
@ServedTest
class GuessedAddressesTests {
    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    ApiKeys keys;

    @Autowired
    AccessRequests requests;

    @Autowired
    Invitations invitations;

    @Autowired
    World worlds;

    @Autowired
    JdbcClient jdbc;

    private World.Place world;
    private long kari;
    private long siri;

    @BeforeEach
    void world() {
        world = worlds.anew();
        kari = number(world.kari());
        siri = number(world.siri());
        accounts.give(siri, Role.ADMINISTRATOR, world.sorvik(), LocalDate.of(2020, 1, 1));
        accounts.offerInDemo(kari, 1);
        accounts.offerInDemo(siri, 2);
    }

    @Test
    void nobodyReadsOrChangesWhatIsAnothersByItsAddress() {
        keys.make(world.kari(), "Karis");
        requests.ask(world.hans(), world.nordvik(), Role.READER, "");
        invitations.invite(world.root(), world.nordvik(), Role.READER, "x@nordvik.example");
        try (Visit karis = Visit.of(port, kari);
                Visit siris = Visit.of(port, siri)) {
            String nordvik = "/organisasjoner/" + world.nordvik() + "/roller";
            for (String address : List.of(
                    "/personer/" + kari + "/data",
                    "/personer/" + kari + "/data.json",
                    "/personer/" + kari + "/sletting",
                    "/tilgang/hva?person=" + kari,
                    "/tilgang/hva?rolle=READER&sted=" + world.nordvik(),
                    nordvik))
                assertThat(siris.get(address).statusCode()).as(address).isEqualTo(404);
            String token = siris.token("/min-side");
            Map<String, Map<String, String>> sent = Map.of(
                    "/personer/" + kari + "/sletting",
                    Map.of("sure", "true"),
                    "/min-side/konto/okter/" + session(kari) + "/slutt",
                    Map.of(),
                    nordvik,
                    Map.of("person", String.valueOf(siri), "role", "ADMINISTRATOR"),
                    nordvik + "/invitasjoner",
                    Map.of("email", "siri@sorvik.example", "role", "ADMINISTRATOR"),
                    nordvik + "/invitasjoner/" + id("invitation where place = :nordvik") + "/slutt",
                    Map.of(),
                    nordvik + "/" + id("role_held where place = :nordvik") + "/slutt",
                    Map.of(),
                    "/organisasjoner/" + world.sorvik() + "/roller/" + id("role_held where place = :nordvik")
                            + "/slutt",
                    Map.of(),
                    "/tilgang/ko/" + id("access_request where organisation = :nordvik") + "/ja",
                    Map.of("role", "ADMINISTRATOR"),
                    "/tilgang/ko/" + id("access_request where organisation = :nordvik") + "/nei",
                    Map.of());
            sent.forEach((address, fields) -> assertThat(
                            siris.post(address, token, fields).statusCode())
                    .as(address)
                    .isEqualTo(404));
            assertThat(siris.post("/tilgang/se-som/" + kari, token, Map.of()).statusCode())
                    .isIn(403, 404);
            siris.post("/min-side/nokler/" + id("api_key where person = " + kari) + "/slutt", token, Map.of());

            assertThat(keys.of(world.kari())).hasSize(1);
            assertThat(accounts.visitor(kari)).isPresent();
            assertThat(karis.get("/min-side").statusCode())
                    .as("still signed in")
                    .isEqualTo(200);
            assertThat(tokens(siri)).doesNotContain(Visitor.reads("org", world.nordvik()), Visitor.ADMIN);
            assertThat(tokens(number(world.hans()))).doesNotContain(Visitor.reads("org", world.nordvik()));
        }
    }

    @Test
    void nothingIsTakenThatTheFormDoesNotOffer() {
        requests.ask(world.hans(), world.sorvik(), Role.READER, "");
        try (Visit siris = Visit.of(port, siri)) {
            String token = siris.token("/min-side");
            String queue = "/tilgang/ko/" + id("access_request where organisation = :sorvik") + "/ja";
            siris.post(queue, token, Map.of("role", "SYSTEM_ADMINISTRATOR"));
            siris.post(queue, token, Map.of("role", "COORDINATOR"));
            siris.post(
                    "/tilgang",
                    token,
                    Map.of(
                            "organisation",
                            String.valueOf(world.nordvik()),
                            "role",
                            "ADMINISTRATOR",
                            "state",
                            "APPROVED",
                            "person",
                            "1"));
            siris.post(
                    "/organisasjoner/" + world.sorvik() + "/roller",
                    token,
                    Map.of(
                            "person",
                            String.valueOf(siri),
                            "role",
                            "EDITOR",
                            "place",
                            String.valueOf(world.nordvik()),
                            "number",
                            String.valueOf(world.nordvik()),
                            "vouchedBy",
                            "me",
                            "ended",
                            "false"));
            siris.post(
                    "/min-side/konto",
                    token,
                    Map.of(
                            "email",
                            "siri@sorvik.example",
                            "language",
                            "nb",
                            "emailConfirmedAt",
                            "2020-01-01",
                            "demo",
                            "true"));

            assertThat(tokens(number(world.hans())))
                    .doesNotContain(Visitor.ADMIN, Visitor.reads("org", world.sorvik()));
            assertThat(tokens(siri))
                    .doesNotContain(Visitor.ADMIN, Visitor.reads("org", world.nordvik()))
                    .contains(Visitor.edits("org", world.sorvik()));
            assertThat(jdbc.sql("select count(*) from account where person = :siri and email is not null")
                            .param("siri", siri)
                            .query(Long.class)
                            .single())
                    .as("an address that nobody has confirmed")
                    .isZero();
        }
    }

    private java.util.Set<String> tokens(long person) {
        return accounts.visitor(person).orElseThrow().tokens();
    }

    private String session(long person) {
        return jdbc.sql("select primary_id from spring_session where principal_name = :person limit 1")
                .param("person", String.valueOf(person))
                .query(String.class)
                .single()
                .strip();
    }

    private long id(String of) {
        return jdbc.sql("select min(id) from " + of)
                .param("nordvik", world.nordvik())
                .param("sorvik", world.sorvik())
                .query(Long.class)
                .single();
    }

    private static long number(Visitor visitor) {
        return Objects.requireNonNull(visitor.person());
    }
}

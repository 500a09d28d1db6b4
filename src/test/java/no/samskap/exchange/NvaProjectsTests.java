package no.samskap.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.directory.Organisations;
import no.samskap.exchange.NvaProjects.By;
import no.samskap.exchange.Outbound.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The register as it was recorded, on a server beside the test. The people in the recording are invented. */
@SamskapTest
class NvaProjectsTests {
    @Autowired
    Organisations organisations;

    @Autowired
    JsonMapper json;

    @Autowired
    World world;

    HttpServer server;
    NvaProjects register;
    World.Place place;

    @BeforeEach
    void begin() throws IOException {
        place = world.anew();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/cristin/project/456789", exchange -> answer(exchange, 200, recorded("nva-project.json")));
        server.createContext("/cristin/project/1", exchange -> answer(exchange, 404, new byte[0]));
        server.createContext(
                "/cristin/project/2", exchange -> answer(exchange, 200, "<html>".getBytes(StandardCharsets.UTF_8)));
        server.createContext(
                "/cristin/project/3", exchange -> answer(exchange, 200, new byte[Outbound.MOST_BYTES + 1]));
        server.createContext("/cristin/project/4", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://localhost/");
            answer(exchange, 302, new byte[0]);
        });
        server.createContext("/cristin/project", exchange -> answer(exchange, 200, recorded("nva-query.json")));
        server.start();
        register = register(server.getAddress().getPort());
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @Test
    void aProjectBecomesARowWithoutPeoplesAddresses() {
        NvaProjects.Read read = register.read(place.kari(), By.NVA, List.of("456789", "1", "2"));
        assertThat(read.missing()).containsExactly("1", "2");
        assertThat(read.unasked()).isEmpty();
        Map<String, String> row = read.found().getFirst();
        assertThat(row)
                .containsEntry("nva", "456789")
                .containsEntry("council", "654321")
                .containsEntry("title", "Example Title")
                .containsEntry("summary", "Some popular scientific summary")
                .containsEntry("language", "en")
                .containsEntry("starts", "2018-11-01")
                .containsEntry("ends", "2021-05-01")
                .containsEntry("contacts", "Ola Nordmann")
                .containsEntry("funder", "Research Council of Norway (RCN)")
                .containsEntry("amount", "5660000")
                .doesNotContainKey("research");
        assertThat(NvaProjects.table(read.found()))
                .doesNotContain("@")
                .doesNotContain("12345678")
                .contains("Example Title");
    }

    @Test
    void theCouncilsNumberIsLookedForAmongWhatTheSearchFinds() {
        assertThat(register.read(place.kari(), By.COUNCIL, List.of("654321")).titles())
                .containsExactly("Example Title");
        assertThat(register.read(place.kari(), By.COUNCIL, List.of("999999")).missing())
                .containsExactly("999999");
    }

    @Test
    void anAnswerTooLargeARedirectAndNoNetworkAreToldApartFromNotThere() throws IOException {
        assertThat(register.read(place.kari(), By.NVA, List.of("3", "456789")).unasked())
                .containsExactly("3", "456789");
        assertThat(register.read(place.kari(), By.NVA, List.of("4")).unasked()).containsExactly("4");
        int closed = server.getAddress().getPort();
        server.stop(0);
        assertThat(register(closed)
                        .read(place.kari(), By.NVA, List.of("456789"))
                        .unasked())
                .containsExactly("456789");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost/", "https://127.0.0.1/", "https://10.0.0.1/", "https://169.254.169.254/latest",
                "https://[::1]/", "https://[fd00::1]/", "https://100.64.0.1/", "http://api.nva.unit.no/",
                "https://api.nva.unit.no.example.org/", "https://user@api.nva.unit.no/", "file:///etc/passwd"
            })
    void onlyNamedServersOutThereAreAsked(String address) {
        Set<String> hosts = Set.of(
                "api.nva.unit.no",
                "localhost",
                "127.0.0.1",
                "10.0.0.1",
                "169.254.169.254",
                "[::1]",
                "[fd00::1]",
                "100.64.0.1");
        assertThat(new Outbound(hosts).get(URI.create(address))).isInstanceOf(Answer.Forbidden.class);
    }

    @Test
    void numbersAreFoundBetweenWhateverStandsBetweenThem() {
        assertThat(NvaProjects.numbers("312345, 312346\n312345; x 31")).containsExactly("312345", "312346", "31");
    }

    private NvaProjects register(int port) {
        return new NvaProjects(
                URI.create("http://localhost:" + port),
                new Outbound(Set.of("localhost"), Set.of("http"), InetAddress::isLoopbackAddress),
                organisations,
                json,
                Clock.systemUTC());
    }

    private static byte[] recorded(String name) throws IOException {
        try (var in = NvaProjectsTests.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) exchange.getResponseBody().write(body);
        exchange.close();
    }
}

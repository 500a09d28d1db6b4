package no.samskap.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import no.samskap.SamskapTest;
import no.samskap.browser.Browser;
import no.samskap.browser.Browser.Window;
import no.samskap.directory.People;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Sign-in by OpenID Connect, at a real provider, in a real browser, as the settings of the Norwegian providers ask for it. */
@Tag("keycloak")
@SamskapTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ExtendWith(Browser.ClosesWindows.class)
class SignInWithKeycloakTests {
    private static final RSAKey key = key();
    private static final Keycloak keycloak = new Keycloak(new JWKSet(key.toPublicJWK()).toString());
    private static final HttpServer groups = groups();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    /** One that tells where people belong in the token, one that is asked, and one that is asked for more than it gives. */
    @DynamicPropertySource
    static void providers(DynamicPropertyRegistry properties) {
        int free = freePort();
        properties.add("server.port", () -> free); // its own address is told to the provider
        String there = keycloak.issuer() + "/protocol/openid-connect/";
        String ansatt = "samskap.sign-in.providers.ansatt.";
        properties.add(ansatt + "name", () -> "Nordvik-innlogging");
        properties.add(ansatt + "issuer", keycloak::issuer);
        properties.add(ansatt + "client-id", () -> "samskap");
        properties.add(ansatt + "client-secret", () -> "only-for-the-test");
        properties.add(ansatt + "authorize[ui_locales]", () -> "{language}");
        properties.add(ansatt + "acr", () -> "1");
        properties.add(ansatt + "organisations.each", () -> "/authorization_details/*/authorized_parties/*");
        properties.add(ansatt + "organisations.number", () -> "/orgno/ID");

        String signed = "samskap.sign-in.providers.signert.";
        properties.add(signed + "name", () -> "Havgap-innlogging");
        properties.add(signed + "issuer", keycloak::issuer);
        properties.add(signed + "addresses.authorization", () -> there + "auth");
        properties.add(signed + "addresses.token", () -> there + "token");
        properties.add(signed + "addresses.keys", () -> there + "certs");
        properties.add(signed + "addresses.user-info", () -> there + "userinfo");
        properties.add(signed + "client-id", () -> "samskap-signed");
        properties.add(signed + "jwk", key::toJSONString);
        properties.add(
                signed + "organisations.lookup",
                () -> "http://127.0.0.1:" + groups.getAddress().getPort() + "/groups/me/groups");
        properties.add(signed + "organisations.each", () -> "/*");
        properties.add(signed + "organisations.number", () -> "/norEduOrgNIN");
        properties.add(signed + "organisations.affiliation", () -> "/membership/affiliation");
        properties.add(signed + "organisations.roles[faculty]", () -> "RESEARCHER");
        properties.add(signed + "organisations.roles[student]", () -> "STUDENT");

        String high = "samskap.sign-in.providers.hoyt.";
        properties.add(high + "name", () -> "Høyt nivå");
        properties.add(high + "issuer", keycloak::issuer);
        properties.add(high + "client-id", () -> "samskap");
        properties.add(high + "client-secret", () -> "only-for-the-test");
        properties.add(high + "acr", () -> "substantial");

        String away = "samskap.sign-in.providers.borte.";
        properties.add(away + "name", () -> "Ikke der");
        properties.add(away + "issuer", () -> "http://127.0.0.1:1/realms/nowhere");
        properties.add(away + "client-id", () -> "samskap");
        properties.add(away + "client-secret", () -> "only-for-the-test");
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    static void stop() {
        keycloak.stop();
        groups.stop(0);
    }

    @Test
    void aPersonSignsInAtTheProviderAndComesBackToWhereTheyWere() {
        Page page = Browser.window(Window.DESK);
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));

        signIn(page, "Nordvik-innlogging");

        assertThat(page.url()).endsWith("/behov");
        assertThat(page.locator(".user-menu-name").textContent()).isEqualTo("Guri Nordvik");
        assertThat(asked)
                .filteredOn(url -> url.contains("/protocol/openid-connect/auth"))
                .first()
                .asString()
                .contains("code_challenge_method=S256")
                .contains("state=")
                .contains("nonce=")
                .contains("ui_locales=nb")
                .contains("response_type=code");
        assertThat(vouched()).contains("942110464 READER");
        assertThat(jdbc.sql("select email from account where name = 'Guri Nordvik'")
                        .query(String.class)
                        .single())
                .isEqualTo("guri@example.org");

        signIn(Browser.window(Window.DESK), "Havgap-innlogging");
        assertThat(jdbc.sql("""
                                select count(*) from identity i join account a using (person)
                                 where i.issuer = :issuer and a.name = 'Guri Nordvik'""")
                        .param("issuer", keycloak.issuer())
                        .query(Long.class)
                        .single())
                .as("the same person both times, also with a client that signs with a key")
                .isEqualTo(1);
        assertThat(vouched())
                .as("what the person is at the university, and not at the school beside it")
                .containsExactly("974767880 RESEARCHER");
        assertThat(kept()).as("a national identity number").doesNotContain("12345678901");
    }

    @Test
    void whoeverSignsOutSignsOutAtTheProviderToo() {
        Page page = Browser.window(Window.DESK);
        signIn(page, "Nordvik-innlogging");

        page.navigate("http://localhost:" + port + "/min-side");
        page.locator("main form[action='/utlogging'] button").click();
        page.locator("#kc-logout").click();
        page.waitForURL("http://localhost:" + port + "/");
        assertThat(page.locator(".user-menu-name").count()).isZero();

        page.navigate("http://localhost:" + port + "/innlogging?til=/behov");
        page.locator("main").getByText("Nordvik-innlogging").click();
        page.locator("#password").waitFor(); // asked who they are again
    }

    @Test
    void whoeverTheDirectoryHasIsThatPersonAtTheFirstSignIn() {
        long siv = inDirectory("Siv Nordvik", "siv@example.org");
        Page page = Browser.window(Window.DESK);
        signInAt(page, "Nordvik-innlogging", "siv");
        page.waitForURL("**/behov");

        assertThat(jdbc.sql("select person from identity i join account a using (person) where a.name = 'Siv Nordvik'")
                        .query(Long.class)
                        .list())
                .containsExactly(siv);
    }

    private long inDirectory(String name, String email) {
        long person = people.register(name.split(" ")[0], name.split(" ")[1], false);
        jdbc.sql("update person set email = :email where number = :person")
                .param("email", email)
                .param("person", person)
                .update();
        return person;
    }

    @Test
    void nobodyComesInWithLessThanTheLevelThatIsRequired() {
        Page page = Browser.window(Window.DESK);
        signInAt(page, "Høyt nivå");

        assertThat(page.locator("[role=alert]").textContent()).contains("ikke sikker nok");
        assertThat(page.locator(".user-menu-name").count()).isZero();
    }

    @Test
    void aProviderThatDoesNotAnswerIsToldOf() {
        Page page = Browser.window(Window.DESK);
        page.navigate("http://localhost:" + port + "/innlogging");
        page.locator("main").getByText("Ikke der").click();

        assertThat(page.locator("[role=alert]").textContent()).contains("svarer ikke nå");
    }

    @Test
    void anAnswerNobodyAskedForSignsNobodyIn() {
        Page page = Browser.window(Window.DESK);
        page.navigate("http://localhost:" + port + "/login/oauth2/code/ansatt?code=made-up&state=made-up");

        assertThat(page.url()).contains("/innlogging?feil");
        assertThat(page.locator("[role=alert]").textContent()).contains("Innloggingen ble avbrutt");
    }

    private void signIn(Page page, String provider) {
        signInAt(page, provider);
        page.waitForURL("**/behov");
    }

    private void signInAt(Page page, String provider) {
        signInAt(page, provider, "guri");
    }

    private void signInAt(Page page, String provider, String name) {
        page.navigate("http://localhost:" + port + "/innlogging?til=/behov");
        page.locator("main").getByText(provider).click();
        page.locator("#username").fill(name);
        page.locator("#password").fill("nordvik");
        page.locator("#kc-login").click();
    }

    private List<String> vouched() {
        return jdbc.sql("""
                        select o.organisation_number || ' ' || v.role
                          from vouched_organisation v join organisation o on o.number = v.organisation
                          join account a using (person)
                         where v.issuer = :issuer and a.name = 'Guri Nordvik'""")
                .param("issuer", keycloak.issuer())
                .query(String.class)
                .list();
    }

    /** All that is kept of sessions and accounts, as text. */
    private String kept() {
        return String.join("\n", jdbc.sql("""
                        select encode(attribute_bytes, 'escape') from spring_session_attributes
                        union all select cast(to_jsonb(a) as text) from account a
                        union all select cast(to_jsonb(i) as text) from identity i""").query(String.class).list());
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID("test")
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Answers as Feide's groups API does, to whoever brings a token. */
    private static HttpServer groups() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/groups/me/groups", exchange -> {
                String bearer = exchange.getRequestHeaders().getFirst("Authorization");
                boolean known = bearer != null && bearer.startsWith("Bearer ey");
                byte[] answer = """
                        [{"id": "fc:org:havgap.example", "type": "fc:org", "norEduOrgNIN": "NO974767880",
                          "membership": {"affiliation": ["member", "employee", "faculty"]}},
                         {"id": "fc:gogroup:9a", "type": "fc:gogroup", "membership": {"affiliation": ["student"]}}]""".getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(known ? 200 : 401, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package no.samskap.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import no.samskap.SamskapTest;
import no.samskap.browser.Browser;
import no.samskap.browser.Browser.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Sign-in by OpenID Connect, at a real provider, in a real browser. */
@Tag("keycloak")
@SamskapTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SignInWithKeycloakTests {
    private static final Keycloak keycloak = new Keycloak();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        String registration = "spring.security.oauth2.client.registration.nordvik.";
        properties.add(registration + "client-id", () -> "samskap");
        properties.add(registration + "client-secret", () -> "only-for-the-test");
        properties.add(registration + "client-name", () -> "Nordvik-innlogging");
        properties.add(registration + "authorization-grant-type", () -> "authorization_code");
        properties.add(registration + "redirect-uri", () -> "{baseUrl}/login/oauth2/code/{registrationId}");
        properties.add(registration + "scope", () -> "openid,profile,email");
        properties.add("spring.security.oauth2.client.provider.nordvik.issuer-uri", keycloak::issuer);
    }

    @AfterAll
    static void stop() {
        keycloak.stop();
    }

    @Test
    void aPersonSignsInAtTheProviderAndComesBackToWhereTheyWere() {
        Page page = Browser.window(Window.DESK);
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));

        signIn(page);

        assertThat(page.url()).endsWith("/behov");
        assertThat(page.locator(".user-menu-name").textContent()).isEqualTo("Guri Nordvik");
        assertThat(asked)
                .filteredOn(url -> url.contains("/protocol/openid-connect/auth"))
                .first()
                .asString()
                .contains("code_challenge_method=S256")
                .contains("state=")
                .contains("nonce=")
                .contains("response_type=code");

        signIn(Browser.window(Window.DESK));
        assertThat(jdbc.sql("select count(*) from identity where issuer = :issuer")
                        .param("issuer", keycloak.issuer())
                        .query(Long.class)
                        .single())
                .as("the same person both times")
                .isEqualTo(1);
    }

    @Test
    void anAnswerNobodyAskedForSignsNobodyIn() {
        Page page = Browser.window(Window.DESK);
        page.navigate("http://localhost:" + port + "/login/oauth2/code/nordvik?code=made-up&state=made-up");

        assertThat(page.url()).contains("/innlogging?feil");
        assertThat(page.locator("[role=alert]").textContent()).contains("Innloggingen ble avbrutt");
    }

    private void signIn(Page page) {
        page.navigate("http://localhost:" + port + "/innlogging?til=/behov");
        page.locator("main").getByText("Nordvik-innlogging").click();
        page.locator("#username").fill("guri");
        page.locator("#password").fill("nordvik");
        page.locator("#kc-login").click();
        page.waitForURL("**/behov");
    }
}

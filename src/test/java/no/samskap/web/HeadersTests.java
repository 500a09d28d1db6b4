package no.samskap.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samskap.ServedTest;
import no.samskap.Visit;
import no.samskap.World;
import no.samskap.accounts.Accounts;
import no.samskap.core.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** Every answer, whatever it is, tells the browser what it may do with it. */
@ServedTest
class HeadersTests {
    private static final Map<String, String> ON_EVERY_ANSWER = Map.of(
            "x-content-type-options", "nosniff",
            "referrer-policy", "strict-origin-when-cross-origin",
            "cross-origin-opener-policy", "same-origin",
            "cross-origin-resource-policy", "same-origin",
            "x-frame-options", "DENY");
    private static final Pattern STYLE_SHEET = Pattern.compile("href=\"(/css/base-[0-9a-f]{32}\\.css)\"");

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Accounts accounts;

    @Autowired
    MessageSource messages;

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/behov", "/innlogging", "/api/v1/needs", "/api/v1/openapi", "/css/base.css", "/finnes-ikke",
                        "/behov/999999999",
                "/behov/nord", "/api/v1/needs/999999999", "/min-side", "/behov/ny", "/sprak/nn", "/behov;a=b",
                        "/behov//1",
                "/api/v1/finnes-ikke"
            })
    void everyKindOfAnswerCarriesTheHeaders(String path) {
        try (Visit stranger = new Visit(port, "nb")) {
            isGuarded(stranger.get(path));
        }
    }

    @Test
    void aRefusedFormCarriesTheHeadersToo() {
        try (Visit stranger = new Visit(port, "nb")) {
            isGuarded(stranger.post("/behov", "forged", Map.of()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void aFormWithoutItsTokenIsRefusedInTheVisitorsLanguage(String language) {
        try (Visit stranger = new Visit(port, language)) {
            HttpResponse<String> answer = stranger.post("/behov", "forged", Map.of());
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body())
                    .contains(messages.getMessage("error.forbidden.title", null, Locale.forLanguageTag(language)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/behov//1", "/behov;a=b"})
    void anAddressThatIsRefusedAtTheDoorIsAnsweredWithAPageForMembersToo(String path) {
        try (Visit kari = signedIn()) {
            HttpResponse<String> answer = kari.get(path);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body())
                    .contains(messages.getMessage("error.badRequest.title", null, Locale.forLanguageTag("nb")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/behov", "/min-side", "/behov/ny", "/api/v1/needs", "/sok?q=skole", "/finnes-ikke"})
    void whatASignedInVisitorSeesIsNotKept(String path) {
        try (Visit kari = signedIn()) {
            assertThat(kari.get(path).headers().firstValue("cache-control"))
                    .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        }
    }

    @Test
    void staticFilesAreKeptForAYearUnderTheirFingerprint() {
        try (Visit stranger = new Visit(port, "nb")) {
            Matcher sheet = STYLE_SHEET.matcher(stranger.get("/behov").body());
            assertThat(sheet.find()).isTrue();
            HttpResponse<String> answer = stranger.get(sheet.group(1));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("cache-control")).hasValue("max-age=31536000, public");
            isGuarded(answer);
        }
    }

    @Test
    void theSessionsCookieIsOutOfReachOfScriptsAndOtherSites() {
        try (Visit stranger = new Visit(port, "nb")) {
            assertThat(stranger.get("/innlogging").headers().allValues("set-cookie"))
                    .anySatisfy(cookie -> assertThat(cookie)
                            .startsWith("samskap=")
                            .contains("HttpOnly")
                            .contains("SameSite=Lax")
                            .contains("Path=/"));
        }
    }

    private Visit signedIn() {
        Visitor kari = world.anew().kari();
        long person = kari.whenSignedIn().orElseThrow();
        accounts.offerInDemo(person, 1);
        return Visit.of(port, person);
    }

    private static void isGuarded(HttpResponse<String> answer) {
        ON_EVERY_ANSWER.forEach((name, value) ->
                assertThat(answer.headers().firstValue(name)).as(name).hasValue(value));
        assertThat(answer.headers().firstValue("permissions-policy"))
                .hasValueSatisfying(value -> assertThat(value).contains("camera=()"));
        assertThat(answer.headers().firstValue("content-security-policy"))
                .hasValueSatisfying(value -> assertThat(value)
                        .contains(
                                "default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
    }
}

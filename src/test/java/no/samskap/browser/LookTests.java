package no.samskap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import no.samskap.browser.Browser.Window;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every kind of page, in Norwegian and English, at three widths: axe finds nothing, and a picture is left to look at. */
@DemoTest
class LookTests {
    @LocalServerPort
    int port;

    private final List<String> wrong = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"nb", "en"})
    void everyPageIsForEverybody(String language) {
        Page stranger = Browser.window(new Window(1440, language, true));
        for (String path : List.of(
                "/",
                "/behov",
                "/behov?tema=1&status=PUBLISHED",
                "/prosjekter",
                "/resultater",
                "/tall",
                "/organisasjoner",
                "/personer",
                "/samarbeid",
                "/sok?q=skole",
                "/sok",
                "/innlogging",
                "/kilder",
                "/tilgjengelighet",
                "/finnes-ikke")) look(stranger, path, "stranger", language);
        for (String list : List.of(
                "/behov", "/prosjekter", "/resultater", "/tall", "/organisasjoner", "/samarbeid", "/personer")) {
            stranger.navigate(at(list));
            String first = stranger.locator("main a[href]").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .filter(href -> Pattern.matches(list + "/\\d+", href))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("Nothing in the list " + list));
            look(stranger, first, "stranger", language);
        }
        Page member = Browser.window(new Window(1440, language, true));
        member.navigate(at("/innlogging"));
        member.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Marte Lillevold"))
                .click();
        for (String path : List.of("/", "/min-side", "/behov/ny", "/prosjekter/nytt", "/resultater/nytt"))
            look(member, path, "member", language);
        assertThat(wrong).isEmpty();
    }

    private void look(Page page, String path, String who, String language) {
        page.navigate(at(path));
        String name = path.replaceAll("\\d+", "n").replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
        wrong.addAll(Axe.look(page, language + "-" + who + "-" + (name.isEmpty() ? "home" : name)));
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}

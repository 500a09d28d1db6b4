package no.samskap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import no.samskap.browser.Browser.Window;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every kind of page and every form: axe finds nothing, and a picture is left to look at in {@code target/screenshots}. Pages are
 * found by walking, so that a new one is looked at without being named here.
 */
@DemoTest
class LookTests {
    static final String ADMINISTRATOR = "Vilde Øksnes";
    static final String LEADER = "Marte Lillevold";
    private static final List<String> MISHAPS =
            List.of("/finnes-ikke", "/proving/ikke-lov", "/proving/sendt", "/proving/i-stykker", "/behov?q=finnesikke");

    @LocalServerPort
    int port;

    private final List<String> wrong = new ArrayList<>();

    /** Who may do everything comes to every page and form there is. In English what can break is words too long for a telephone. */
    @ParameterizedTest
    @CsvSource({"nb, 360 768 1440", "en, 360"})
    void everyPageIsForEverybody(String language, String widths) {
        List<Integer> all =
                Pattern.compile(" ").splitAsStream(widths).map(Integer::valueOf).toList();
        Page stranger = Browser.window(new Window(1440, language, true));
        for (String path : List.of("/", "/innlogging", "/behov", "/sok?q=skole"))
            look(stranger, path, "stranger-" + language, all);
        Page administrator = signedIn(language, ADMINISTRATOR);
        Walk.from(administrator, at(""), 4).visited().forEach((kind, alike) -> {
            if (!kind.endsWith("?")) look(administrator, alike.getFirst(), language, all);
        });
        for (String path : MISHAPS) look(administrator, path, language, all);
        Page leader = signedIn(language, LEADER);
        leader.navigate(at("/prosjekter/nytt"));
        leader.locator("main .form-actions button[type=submit]").first().click();
        wrong.addAll(Axe.look(leader, language + "-form-with-mistakes", all));
        assertThat(wrong).isEmpty();
    }

    private Page signedIn(String language, String name) {
        return signedIn(port, language, name);
    }

    /** Somebody of the demo, at the server behind this port. */
    static Page signedIn(int port, String language, String name) {
        Page page = Browser.window(new Window(1440, language, true));
        page.navigate("http://localhost:" + port + "/sprak/" + language + "?til=/innlogging");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
        page.waitForURL(address -> !address.contains("/innlogging"));
        return page;
    }

    private void look(Page page, String path, String who, List<Integer> widths) {
        page.navigate(at(path));
        String name = path.replaceAll("\\d+", "n").replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
        wrong.addAll(Axe.look(page, who + "-" + (name.isEmpty() ? "home" : name), widths));
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}

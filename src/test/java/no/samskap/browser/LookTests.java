package no.samskap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

    /** As many look at a time: each browser keeps one processor busy. */
    private static final int EYES = 2;

    @LocalServerPort
    int port;

    /**
     * Who may do everything comes to every page and form there is. Axe looks where the page is built differently, on a telephone and on a desk.
     * In English what can break is words too long for a telephone.
     *
     * @param judged widths at which axe looks
     * @param fitting a width at which a page must fit
     */
    @ParameterizedTest
    @CsvSource({"nb, 360 1440, 768", "en, '', 360"})
    void everyPageIsForEverybody(String language, String judged, int fitting) throws Exception {
        List<Integer> widths = Arrays.stream(judged.split(" "))
                .filter(each -> !each.isEmpty())
                .map(Integer::valueOf)
                .toList();
        Page administrator = signedIn(language, ADMINISTRATOR);
        Queue<String> ahead = new ConcurrentLinkedQueue<>();
        Walk.from(administrator, at(""), 4).visited().forEach((kind, alike) -> {
            if (!kind.endsWith("?")) ahead.add(alike.getFirst());
        });
        ahead.addAll(MISHAPS);
        List<String> wrong = new ArrayList<>(together(() -> lookAtEach(ahead, language, widths, fitting)));

        Page stranger = Browser.window(new Window(1440, language, true));
        for (String path : List.of("/", "/innlogging", "/behov", "/sok?q=skole"))
            wrong.addAll(look(stranger, path, "stranger-" + language, widths, fitting));
        Page leader = signedIn(language, LEADER);
        leader.navigate(at("/prosjekter/nytt"));
        leader.locator("main .form-actions button[type=submit]").first().click();
        wrong.addAll(Axe.look(leader, language + "-form-with-mistakes", widths));
        assertThat(wrong).isEmpty();
    }

    /** What some eyes find that do the same at once. */
    private static List<String> together(Callable<List<String>> eye) throws Exception {
        List<String> found = new ArrayList<>();
        try (ExecutorService eyes = Executors.newFixedThreadPool(EYES)) {
            for (Future<List<String>> each : eyes.invokeAll(Collections.nCopies(EYES, eye))) found.addAll(each.get());
        }
        return found;
    }

    private List<String> lookAtEach(Queue<String> ahead, String language, List<Integer> widths, int fitting) {
        List<String> wrong = new ArrayList<>();
        try {
            Page page = signedIn(language, ADMINISTRATOR);
            for (String path = ahead.poll(); path != null; path = ahead.poll())
                wrong.addAll(look(page, path, language, widths, fitting));
        } finally {
            Browser.closeOfThisThread();
        }
        return wrong;
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

    private List<String> look(Page page, String path, String who, List<Integer> widths, int fitting) {
        page.navigate(at(path));
        String name = path.replaceAll("\\d+", "n").replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
        String picture = who + "-" + (name.isEmpty() ? "home" : name);
        List<String> wrong = new ArrayList<>(Axe.fits(page, picture, fitting));
        wrong.addAll(Axe.look(page, picture, widths));
        return wrong;
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}

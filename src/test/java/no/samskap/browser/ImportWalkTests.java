package no.samskap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import no.samskap.browser.Browser.Window;
import org.junit.jupiter.api.Test;

/** Oddrun of Steinkjer has the municipality's projects in a sheet. */
@DemoTest
class ImportWalkTests extends BrowserTest {
    private static final Pattern REPORT = Pattern.compile(".*/import/\\d+/rapport([?#].*)?$");

    private final List<String> wrong = new ArrayList<>();

    @Test
    void byMouse() {
        walk(Hand.MOUSE, Window.DESK, "Mus", true);
        org.assertj.core.api.Assertions.assertThat(wrong).isEmpty();
    }

    @Test
    void byKeyboardAlone() {
        walk(Hand.KEYBOARD, Window.DESK, "Tastatur", false);
    }

    @Test
    void onATelephoneWithoutJavaScript() {
        walk(Hand.MOUSE, new Window(360, "nb-NO", false), "Telefon", false);
    }

    /** Sends a file, says what a column is, answers for what is alike, writes, and takes it all back. */
    private void walk(Hand hand, Window window, String name, boolean looks) {
        Page oddrun = signedIn(window, "Oddrun Fossmo");
        oddrun.navigate(at("/prosjekter"));
        hand.press(link(oddrun, "Importer"));
        if (looks) wrong.addAll(Axe.look(oddrun, "import-send", List.of(360, 1440)));
        hand.press(button(oddrun, "Les filen"));
        assertThat(oddrun.locator("main")).containsText("Velg en fil.");
        field(oddrun, "file").setInputFiles(new FilePayload("prosjekter.csv", "text/csv", """
                        Prosjektnavn;Hva det er;Oppstart;Partner
                        Skogen som klasserom %1$s;Uteskole i bynær skog;2026;NTNU
                        Skogen som klasserom %1$s;Uteskole i bynær skog;2026;NTNU
                        Vinterbading %1$s;Bading for rus og psykisk helse;i fjor;Steinkjer
                        """.formatted(name)
                .getBytes(StandardCharsets.UTF_8)));
        hand.press(button(oddrun, "Les filen"));
        oddrun.waitForURL(REPORT);
        Locator main = oddrun.locator("main");
        assertThat(main).containsText("Filen er lest. Ingenting er skrevet ennå.");
        assertThat(main).containsText("C4, Start: «i fjor» er ikke en dato");
        assertThat(main).containsText("Samme tittel som på linje 2.");

        hand.press(main.locator("summary", new Locator.LocatorOptions().setHasText("Hva kolonnene ble lest som")));
        hand.choose(main.locator("[name='column[1]']"), "Sammendrag");
        if (looks) wrong.addAll(Axe.look(oddrun, "import-report", List.of(360, 1440)));
        hand.press(button(oddrun, "Se gjennom på nytt"));
        oddrun.waitForURL(REPORT);
        assertThat(main).not().containsText("Linjen har ikke sammendrag");

        hand.press(main.locator("#linje-3").getByText("Hopp over"));
        assertThat(main).containsText("Svar: hopp over");
        hand.press(button(oddrun, "Skriv prosjektene"));
        oddrun.waitForURL(REPORT);
        assertThat(main).containsText("Opprettet");
        assertThat(main).containsText("Hoppet over");
        oddrun.navigate(at("/prosjekter?q=Skogen+som+klasserom+" + name));
        assertThat(oddrun.locator("main .row-title")).hasCount(1);
        oddrun.goBack();
        hand.press(button(oddrun, "Angre hele importen"));
        oddrun.waitForURL(REPORT);
        assertThat(main).containsText("Tatt bort");
        oddrun.navigate(at("/prosjekter?q=Skogen+som+klasserom+" + name));
        assertThat(oddrun.locator("main .row-title")).hasCount(0);
    }
}

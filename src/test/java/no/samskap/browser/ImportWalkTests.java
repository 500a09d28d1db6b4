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

/** Oddrun of Steinkjer has the municipality's projects in a sheet. Each walk has columns of its own: how they are read is remembered. */
@DemoTest
class ImportWalkTests extends BrowserTest {
    private static final Pattern REPORT = Pattern.compile(".*/import/\\d+/rapport([?#].*)?$");

    private static final Pattern PROJECT = Pattern.compile(".*/prosjekter/\\d+([?#].*)?$");

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

    @Test
    void whatMembersOwnByKeyboardAlone() {
        forMembers(Hand.KEYBOARD, Window.DESK, "Tastatur");
    }

    @Test
    void whatMembersOwnOnATelephoneWithoutJavaScript() {
        forMembers(Hand.MOUSE, new Window(360, "nb-NO", false), "Telefon");
    }

    /** An adviser of a cooperation, who writes for no organisation, sends a list of what its members do. */
    private void forMembers(Hand hand, Window window, String name) {
        Page sondre = signedIn(window, "Sondre Myking");
        sondre.navigate(at("/import"));
        field(sondre, "file").setInputFiles(new FilePayload("medlemmer.csv", "text/csv", """
                        Prosjektnavn;Eier;Merknad fra %1$s
                        Sansehage ved sykehjem %1$s;Bregen kommune;
                        Trygg hjemreise %1$s;Bregen kommune;
                        """.formatted(name)
                .getBytes(StandardCharsets.UTF_8)));
        hand.press(button(sondre, "Les filen"));
        sondre.waitForURL(REPORT);
        Locator main = sondre.locator("main");
        assertThat(main).containsText("Mente dere «Bergen kommune»?");
        assertThat(sondre.getByLabel("Les «Bregen kommune» som")).hasValue("Bergen kommune");
        hand.press(button(sondre, "Bruk på alle linjer"));
        sondre.waitForURL(REPORT);
        assertThat(main).containsText("1 verdi leses som noe annet");
        assertThat(main.locator("[name=body] option:checked")).hasText("Kunnskapskommunen Helse Omsorg Vest");
        hand.press(button(sondre, "Skriv prosjektene"));
        sondre.waitForURL(REPORT);
        hand.press(link(sondre, "Sansehage ved sykehjem " + name));
        sondre.waitForURL(PROJECT);
        assertThat(main).containsText("Bergen kommune");
        assertThat(main).containsText("Kunnskapskommunen Helse Omsorg Vest");
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
                        Prosjektnavn;Hva det er for %1$s;Oppstart;Partner
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

        hand.write(oddrun.getByLabel("Les «i fjor» som"), "2025");
        hand.press(button(oddrun, "Bruk på alle linjer"));
        oddrun.waitForURL(REPORT);
        assertThat(main).containsText("1 verdi leses som noe annet");
        assertThat(main).not().containsText("er ikke en dato");
        if (looks) wrong.addAll(Axe.look(oddrun, "import-meanings", List.of(360, 1440)));

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

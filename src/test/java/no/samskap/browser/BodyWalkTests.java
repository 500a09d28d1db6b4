package no.samskap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import no.samskap.browser.Browser.Window;
import org.junit.jupiter.api.Test;

/** Whoever coordinates a cooperation fills an empty seat and answers the checklist for their municipality. */
@DemoTest
class BodyWalkTests extends BrowserTest {
    private static final Pattern BODY = Pattern.compile(".*/samarbeid/\\d+(\\?[^#]*)?(#.*)?$");
    private static final Pattern PROJECT = Pattern.compile(".*/prosjekter/\\d+([?#].*)?$");
    private static final Pattern ANSWER = Pattern.compile(".*/sjekklister/svar/\\d+$");

    @Test
    void byKeyboardAlone() {
        walk(Hand.KEYBOARD, Window.DESK, "Tastatur", "2031");
    }

    @Test
    void withoutJavaScript() {
        walk(Hand.MOUSE, new Window(1440, "nb-NO", false), "Uten skript", "2032");
    }

    @Test
    void onATelephone() {
        walk(Hand.MOUSE, new Window(360, "nb-NO", true), "Telefon", "2033");
    }

    private void walk(Hand hand, Window window, String name, String year) {
        Page henriette = signedIn(window, "Henriette Lone");
        henriette.navigate(at("/samarbeid"));
        henriette
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Kunnskapskommunen Helse Omsorg Vest"))
                .first()
                .click();
        henriette.waitForURL(BODY);
        String body = henriette.url();

        hand.press(link(henriette, "Legg til utvalg"));
        hand.write(field(henriette, "name"), "Arbeidsutvalg " + name);
        hand.press(buttonLike(henriette, "Lagre"));
        henriette.waitForURL(BODY);
        assertThat(henriette.locator("main")).containsText("Arbeidsutvalg " + name);
        hand.press(link(henriette, "Legg til plass Arbeidsutvalg " + name));
        hand.choose(field(henriette, "role"), "leder");
        hand.press(buttonLike(henriette, "Lagre"));
        henriette.waitForURL(BODY);
        hand.press(henriette
                .locator("li.party")
                .filter(new Locator.FilterOptions().setHasText("Ledig plass leder"))
                .first()
                .getByText("Ny på plassen"));
        hand.write(field(henriette, "person"), "Gro Hordvik");
        firstDay(hand, henriette);
        hand.press(buttonLike(henriette, "Lagre"));
        henriette.waitForURL(BODY);
        henriette.navigate(body.replaceAll("[?#].*", "") + "?ar=2026");
        assertThat(henriette.locator("main")).containsText("Utvalg i 2026");
        assertThat(henriette.locator("main")).containsText("Gro Hordvik");

        Page oddrun = signedIn(window, "Oddrun Fossmo");
        oddrun.navigate(at("/sjekklister"));
        hand.press(link(oddrun, "Sørge for forskning i kommunen"));
        hand.press(link(oddrun, "Svar over tid"));
        hand.press(link(oddrun, "Svar på sjekklisten"));
        hand.write(field(oddrun, "year"), year);
        hand.write(oddrun.locator("textarea").first(), "Merknad " + name);
        hand.press(buttonLike(oddrun, "Lagre"));
        oddrun.waitForURL(ANSWER);
        assertThat(oddrun.locator("main")).containsText("Merknad " + name);

        registers(hand, window, name);
    }

    /** Whoever writes for the cooperation alone says which of its members owns what they register. */
    private void registers(Hand hand, Window window, String name) {
        Page sondre = signedIn(window, "Sondre Myking");
        sondre.navigate(at("/prosjekter"));
        hand.press(link(sondre, "Nytt prosjekt"));
        assertThat(sondre.locator("[name=owner] option:checked")).hasText("Velg eieren");
        hand.write(field(sondre, "title"), "Nattpatrulje " + name);
        hand.write(field(sondre, "summary"), "Pleie om natten i tre kommuner.");
        hand.press(buttonLike(sondre, "Lagre"));
        assertThat(sondre.locator("main")).containsText("et medlem av samarbeidet");
        hand.choose(field(sondre, "owner"), "Bergen kommune");
        hand.press(buttonLike(sondre, "Lagre"));
        sondre.waitForURL(PROJECT);
        assertThat(sondre.locator("main")).containsText("Bergen kommune");
        assertThat(sondre.locator("main")).containsText("Kunnskapskommunen Helse Omsorg Vest");
    }

    /** A date is typed in parts: the Tab key leads from the name to the day. */
    private static void firstDay(Hand hand, Page page) {
        if (hand.equals(Hand.KEYBOARD)) {
            hand.reach(field(page, "from"));
            page.keyboard().type("01012026");
        } else {
            field(page, "from").fill("2026-01-01");
        }
    }
}

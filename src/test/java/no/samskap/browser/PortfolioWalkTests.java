package no.samskap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import no.samskap.browser.Browser.Window;
import org.junit.jupiter.api.Test;

/** The portfolio, as a project leader of the demo works it. */
@DemoTest
class PortfolioWalkTests extends BrowserTest {
    private static final Pattern PROJECT = Pattern.compile(".*/prosjekter/\\d+([?#].*)?$");

    @Test
    void byMouse() {
        fromOverviewToStep(Hand.MOUSE, Window.DESK);
    }

    @Test
    void byKeyboardAlone() {
        fromOverviewToStep(Hand.KEYBOARD, Window.DESK);
    }

    @Test
    void withoutJavaScript() {
        fromOverviewToStep(Hand.MOUSE, new Window(1440, "nb-NO", false));
    }

    @Test
    void onATelephone() {
        fromOverviewToStep(Hand.MOUSE, new Window(360, "nb-NO", true));
    }

    /** Sees where there is much and where none, opens what is behind a figure, and reports how far a project has come. */
    private void fromOverviewToStep(Hand hand, Window window) {
        Page leader = signedIn(window, "Marte Lillevold");
        leader.navigate(at("/prosjekter/matrise?rader=STAGE&bredde=FORM"));
        hand.press(leader.locator("main .matrix td a").first());
        leader.waitForURL(Pattern.compile(".*/prosjekter\\?.*steg=.*"));
        assertThat(leader.locator("main .row-title").first()).isVisible();

        leader.navigate(at("/prosjekter/kart"));
        hand.press(leader.locator("main .place-map a").first());
        leader.waitForURL(Pattern.compile(".*/prosjekter\\?.*deltar=.*"));
        assertThat(leader.locator("main .row-title").first()).isVisible();

        leader.navigate(at("/prosjekter/nettverk"));
        hand.press(leader.locator("main .network .knot").first());
        leader.waitForURL(Pattern.compile(".*/prosjekter\\?.*deltar=ORGANISATION.*"));
        assertThat(leader.locator("main .row-title").first()).isVisible();

        leader.navigate(at("/prosjekter?q=Rett hjem"));
        hand.press(leader.locator("main .row-title a").first());
        leader.waitForURL(PROJECT);
        hand.press(link(leader, "Meld et nytt steg"));
        leader.locator("main [name=stage][value=PILOT]").check();
        hand.write(field(leader, "since"), "en gang i fjor");
        hand.press(button(leader, "Lagre"));
        assertThat(leader.locator("#since-error")).isVisible();
        hand.write(field(leader, "since"), "05.2026");
        hand.write(field(leader, "note"), "To bydeler prøver.");
        hand.press(button(leader, "Lagre"));
        leader.waitForURL(PROJECT);
        assertThat(leader.locator("main .way [aria-current=step]")).containsText("Pilot");

        leader.navigate(at("/prosjekter/tavle?q=Rett hjem"));
        assertThat(leader.locator("section[aria-labelledby=felt-PILOT]")).containsText("Rett hjem");
    }

    @Test
    void aCellIsChangedAndAColumnIsPastedAsInASpreadsheet() {
        Page leader = signedIn(Window.DESK, "Marte Lillevold");
        leader.navigate(at("/prosjekter/tabell?q=ClimaGen&sorter=tittel&kolonne=STATE&kolonne=STARTS"));
        Locator start = leader.locator("main [data-field=starts]").first();
        start.click();
        leader.keyboard().type("2021");
        leader.keyboard().press("Enter");
        assertThat(leader.locator("[data-sheet-status]")).hasText("Lagret.");
        assertThat(start).hasText("2021");

        start.click();
        paste(start, "05.2020\n06.2020\n");
        assertThat(leader.locator("[data-sheet-status]")).hasText("2 celler er lagret.");
        leader.reload();
        assertThat(leader.locator("main [data-field=starts]").first()).hasText("05.2020");
        assertThat(leader.locator("main [data-field=starts]").nth(1)).hasText("06.2020");

        leader.locator("main [data-field=starts]").first().click();
        leader.keyboard().type("tull");
        leader.keyboard().press("Enter");
        assertThat(leader.locator("[data-sheet-status]")).containsText("17.05.2026");
        assertThat(leader.locator("main [aria-invalid=true]")).hasCount(1);
        leader.keyboard().press("Enter");
        assertThat(leader.locator("main [data-editor]")).hasValue("tull");
        leader.keyboard().press("Escape");
        assertThat(leader.locator("main [aria-invalid=true]")).hasCount(0);
        assertThat(leader.locator("main [data-field=starts]").first()).hasText("05.2020");
    }

    @Test
    void whatIsPastedStaysInItsColumnsTellsWhatWasRefusedAndIsPutBackAtOnce() {
        Page leader = signedIn(Window.DESK, "Marte Lillevold");
        leader.navigate(at("/prosjekter/tabell?q=ClimaGen&sorter=tittel&kolonne=STATE&kolonne=OWNER&kolonne=STARTS"));
        Locator states = leader.locator("main [data-field=state]");
        Locator starts = leader.locator("main [data-field=starts]");
        String before = starts.first().textContent();
        String second = starts.nth(1).textContent();
        states.first().click();
        paste(states.first(), "Pågår\tEn annen eier\t03.2021\nI det blå\tEn annen eier\t04.2021");
        Locator status = leader.locator("[data-sheet-status]");
        assertThat(status)
                .hasText("3 celler er lagret. 1 celle er ikke lagret: Dette er ikke et av valgene."
                        + " 2 verdier traff ingen celle som kan endres her.");
        assertThat(starts.first()).hasText("03.2021");
        assertThat(starts.nth(1)).hasText("04.2021");
        assertThat(states.nth(1)).hasAttribute("aria-invalid", "true");

        starts.first().click();
        leader.keyboard().press("Control+z");
        assertThat(status).hasText("Satt tilbake.");
        leader.reload();
        assertThat(starts.first()).hasText(before);
        assertThat(starts.nth(1)).hasText(second);
    }

    private static void paste(Locator cell, String text) {
        cell.evaluate("""
                (cell, text) => {
                  const data = new DataTransfer();
                  data.setData('text/plain', text);
                  cell.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
                }""", text);
    }
}

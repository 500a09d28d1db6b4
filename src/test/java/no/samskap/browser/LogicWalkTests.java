package no.samskap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import no.samskap.browser.Browser.Window;
import org.junit.jupiter.api.Test;

/** A project leader adds to the programme logic of the demo, moves a box, takes it away and fetches it back; then writes what was seen, and sets up what is to be reached. */
@DemoTest
class LogicWalkTests extends BrowserTest {
    private static final Pattern BOX = Pattern.compile(".*/programlogikk/bokser/\\d+$");
    private static final Pattern LOGIC = Pattern.compile(".*/programlogikk([?#].*)?$");
    private static final Pattern OBSERVATION = Pattern.compile(".*/observasjoner/\\d+$");
    private static final Pattern RECOMMENDATION = Pattern.compile(".*/anbefalinger/\\d+$");

    @Test
    void byKeyboardAlone() {
        walk(Hand.KEYBOARD, Window.DESK, "Tastatur");
    }

    @Test
    void withoutJavaScript() {
        walk(Hand.MOUSE, new Window(1440, "nb-NO", false), "Uten skript");
    }

    @Test
    void onATelephone() {
        walk(Hand.MOUSE, new Window(360, "nb-NO", true), "Telefon");
    }

    /** In the list: above it stands the way to a new one. */
    private static Locator framework(Page page) {
        return page.locator("main .row-title a")
                .filter(new Locator.FilterOptions().setHasText("Styringsdokument for Universitetskommunen"))
                .first();
    }

    private void walk(Hand hand, Window window, String name) {
        String title = "Hospitering, " + name;
        Page marte = signedIn(window, "Marte Lillevold");
        marte.navigate(at("/tall"));
        hand.press(framework(marte));
        hand.press(link(marte, "Programlogikk"));
        marte.waitForURL(LOGIC);
        hand.press(link(marte, "Ny boks under Aktiviteter"));
        hand.write(field(marte, "title"), title);
        hand.press(button(marte, "Lagre"));
        marte.waitForURL(BOX);
        hand.press(link(marte, "Legg til hva den fører til"));
        hand.choose(field(marte, "to"), "Virkninger: Kommunen endrer tjenester og arbeidsmåter");
        hand.write(field(marte, "assumption"), "Noen har tid, " + name);
        hand.press(button(marte, "Lagre"));
        marte.waitForURL(BOX);
        assertThat(marte.locator("main")).containsText("Antakelse: Noen har tid, " + name);

        hand.press(link(marte, "Fjern boksen"));
        hand.press(button(marte, "Fjern"));
        marte.waitForURL(LOGIC);
        assertThat(marte.locator(".logic-columns")).not().containsText(title);
        if (marte.locator("#fjernet").getAttribute("open") == null) hand.press(marte.locator("#fjernet > summary"));
        hand.press(buttonLike(marte, title));
        assertThat(marte.locator(".logic-columns")).containsText(title);
        assertThat(marte.locator(".logic-assumptions")).containsText("Noen har tid, " + name);

        hand.press(link(marte, "Følgeevaluering"));
        hand.press(link(marte, "Ny observasjon"));
        hand.write(field(marte, "title"), "Ingen hospiterte, sett med " + name);
        hand.press(button(marte, "Lagre"));
        marte.waitForURL(OBSERVATION);
        String observation = marte.url();
        hand.press(link(marte, "Ny anbefaling"));
        hand.write(field(marte, "title"), "Sett av tid, " + name);
        hand.press(button(marte, "Lagre"));
        marte.waitForURL(RECOMMENDATION);
        assertThat(marte.locator("main")).containsText("Ikke lagt fram");

        Page ragnhild = signedIn(window, "Ragnhild Myhrbakk");
        assertThat(ragnhild.navigate(observation).status()).isEqualTo(404);

        marte.navigate(observation);
        hand.press(link(marte, "Trekk observasjonen tilbake"));
        hand.press(button(marte, "Trekk observasjonen tilbake"));
        assertThat(marte.locator("#reason-error")).isVisible();
        hand.write(field(marte, "reason"), "Noen hospiterte likevel");
        hand.press(button(marte, "Trekk observasjonen tilbake"));
        marte.waitForURL(OBSERVATION);
        assertThat(marte.locator("main")).containsText("Noen hospiterte likevel");
        hand.press(button(marte, "Ta inn igjen"));
        marte.waitForURL(OBSERVATION);
        assertThat(marte.locator("main")).not().containsText("Noen hospiterte likevel");
    }

    @Test
    void aFrameworkIsSetUpByKeyboardAlone() {
        setUp(Hand.KEYBOARD, Window.DESK, "Tastatur");
    }

    @Test
    void aFrameworkIsSetUpWithoutJavaScript() {
        setUp(Hand.MOUSE, new Window(1440, "nb-NO", false), "Uten skript");
    }

    @Test
    void aFrameworkIsSetUpOnATelephone() {
        setUp(Hand.MOUSE, new Window(360, "nb-NO", true), "Telefon");
    }

    /** She adds two goal areas and two indicators, puts them in order, and removes what she does not want after all. */
    private void setUp(Hand hand, Window window, String name) {
        Page marte = signedIn(window, "Marte Lillevold");
        marte.navigate(at("/tall"));
        hand.press(framework(marte));
        hand.press(link(marte, "Målområder og indikatorer"));
        marte.waitForURL("**/oppsett");
        String setup = marte.url();
        String first = "Først, " + name;
        String second = "Siden, " + name;
        area(hand, marte, setup, first);
        area(hand, marte, setup, second);

        indicator(hand, marte, setup, first, "Avslag, " + name, "Søknad avslått");
        indicator(hand, marte, setup, first, "Foredrag, " + name, "Foredrag holdt");
        marte.navigate(setup);
        assertThat(marte.locator("main")).containsText("Foredrag holdt: Forskning");

        onward(marte, () -> hand.press(saying(marte, "button", "Flytt opp: " + second)));
        assertThat(marte.locator(".ds-alert[role=status]")).containsText("Målområdet er flyttet");
        assertThat(marte.locator(".goal-area h2").last()).containsText(first);
        onward(marte, () -> hand.press(saying(marte, "button", "Flytt opp: Foredrag, " + name)));
        assertThat(marte.locator(".ds-alert[role=status]")).containsText("Indikatoren er flyttet");
        assertThat(marte.locator(".goal-area").last().locator("h3").first()).containsText("Foredrag, " + name);

        for (String gone : new String[] {"Avslag, " + name, "Foredrag, " + name}) {
            hand.press(saying(marte, "a", "Fjern: " + gone));
            hand.press(button(marte, "Fjern indikatoren"));
            assertThat(marte.locator(".ds-alert[role=status]")).containsText("Indikatoren er fjernet");
            assertThat(marte.locator("main")).not().containsText(gone);
        }
        for (String gone : new String[] {first, second}) {
            marte.navigate(setup);
            hand.press(saying(marte, "button", "Fjern målområdet: " + gone));
            assertThat(marte.locator("main")).not().containsText(gone);
        }

        marte.navigate(setup);
        hand.press(saying(marte, "a", "Fjern: "));
        assertThat(marte.locator("main")).containsText("kan ikke fjernes");
        assertThat(marte.locator("main")).containsText("Rapporterte tall");
    }

    /** With what it says to those who hear it, too: which of the many it is about. */
    private static Locator saying(Page page, String tag, String text) {
        return page.locator("main " + tag)
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    private void area(Hand hand, Page page, String setup, String name) {
        page.navigate(setup);
        hand.press(link(page, "Legg til målområde"));
        hand.write(field(page, "nameNb"), name);
        hand.press(button(page, "Lagre målområdet"));
        assertThat(page.locator(".ds-alert[role=status]")).containsText("lagt til");
    }

    private void indicator(Hand hand, Page page, String setup, String area, String name, String what) {
        page.navigate(setup);
        hand.press(saying(page, "a", "Legg til indikator: " + area));
        hand.write(field(page, "nameNb"), name);
        hand.choose(field(page, "what"), what);
        hand.write(field(page, "unitNb"), "stykker");
        hand.write(field(page, "definitionNb"), "Det som skjedde i året");
        hand.press(saying(page, "summary", "Bare noe av det, eller telt på en annen måte"));
        hand.check(page.locator("main [name=labels][value=research]"));
        // by Enter, whatever the hand: the mouse waits for a fold to come to rest that a window without scripts does
        // not draw
        hand.reach(button(page, "Lagre indikatoren"));
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).containsText(name);
    }

    @Test
    void aBoxIsMovedOnTheChartByKeyboardAndByMouse() {
        Page marte = signedIn(Window.DESK, "Marte Lillevold");
        marte.navigate(at("/tall"));
        onward(marte, () -> framework(marte).click());
        onward(marte, () -> link(marte, "Programlogikk").click());
        Locator second = chart(marte, "SUB_GOAL", 2);
        String id = second.getAttribute("data-box");
        second.focus();
        onward(marte, () -> marte.keyboard().press("Alt+ArrowUp"));
        assertThat(marte.locator(".ds-alert[role=status]")).containsText("flyttet");
        assertThat(chart(marte, "SUB_GOAL", 1)).hasAttribute("data-box", id);
        assertThat(chart(marte, "SUB_GOAL", 1)).isFocused();
        onward(marte, () -> marte.keyboard().press("Alt+ArrowDown"));
        assertThat(chart(marte, "SUB_GOAL", 2)).hasAttribute("data-box", id);

        var from = chart(marte, "SUB_GOAL", 2).boundingBox();
        var to = chart(marte, "SUB_GOAL", 1).boundingBox();
        marte.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
        marte.mouse().down();
        marte.mouse().move(to.x + to.width / 2, to.y + 4, new Mouse.MoveOptions().setSteps(5));
        marte.mouse().up();
        assertThat(chart(marte, "SUB_GOAL", 1)).hasAttribute("data-box", id);
    }

    private static Locator chart(Page page, String stage, int place) {
        return page.locator("a[data-box][data-stage=" + stage + "][data-place='" + place + "']");
    }
}

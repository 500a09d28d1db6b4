package no.samskap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import no.samskap.browser.Browser.Window;
import org.junit.jupiter.api.Test;

/** The coordinator of the demo's cooperation looks at what is going on, follows figures to what they count, and lets everybody in. */
@DemoTest
class DashboardWalkTests extends BrowserTest {
    private static final String BODY = "Universitetskommunen TRD 3.0";
    private static final Pattern ROWS = Pattern.compile(".*/(oversikt/rader|oversikt/folk|prosjekter)\\?.*");

    @Test
    void byMouse() {
        walk(Hand.MOUSE, Window.DESK);
    }

    @Test
    void byKeyboardAlone() {
        walk(Hand.KEYBOARD, Window.DESK);
    }

    @Test
    void withoutJavaScript() {
        walk(Hand.MOUSE, new Window(1440, "nb-NO", false));
    }

    @Test
    void onATelephone() {
        walk(Hand.MOUSE, new Window(360, "nb-NO", true));
    }

    private void walk(Hand hand, Window window) {
        Page ingrid = signedIn(window, "Ingrid Solbakk");
        ingrid.navigate(at("/oversikt"));
        hand.choose(field(ingrid, "samarbeid"), BODY);
        hand.write(field(ingrid, "fra"), "2022");
        hand.write(field(ingrid, "til"), "2025");
        show(hand, ingrid);
        assertThat(ingrid.locator("h1")).hasText(BODY);
        assertThat(ingrid.locator("main")).containsText(BODY + ", 2022–2025");
        String dashboard = ingrid.url();
        followed(hand, ingrid, ingrid.locator(".figure-strip a").first());
        followed(hand, ingrid, figure(ingrid, "stages", "I bruk"));
        followed(hand, ingrid, figure(ingrid, "started", "2023"));
        followed(hand, ingrid, figure(ingrid, "people", "Frikjøpt"));
        followed(hand, ingrid, figure(ingrid, "people_years", "2024"));
        followed(hand, ingrid, figure(ingrid, "people_from", "Trondheim kommune"));
        followed(hand, ingrid, figure(ingrid, "positions", "Delt stilling"));
        followed(hand, ingrid, figure(ingrid, "use", "Resultat tatt i bruk"));
        followed(hand, ingrid, figure(ingrid, "happened", "Foredrag holdt"));

        narrowed(hand, ingrid);
        compared(hand, ingrid, dashboard);
        opened(hand, window, ingrid, dashboard);
    }

    /** To what an organisation is in, and to a theme. */
    private static void narrowed(Hand hand, Page ingrid) {
        hand.write(field(ingrid, "organisasjon"), "Trondheim kommune");
        show(hand, ingrid);
        assertThat(ingrid.locator("h1")).hasText("Trondheim kommune, " + BODY);
        long all = number(ingrid.locator(".figure-strip a").first());
        Locator themes = field(ingrid, "tema").locator("option");
        String theme = themes.allTextContents().stream()
                .filter(name -> name.startsWith("Helse"))
                .findFirst()
                .orElseThrow();
        hand.choose(field(ingrid, "tema"), theme);
        show(hand, ingrid);
        assertThat(ingrid.locator("h1")).containsText(theme);
        assertThat(number(ingrid.locator(".figure-strip a").first()))
                .isPositive()
                .isLessThan(all);
        followed(hand, ingrid, ingrid.locator(".figure-strip a").first());
    }

    /** Two periods beside each other: each figure leads to the rows of its own. */
    private void compared(Hand hand, Page ingrid, String dashboard) {
        ingrid.navigate(dashboard);
        hand.press(ingrid.locator("main summary").first());
        hand.write(field(ingrid, "mot-fra"), "2018");
        hand.write(field(ingrid, "mot-til"), "2021");
        show(hand, ingrid);
        Locator started = ingrid.locator("section[aria-labelledby=tema-started]");
        assertThat(started.locator("thead th").nth(1)).hasText("2022–2025");
        assertThat(started.locator("thead th").nth(2)).hasText("2018–2021");
        followed(
                hand,
                ingrid,
                ingrid.locator("section[aria-labelledby=tema-glance] tbody tr")
                        .first()
                        .locator("a")
                        .last());
        followed(hand, ingrid, started.locator("tbody a").first());
    }

    /** Somebody who is not signed in sees it once the body lets them; in the demo it does. */
    private void opened(Hand hand, Window window, Page ingrid, String dashboard) {
        ingrid.navigate(dashboard);
        hand.press(button(ingrid, "Krev innlogging"));
        assertThat(ingrid.locator("main")).containsText("Oversikten krever innlogging.");
        Page visitor = Browser.window(window);
        assertThat(visitor.navigate(dashboard).status()).isEqualTo(401);

        hand.press(button(ingrid, "Åpne for alle"));
        assertThat(ingrid.locator("main")).containsText("Oversikten er åpen for alle.");
        assertThat(visitor.navigate(dashboard).status()).isEqualTo(200);
        assertThat(visitor.locator("h1")).hasText(BODY);
        assertThat(visitor.locator("#apning")).hasCount(0);
        followed(hand, visitor, visitor.locator(".figure-strip a").first());
        followed(hand, visitor, figure(visitor, "use", "Resultat tatt i bruk"));
    }

    private static void show(Hand hand, Page page) {
        String before = page.url();
        hand.press(button(page, "Vis oversikten"));
        page.waitForURL(address -> !address.equals(before));
    }

    private static Locator figure(Page page, String panel, String row) {
        return page.locator("section[aria-labelledby=tema-" + panel + "] tbody tr")
                .filter(new Locator.FilterOptions().setHasText(row))
                .first()
                .locator("a");
    }

    /** The figure leads to a list that says the same number, and back. */
    private static void followed(Hand hand, Page page, Locator figure) {
        long counted = number(figure);
        String before = page.url();
        hand.press(figure);
        page.waitForURL(ROWS);
        assertThat(page.locator("#hits")).hasText(Pattern.compile("^" + counted + "\\D.*"));
        page.navigate(before);
    }

    private static long number(Locator figure) {
        String text = figure.textContent();
        return Long.parseLong(text.replaceFirst(",.*", "").replaceAll("\\D", ""));
    }
}

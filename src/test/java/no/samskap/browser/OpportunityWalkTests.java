package no.samskap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import no.samskap.browser.Browser.Window;
import org.junit.jupiter.api.Test;

/** A call from the adviser who announces it to those who could go for it, and a topic from a need to the student who takes it. */
@DemoTest
class OpportunityWalkTests extends BrowserTest {
    private static final Pattern CALL = Pattern.compile(".*/utlysninger/\\d+([?#].*)?$");
    private static final Pattern TOPIC = Pattern.compile(".*/oppgavetemaer/\\d+([?#].*)?$");
    private static final Window NO_SCRIPT = new Window(360, "nb-NO", false);
    private static final Window TELEPHONE = new Window(360, "nb-NO", true);
    private static final String STATUS = ".ds-alert[role=status]";

    private final List<String> wrong = new ArrayList<>();

    @Test
    void anAdviserAnnouncesACallByKeyboard() {
        announce(Hand.KEYBOARD, Window.DESK, "Berit Solbakk", "Midler til å forske på responssenter");
    }

    @Test
    void anAdviserAnnouncesACallOnATelephoneWithoutJavaScript() {
        announce(Hand.MOUSE, NO_SCRIPT, "Sondre Myking", "Midler til å prøve hospitering");
    }

    private void announce(Hand hand, Window window, String adviser, String title) {
        Page page = signedIn(window, adviser);
        page.navigate(at("/utlysninger"));
        look(page, "utlysninger", window);
        hand.press(named(page, AriaRole.LINK, "Legg inn en utlysning"));
        hand.write(field(page, "title"), title);
        hand.write(field(page, "funder"), "Fondet for forsøk");
        hand.write(
                field(page, "summary"),
                "Kommuner som vil vite om responssenter og sensorer gjør eldre tryggere hjemme, kan få penger til forskere.");
        field(page, "opensOn").fill("2031-05-01");
        field(page, "closesOn").fill("2031-04-01");
        hand.write(field(page, "closesAt"), "kl. ett");
        hand.press(named(page, AriaRole.BUTTON, "Legg ut"));
        assertThat(page.locator("main")).containsText("Skriv klokkeslettet som 13.00");
        look(page, "utlysning-feil", window);
        hand.write(field(page, "closesAt"), "13.00");
        hand.press(named(page, AriaRole.BUTTON, "Legg ut"));
        assertThat(page.locator("main")).containsText("Fristen kan ikke være før utlysningen åpner");
        field(page, "opensOn").fill("2026-01-01");
        hand.write(field(page, "toKroner"), "500000");
        hand.press(named(page, AriaRole.BUTTON, "Legg ut"));
        page.waitForURL(CALL);
        assertThat(page.locator(STATUS)).containsText("Utlysningen er lagt ut");
        assertThat(page.locator("main")).containsText("inntil 500");
        assertThat(page.locator("main")).containsText("Åpen");
        hand.press(named(page, AriaRole.BUTTON, "Følg"));
        page.waitForURL(CALL);

        hand.press(named(page, AriaRole.LINK, "Rediger"));
        hand.write(field(page, "applicants"), "Kommuner i Trøndelag");
        hand.press(named(page, AriaRole.BUTTON, "Lagre"));
        page.waitForURL(CALL);
        assertThat(page.locator("main")).containsText("Kommuner i Trøndelag");
        hand.press(named(page, AriaRole.BUTTON, "Avlys"));
        assertThat(page.locator("main")).containsText("har avlyst denne utlysningen");
        hand.press(named(page, AriaRole.BUTTON, "Angre avlysningen"));
        assertThat(page.locator(STATUS)).containsText("gjelder igjen");
        look(page, "utlysning", window);
        org.assertj.core.api.Assertions.assertThat(wrong).isEmpty();
    }

    @Test
    void anybodySeesWhoCouldGoForACallTogether() {
        for (Window window : List.of(TELEPHONE, NO_SCRIPT)) {
            Page page = Browser.window(window);
            page.navigate(at("/utlysninger?status=OPEN"));
            named(page, AriaRole.LINK, "Forprosjekt: trygg eldreomsorg med lite folk")
                    .click();
            if (window.scripts()) page.locator("#forslag").scrollIntoViewIfNeeded();
            else named(page, AriaRole.LINK, "Se behov, fagmiljøer og folk").click();
            Locator team =
                    page.locator("section[aria-labelledby=forslag-sammen] .row").first();
            assertThat(team).containsText("Har behovet");
            assertThat(team).containsText("Fagmiljøer som kan forske på det");
            look(page, "kan-soke-sammen", window);
        }
        org.assertj.core.api.Assertions.assertThat(wrong).isEmpty();
    }

    @Test
    void aNeedGrowsIntoATopicThatAStudentTakes() {
        growTopic(Hand.KEYBOARD, Window.DESK, "Hva får små bedrifter til å svare kommunen?");
    }

    @Test
    void aNeedGrowsIntoATopicOnATelephoneWithoutJavaScript() {
        growTopic(Hand.MOUSE, NO_SCRIPT, "Hvem snakker de små bedriftene med?");
    }

    private void growTopic(Hand hand, Window window, String title) {
        Page page = signedIn(window, "Oddrun Fossmo");
        page.navigate(at("/behov?q=" + "sm%C3%A5+bedriftene"));
        named(page, AriaRole.LINK, "Hvordan får vi de små bedriftene med?").click();
        hand.press(named(page, AriaRole.LINK, "Lag et oppgavetema av behovet"));
        assertThat(field(page, "title")).hasValue("Hvordan får vi de små bedriftene med?");
        hand.write(field(page, "title"), title);
        hand.write(field(page, "summary"), "Snakk med ti bedrifter. Vi gir deg lista, en veileder og en pult.");
        hand.press(named(page, AriaRole.BUTTON, "Legg ut"));
        assertThat(page.locator("main")).containsText("Hvem passer det for?: ");
        look(page, "tema-feil", window);
        hand.check(page.locator("main input[name=levels][value=BACHELOR]"));
        hand.check(page.locator("main input[name=levels][value=MASTER]"));
        hand.write(field(page, "places"), "2");
        hand.press(named(page, AriaRole.BUTTON, "Legg ut"));
        page.waitForURL(TOPIC);
        String address = page.url().replaceFirst("[?#].*", "");
        assertThat(page.locator("main")).containsText("Hvordan får vi de små bedriftene med?");
        assertThat(page.locator("main")).containsText("2 plasser");
        look(page, "tema", window);

        Page student = signedIn(TELEPHONE, "Terje Bratland");
        student.navigate(at("/oppgavetemaer?niva=BACHELOR&status=OPEN"));
        look(student, "temaer", TELEPHONE);
        named(student, AriaRole.LINK, title).click();
        named(student, AriaRole.LINK, "Spør om temaet").click();
        field(student, "text").fill("Kan jeg skrive om dette til våren?");
        named(student, AriaRole.BUTTON, "Send").click();
        assertThat(student.locator("main")).containsText("Kan jeg skrive om dette til våren?");

        page.navigate(address);
        assertThat(page.locator("main")).containsText("Kan jeg skrive om dette til våren?");
        hand.press(named(page, AriaRole.BUTTON, "Meld tatt"));
        assertThat(page.locator(STATUS)).containsText("meldt som tatt");
        student.navigate(at("/oppgavetemaer?niva=BACHELOR&status=OPEN"));
        assertThat(student.locator("main")).not().containsText(title);
        org.assertj.core.api.Assertions.assertThat(wrong).isEmpty();
    }

    /** Also in the dark, where colours differ. */
    private void look(Page page, String name, Window back) {
        if (!back.scripts()) return;
        wrong.addAll(Axe.look(page, "opportunity-" + name, List.of(360, 768, 1440)));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        wrong.addAll(Axe.look(page, "opportunity-" + name + "-dark", List.of(1440)));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(back.width(), 900);
    }

    private static Locator named(Page page, AriaRole role, String name) {
        return page.locator("main")
                .getByRole(role, new Locator.GetByRoleOptions().setName(name))
                .first();
    }
}

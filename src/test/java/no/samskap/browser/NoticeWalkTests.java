package no.samskap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import no.samskap.browser.Browser.Window;
import no.samskap.notices.Telling;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody follows a need, hears of it by mail and in the inbox, and says no to more letters; an administrator writes the letter anew. */
@DemoTest
class NoticeWalkTests extends BrowserTest {
    private static final int PATIENCE = 30;

    @Autowired
    Telling telling;

    @Test
    void byKeyboardAlone() {
        hearAndUnsubscribe(Hand.KEYBOARD, Window.DESK, "Tastatur");
    }

    @Test
    void withoutJavaScriptOnATelephone() {
        hearAndUnsubscribe(Hand.MOUSE, new Window(360, "nb-NO", false), "Uten skript");
    }

    @Test
    void everyPageLooksRight() {
        List<String> wrong = new ArrayList<>();
        Page ingrid = signedIn(Window.DESK, "Ingrid Solbakk");
        for (String path : List.of("/innboks", "/innboks/valg", "/innboks/folger", "/postkasse"))
            look(ingrid, path, wrong);
        ingrid.navigate(at("/innboks"));
        look(ingrid, link(ingrid, "Utsett eller overlat").getAttribute("href"), wrong);
        Page vilde = signedIn(Window.DESK, "Vilde Øksnes");
        for (String path : List.of("/drift/epost", "/drift/brev", "/drift/brev/task-handed?sprak=nn"))
            look(vilde, path, wrong);

        hearAnew(vilde);
        org.assertj.core.api.Assertions.assertThat(wrong).isEmpty();
    }

    private void look(Page page, String path, List<String> wrong) {
        page.navigate(at(path));
        wrong.addAll(Axe.look(page, "notices" + path.replaceAll("[^a-z]+", "-"), List.of(360, 1440)));
    }

    private void hearAnew(Page vilde) {
        vilde.navigate(at("/drift/brev/task-handed?sprak=nb"));
        Hand hand = Hand.MOUSE;
        hand.write(field(vilde, "subject"), "{from} spør deg, {hvem}");
        hand.press(buttonLike(vilde, "Lagre"));
        assertThat(vilde.locator("main")).containsText("Dette brevet har ikke ordet hvem");
        hand.write(field(vilde, "subject"), "{from} spør deg");
        hand.press(buttonLike(vilde, "Forhåndsvis"));
        assertThat(vilde.locator("main")).containsText("Forhåndsvisning, ikke lagret");
        assertThat(vilde.locator("main .panel")).containsText("Kari Nordmann spør deg");
        hand.press(buttonLike(vilde, "Lagre"));
        assertThat(vilde.locator("main")).containsText("Egen tekst");
        hand.press(buttonLike(vilde, "Tilbake til teksten som følger med"));
        assertThat(vilde.locator("main .panel")).containsText("Kari Nordmann ber deg ta over en oppgave");
    }

    private void hearAndUnsubscribe(Hand hand, Window window, String saying) {
        Page jonas = signedIn(window, "Jonas Reitan");
        jonas.navigate(at("/innboks/valg"));
        jonas.locator("main [name=followed][value=AT_ONCE]").check();
        hand.press(buttonLike(jonas, "Lagre"));
        assertThat(jonas.locator("main")).containsText("Valgene dine er lagret");
        jonas.navigate(at("/behov"));
        String need = jonas.locator("main .row-title a").first().getAttribute("href");
        jonas.navigate(at(need));
        hand.press(buttonLike(jonas, "Følg"));
        assertThat(jonas.locator("main")).containsText("Slutt å følge");

        Page oddrun = signedIn(window, "Oddrun Fossmo");
        oddrun.navigate(at(need));
        hand.write(oddrun.locator("main textarea[name=text]").first(), saying);
        hand.press(buttonLike(oddrun, "Send"));
        assertThat(oddrun.locator("main")).containsText(saying);
        telling.tell();

        jonas.navigate(at("/innboks"));
        assertThat(jonas.locator("main")).containsText("Noen har skrevet i samtalen.");
        letterTo(jonas, "Jonas Reitan");
        assertThat(jonas.locator("main")).containsText("Noen har skrevet i samtalen.");
        hand.press(jonas.locator("main a[href^='/avmelding/']").first());
        hand.press(buttonLike(jonas, "Meld meg av"));
        assertThat(jonas.locator("main")).containsText("Det blir ikke sendt flere slike brev");
        jonas.navigate(at("/innboks/valg"));
        assertThat(jonas.locator("main [name=followed][value=NONE]")).isChecked();

        jonas.navigate(at(need));
        hand.press(buttonLike(jonas, "Slutt å følge"));
        assertThat(buttonLike(jonas, "Følg")).isVisible();
        jonas.navigate(at("/innboks"));
        hand.press(buttonLike(jonas, "Merk alle som lest"));
        assertThat(jonas.locator("main")).containsText("Varslene er merket som lest");
    }

    /** The sender comes by every other second. */
    private void letterTo(Page page, String name) {
        Locator letters = page.locator("main .row-title a");
        for (int tries = 0; tries < PATIENCE; tries++) {
            page.navigate(at("/postkasse?q=" + name.replace(' ', '+')));
            if (letters.count() > 0) break;
            page.waitForTimeout(500);
        }
        letters.first().click();
        page.waitForURL(Pattern.compile(".*/postkasse/\\d+$"));
    }
}

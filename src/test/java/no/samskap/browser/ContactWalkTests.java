package no.samskap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import no.samskap.browser.Browser.Window;
import org.junit.jupiter.api.Test;

/** Whom to call, and who knows something about it, as the people of the demo find out. */
@DemoTest
class ContactWalkTests extends BrowserTest {
    private static final Pattern ORGANISATION = Pattern.compile(".*/organisasjoner/\\d+$");
    private static final Pattern POINT = Pattern.compile(".*/kontaktpunkter/\\d+([?#].*)?$");
    private static final Pattern PROFILE = Pattern.compile(".*/fagfolk/\\d+([?#].*)?$");

    @Test
    void byMouse() {
        fillASeat(Hand.MOUSE, Window.DESK, "transport");
        tellAndWithdraw(Hand.MOUSE, Window.DESK);
    }

    @Test
    void byKeyboardAlone() {
        fillASeat(Hand.KEYBOARD, Window.DESK, "culture");
        tellAndWithdraw(Hand.KEYBOARD, Window.DESK);
    }

    @Test
    void withoutJavaScript() {
        Window plain = new Window(1440, "nb-NO", false);
        fillASeat(Hand.MOUSE, plain, "democracy");
        tellAndWithdraw(Hand.MOUSE, plain);
    }

    @Test
    void onATelephone() {
        Window telephone = new Window(360, "nb-NO", true);
        fillASeat(Hand.MOUSE, telephone, "emergency");
        tellAndWithdraw(Hand.MOUSE, telephone);
    }

    @Test
    void somebodyNewIsPutIntoTheDirectoryByMouse() {
        addAPerson(Hand.MOUSE, Window.DESK, "Bakken");
    }

    @Test
    void somebodyNewIsPutIntoTheDirectoryByKeyboardOnATelephone() {
        addAPerson(Hand.KEYBOARD, new Window(360, "nb-NO", true), "Lia");
    }

    /** A contact adds a colleague, whose organisation is suggested while its name is typed; the second time it is asked who is meant. */
    private void addAPerson(Hand hand, Window window, String family) {
        Page oddrun = signedIn(window, "Oddrun Fossmo");
        oddrun.navigate(at("/personer"));
        hand.press(link(oddrun, "Legg til person"));
        oddrun.waitForURL("**/personer/ny");
        describe(hand, oddrun, family);
        hand.press(button(oddrun, "Lagre"));
        assertThat(oddrun.locator(".ds-alert[role=status]")).containsText("Personen er lagt til i katalogen.");
        assertThat(oddrun.locator("h1")).containsText("Signe " + family);

        oddrun.navigate(at("/personer/ny"));
        describe(hand, oddrun, family);
        assertThat(oddrun.locator("#finnes")).containsText("Signe " + family);
        hand.press(button(oddrun, "Lagre"));
        assertThat(oddrun.locator("main")).containsText("Er det en av disse?");
        oddrun.getByLabel("Ja, det er Signe " + family).check();
        hand.press(button(oddrun, "Lagre"));
        assertThat(oddrun.locator(".ds-alert[role=status]")).containsText("Tilknytningen er lagret");
    }

    /** Misspelt, it is found all the same while it is written; whoever writes in one that is there is not told of that one. */
    @Test
    void anOrganisationThatIsThereAlreadyIsShownWhileItIsWritten() {
        Page administrator = signedIn(Window.DESK, LookTests.ADMINISTRATOR);
        administrator.navigate(at("/organisasjoner/ny"));
        field(administrator, "title").fill("Steinkjer komune");
        field(administrator, "shortName").focus();
        assertThat(administrator.locator("#finnes")).containsText("Steinkjer kommune");

        administrator.navigate(at("/organisasjoner?q=Steinkjer+kommune"));
        administrator.locator("main .row-title a").first().click();
        administrator.waitForURL(ORGANISATION);
        String steinkjer = administrator.url();
        administrator.navigate(steinkjer + "/register");
        field(administrator, "shortName").fill("Steinkjer k");
        field(administrator, "title").focus();
        assertThat(administrator.locator("#finnes")).containsText("Vi fant ikke noe som ligner.");
    }

    private static void describe(Hand hand, Page page, String family) {
        hand.write(field(page, "givenName"), "Signe");
        hand.write(field(page, "familyName"), family);
        hand.write(field(page, "organisation"), "");
        hand.reach(field(page, "organisation"));
        page.keyboard().type("Steinkj");
        assertThat(page.locator("main datalist option[value='Steinkjer kommune']"))
                .hasCount(1);
        hand.write(field(page, "organisation"), "Steinkjer kommune");
    }

    /** A coordinator opens a seat, meets it as empty among what waits, and fills it; a researcher finds whom to call. */
    private void fillASeat(Hand hand, Window window, String reason) {
        Page coordinator = signedIn(window, "Ingrid Solbakk");
        coordinator.navigate(at("/hvem-ringer-jeg?q=Trondheim"));
        String point = coordinator.locator("main .row-title a").first().getAttribute("href");
        coordinator.navigate(at(point));
        coordinator.locator("main .facts a[href^='/organisasjoner/']").first().click();
        String trondheim = coordinator.url();
        hand.press(link(coordinator, "Legg til kontaktpunkt"));
        hand.write(field(coordinator, "email"), reason + "@example.org");
        hand.press(button(coordinator, "Lagre"));
        coordinator.waitForURL(POINT);
        String made = coordinator.url();

        coordinator.navigate(trondheim);
        assertThat(coordinator.locator("main")).containsText("Mens plassen er tom, går henvendelser til");
        coordinator.navigate(at("/min-side"));
        assertThat(coordinator.locator("main")).containsText("Tom plass");

        coordinator.navigate(made);
        hand.press(link(coordinator, "Velg hvem som har plassen"));
        hand.write(field(coordinator, "holder"), "Selma Nygårdshaug");
        hand.write(field(coordinator, "substitute"), "Maren Ytterdalen");
        hand.press(button(coordinator, "Lagre"));
        coordinator.waitForURL(POINT);
        assertThat(coordinator.locator("main")).containsText("Selma Nygårdshaug");

        hand.press(link(coordinator, "Velg hvem som har plassen"));
        hand.write(field(coordinator, "holder"), "Maren Ytterdalen");
        hand.press(button(coordinator, "Lagre"));
        assertThat(coordinator.locator("main")).containsText("Selma Nygårdshaug har plassen allerede");

        Page researcher = signedIn(window, "Silje Markhus");
        researcher.navigate(trondheim);
        Locator answer = researcher.locator("section[aria-labelledby=ringe]");
        assertThat(answer).containsText("Selma Nygårdshaug");
        assertThat(answer).containsText(reason + "@example.org");
        assertThat(answer).containsText("Maren Ytterdalen, vikar");
    }

    /** A person tells what they work on with a slip in the ORCID, is found, is asked, sees by whom, and takes it back. */
    private void tellAndWithdraw(Hand hand, Window window) {
        Page terje = signedIn(window, "Terje Bratland");
        terje.navigate(at("/min-profil"));
        hand.write(field(terje, "about"), "Innføring av trygghetsalarmer i distriktene.");
        hand.write(field(terje, "orcid"), "0000-0002-1825-0098");
        hand.write(field(terje, "email"), "terje.bratland@example.org");
        hand.choose(field(terje, "seeEmail"), "Alle");
        terje.locator("main [name=consent]").first().check();
        hand.press(button(terje, "Lagre og vis profilen"));
        assertThat(terje.locator("main")).containsText("Dette er ikke en gyldig ORCID");

        hand.write(field(terje, "orcid"), "0000-0002-1825-0097");
        hand.press(button(terje, "Lagre og vis profilen"));
        terje.waitForURL(PROFILE);
        String profile = terje.url();

        Page stranger = Browser.window(window);
        stranger.navigate(at("/fagfolk?q=trygghetsalarm"));
        hand.press(link(stranger, "Terje Bratland"));
        stranger.waitForURL(PROFILE);
        assertThat(stranger.locator("main")).not().containsText("terje.bratland@example.org");
        hand.press(button(stranger, "Vis e-post og telefon"));
        assertThat(stranger.locator("main")).containsText("terje.bratland@example.org");

        terje.navigate(at("/min-profil"));
        assertThat(terje.locator("main")).containsText("Noen som ikke var logget inn");
        hand.press(button(terje, "Trekk tilbake profilen"));
        assertThat(terje.locator("main")).containsText("Profilen din er trukket tilbake");
        stranger.navigate(at("/fagfolk?q=trygghetsalarm"));
        assertThat(stranger.locator("main")).not().containsText("Terje Bratland");
        org.assertj.core.api.Assertions.assertThat(stranger.navigate(profile).status())
                .isEqualTo(404);
    }
}

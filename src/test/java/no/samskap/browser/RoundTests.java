package no.samskap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import no.samskap.browser.Browser.Window;
import org.junit.jupiter.api.Test;

/** Once round the loop, from a municipality's need to a counted result, as the people of the demo walk it. */
@DemoTest
class RoundTests extends BrowserTest {
    private static final String INDICATOR = "Forskningssøknader sendt";

    @Test
    void byMouse() {
        goRound(Hand.MOUSE, Window.DESK, "Mus");
    }

    @Test
    void byKeyboardAlone() {
        goRound(Hand.KEYBOARD, Window.DESK, "Tastatur");
    }

    @Test
    void withoutJavaScript() {
        goRound(Hand.MOUSE, new Window(1440, "nb-NO", false), "Uten skript");
    }

    @Test
    void onATelephone() {
        goRound(Hand.MOUSE, new Window(360, "nb-NO", true), "Telefon");
    }

    private void goRound(Hand hand, Window window, String name) {
        String title = "Hvorfor oversvømmes bussholdeplassene, sett med " + name + "?";

        Page steinkjer = signedIn(window, "Oddrun Fossmo");
        steinkjer.navigate(at("/behov"));
        hand.press(link(steinkjer, "Meld et behov"));
        hand.write(field(steinkjer, "worry"), title + " Hver vår står vannet til knes. Hva har andre gjort?");
        onward(steinkjer, () -> hand.press(button(steinkjer, "Meld behovet")));
        String need = steinkjer.url();
        assertThat(steinkjer.locator(".ds-alert[role=status]")).containsText("publisert");

        Page levanger = signedIn(window, "Inga Moholt");
        levanger.navigate(need);
        hand.write(field(levanger, "note"), "Hos oss er det verst ved skolen.");
        hand.press(button(levanger, "Si at dere har behovet"));
        assertThat(levanger.locator("main")).containsText("Levanger kommune");
        assertThat(levanger.locator("main")).containsText("Hos oss er det verst ved skolen.");

        Page leader = signedIn(window, "Marte Lillevold");
        long before = figure(leader);
        leader.navigate(need);
        hand.press(link(leader, "Start et prosjekt fra behovet"));
        hand.choose(field(leader, "countsUnder"), "Universitetskommunen TRD 3.0");
        onward(leader, () -> hand.press(button(leader, "Lagre")));
        String project = leader.url();
        assertThat(leader.locator("main")).containsText(title);

        onward(leader, () -> hand.press(link(leader, "Legg til deltaker")));
        hand.write(field(leader, "organisation"), "Norges teknisk-naturvitenskapelige universitet");
        hand.choose(field(leader, "role"), "Forskningspartner");
        onward(leader, () -> hand.press(button(leader, "Lagre")));

        apply(hand, leader, project, name);
        assertThat(figure(leader)).as("the year's figure").isEqualTo(before + 1);
        assertThat(leader.locator("main")).containsText("Forskningsrådet " + name);

        apply(hand, leader, project, name);
        assertThat(leader.locator("main")).containsText("alt ført opp og telles");
        assertThat(figure(leader)).as("the same application again").isEqualTo(before + 1);

        leader.navigate(project);
        onward(leader, () -> hand.press(link(leader, "Legg til resultat")));
        hand.write(field(leader, "title"), "Bedre sluk ved holdeplassene. " + name);
        hand.write(field(leader, "summary"), "Sluk med grovere rist holdt vannet unna i to vårløsninger.");
        hand.write(field(leader, "happened"), "2025");
        onward(leader, () -> hand.press(button(leader, "Publiser")));

        Locator back = leader.locator(".trail").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(title));
        assertThat(back.count()).as("project and need on the trail").isEqualTo(2);
        hand.press(back.last());
        leader.waitForURL(need);
        assertThat(leader.locator(".trail")).containsText("Bedre sluk ved holdeplassene. " + name);
    }

    private void apply(Hand hand, Page page, String project, String name) {
        page.navigate(project);
        onward(page, () -> hand.press(link(page, "Legg til søknad")));
        hand.write(field(page, "funder"), "Forskningsrådet " + name);
        hand.write(field(page, "call"), "Innovasjonsprosjekt i offentlig sektor 2025");
        hand.write(field(page, "sentOn"), "2025-09-17");
        hand.choose(field(page, "decision"), "Innvilget");
        hand.write(field(page, "decidedOn"), "2025-12-10");
        onward(page, () -> hand.press(button(page, "Lagre")));
    }

    /** The research applications sent in 2025, as the figure's own page says it; its rows are on the page then. */
    private long figure(Page page) {
        page.navigate(at("/tall"));
        page.locator("main .row-title")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName("Styringsdokument for Universitetskommunen"))
                .first()
                .click();
        page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(INDICATOR))
                .first()
                .click();
        page.waitForURL("**/indikator/*");
        page.navigate(page.url().replaceAll("[?].*", "") + "?aar=2025");
        return Long.parseLong(page.locator(".parts-table tr")
                .filter(new Locator.FilterOptions().setHasText("2025"))
                .locator("td")
                .first()
                .innerText()
                .strip());
    }
}

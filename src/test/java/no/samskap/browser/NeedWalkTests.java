package no.samskap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import no.samskap.browser.Browser.Window;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From a worry on a telephone to a common challenge, and a sender who objects. */
@DemoTest
class NeedWalkTests {
    private static final Pattern NEED = Pattern.compile(".*/behov/\\d+([?#].*)?$");
    private static final Pattern CHALLENGE = Pattern.compile(".*/utfordringer/\\d+([?#].*)?$");
    private static final Window TELEPHONE = new Window(360, "nb-NO", true);
    private static final List<Integer> WIDTHS = List.of(360, 1440);

    @LocalServerPort
    int port;

    private final List<String> wrong = new ArrayList<>();

    @Test
    void fromAWorryToACommonChallengeAndBack() {
        String worry = "Kulverten under gangveien går tett hver vår, og barna går i veibanen. Hva har andre gjort?";

        Page oddrun = signedIn(TELEPHONE, "Oddrun Fossmo");
        oddrun.navigate(at("/behov"));
        press(oddrun, AriaRole.LINK, "Meld et behov");
        write(oddrun, "worry", worry);
        write(oddrun, "touches", "Skolebarna på Egge");
        assertThat(oddrun.locator(".writing-saved")).containsText("Lagret");
        oddrun.navigate(at("/behov/meld"));
        press(oddrun, AriaRole.LINK, worry);
        assertThat(field(oddrun, "touches")).hasValue("Skolebarna på Egge");
        look(oddrun, "meld", TELEPHONE);
        press(oddrun, AriaRole.BUTTON, "Meld behovet");
        oddrun.waitForURL(NEED);
        String steinkjer = oddrun.url();

        Page inga = signedIn(TELEPHONE, "Inga Moholt");
        inga.navigate(at("/behov/meld"));
        write(inga, "worry", "Kulverten under gangveien går tett hos oss også, og barna går i veibanen.");
        assertThat(inga.locator(".alike-place")).containsText("Steinkjer kommune har spurt om noe liknende");
        press(inga, AriaRole.BUTTON, "Meld behovet");
        inga.waitForURL(NEED);
        String levanger = inga.url();
        inga.navigate(steinkjer);
        write(inga, "note", "Hos oss er det verst ved ungdomsskolen.");
        field(inga, "weight").selectOption("5");
        press(inga, AriaRole.BUTTON, "Si at dere har behovet");
        assertThat(inga.locator("main")).containsText("5: Vi kommer ikke videre uten");
        assertThat(inga.locator("[role=status]")).containsText("du følger det");

        Page vilde = signedIn(Window.DESK, "Vilde Øksnes");
        vilde.navigate(steinkjer);
        press(vilde, AriaRole.LINK, "Skriv et forskningsspørsmål");
        write(vilde, "question", "Hvilken rist i kulverten hindrer at den går tett?");
        press(vilde, AriaRole.BUTTON, "Sjekk språket");
        assertThat(vilde.locator("main")).containsText("LIX");
        look(vilde, "sporsmal", Window.DESK);
        vilde.locator("main input[name=knowledge][value=EFFECT]").check();
        press(vilde, AriaRole.BUTTON, "Lagre");
        vilde.waitForURL(NEED);
        assertThat(vilde.locator("main")).containsText("Hvilken rist i kulverten");
        assertThat(vilde.locator("main")).containsText("går tett hver vår");
        look(vilde, "behov", Window.DESK);

        press(vilde, AriaRole.LINK, "Samle med andre");
        write(vilde, "title", "Gangveier som står under vann");
        vilde.locator("main input[name=needs][value='" + levanger.replaceFirst(".*/", "") + "']")
                .check();
        press(vilde, AriaRole.BUTTON, "Samle");
        vilde.waitForURL(CHALLENGE);
        String challenge = vilde.url();

        oddrun.navigate(at("/"));
        assertThat(oddrun.locator("main")).containsText("Behovet deres er samlet med andre");
        oddrun.navigate(challenge);
        oddrun.locator("main input[name=reply][value=OBJECTED]").check();
        write(oddrun, "text", "Hos oss er det grunnvannet, ikke kulverten.");
        press(oddrun, AriaRole.BUTTON, "Send svaret");
        look(oddrun, "utfordring", TELEPHONE);

        vilde.navigate(challenge);
        assertThat(vilde.locator("main")).containsText("Hos oss er det grunnvannet");
        vilde.locator("main summary")
                .filter(new Locator.FilterOptions().setHasText("Ta ut et behov"))
                .click();
        field(vilde, "because").fill("Steinkjer sier imot");
        press(vilde, AriaRole.BUTTON, "Ta ut");
        assertThat(vilde.locator("main")).containsText("Steinkjer sier imot");
        look(vilde, "utfordring-tatt-ut", Window.DESK);
        oddrun.navigate(steinkjer);
        assertThat(oddrun.locator("main")).containsText("Hos oss er det verst ved ungdomsskolen.");
        assertThat(oddrun.locator("main")).containsText("Hvilken rist i kulverten");

        vilde.navigate(at("/behov/oversikt"));
        look(vilde, "oversikt", Window.DESK);
        org.assertj.core.api.Assertions.assertThat(wrong).isEmpty();
    }

    @Test
    void somebodyInvitedSendsWithoutAnAccountOrScript() {
        Page oddrun = signedIn(new Window(360, "nb-NO", false), "Oddrun Fossmo");
        oddrun.navigate(at("/behov/invitasjoner"));
        write(oddrun, "purpose", "Rektorene");
        press(oddrun, AriaRole.BUTTON, "Lag lenken");
        String link = oddrun.locator("main code").textContent();

        Page rector = Browser.window(new Window(360, "nn-NO", false));
        rector.navigate(at(link));
        write(rector, "worry", "Elevane går heim åleine i mørkret.");
        press(rector, AriaRole.BUTTON, "Lagre kladd");
        assertThat(field(rector, "worry")).hasValue("Elevane går heim åleine i mørkret.");
        press(rector, AriaRole.BUTTON, "Meld behovet");
        assertThat(rector.locator("main")).containsText("Skriv kven du er");
        write(rector, "sender", "Rektor på Egge");
        press(rector, AriaRole.BUTTON, "Meld behovet");
        assertThat(rector.locator("main")).containsText("Behovet er kome fram");

        oddrun.navigate(at("/"));
        press(oddrun, AriaRole.LINK, "Elevane går heim åleine i mørkret");
        assertThat(oddrun.locator("main")).containsText("Sendt inn av Rektor på Egge");
        press(oddrun, AriaRole.BUTTON, "Publiser");
        assertThat(oddrun.locator("[role=status]")).containsText("publisert");
    }

    private void look(Page page, String name, Window back) {
        wrong.addAll(Axe.look(page, "needs-" + name, WIDTHS));
        page.setViewportSize(back.width(), 900);
    }

    private static void press(Page page, AriaRole role, String name) {
        page.locator("main")
                .getByRole(role, new Locator.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    private static void write(Page page, String name, String text) {
        field(page, name).fill(text);
    }

    private static Locator field(Page page, String name) {
        return page.locator("main [name=" + name + "]").first();
    }

    private Page signedIn(Window window, String person) {
        Page page = Browser.window(window);
        page.navigate(at("/innlogging"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(person))
                .first()
                .click();
        return page;
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}

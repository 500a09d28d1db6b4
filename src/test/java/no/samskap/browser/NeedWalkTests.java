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

/** From a worry on a telephone to a common challenge, and a sender who objects. */
@DemoTest
class NeedWalkTests extends BrowserTest {
    private static final Pattern NEED = Pattern.compile(".*/behov/\\d+([?#].*)?$");
    private static final Pattern CHALLENGE = Pattern.compile(".*/utfordringer/\\d+([?#].*)?$");
    private static final Window TELEPHONE = new Window(360, "nb-NO", true);
    private static final List<Integer> WIDTHS = List.of(360, 1440);

    private final List<String> wrong = new ArrayList<>();

    @Test
    void fromAWorryToACommonChallengeAndBack() {
        String worry = "Kulverten under gangveien går tett hver vår, og barna går i veibanen. Hva har andre gjort?";

        Page henriette = signedIn(TELEPHONE, "Henriette Lone");
        henriette.navigate(at("/behov"));
        press(henriette, AriaRole.LINK, "Meld et behov");
        write(henriette, "worry", worry);
        write(henriette, "touches", "Skolebarna i Arna");
        assertThat(henriette.locator(".writing-saved")).containsText("Lagret");
        henriette.navigate(at("/behov/meld"));
        press(henriette, AriaRole.LINK, worry);
        assertThat(field(henriette, "touches")).hasValue("Skolebarna i Arna");
        look(henriette, "meld", TELEPHONE);
        press(henriette, AriaRole.BUTTON, "Meld behovet");
        henriette.waitForURL(NEED);
        String bergen = henriette.url();

        Page gro = signedIn(TELEPHONE, "Gro Hordvik");
        gro.navigate(at("/behov/meld"));
        write(gro, "worry", "Kulverten under gangveien går tett hos oss også, og barna går i veibanen.");
        assertThat(gro.locator(".alike-place")).containsText("Bergen kommune har spurt om noe liknende");
        press(gro, AriaRole.BUTTON, "Meld behovet");
        gro.waitForURL(NEED);
        String alver = gro.url();
        gro.navigate(bergen);
        write(gro, "note", "Hos oss er det verst ved ungdomsskolen.");
        field(gro, "weight").selectOption("5");
        press(gro, AriaRole.BUTTON, "Si at dere har behovet");
        assertThat(gro.locator("main")).containsText("5: Vi kommer ikke videre uten");
        assertThat(gro.locator(".ds-alert[role=status]")).containsText("du følger det");

        Page sondre = signedIn(Window.DESK, "Sondre Myking");
        sondre.navigate(bergen);
        press(sondre, AriaRole.LINK, "Skriv et forskningsspørsmål");
        write(sondre, "question", "Hvilken rist i kulverten hindrer at den går tett?");
        press(sondre, AriaRole.BUTTON, "Sjekk språket");
        assertThat(sondre.locator("main")).containsText("LIX");
        look(sondre, "sporsmal", Window.DESK);
        sondre.locator("main input[name=knowledge][value=EFFECT]").check();
        press(sondre, AriaRole.BUTTON, "Lagre");
        sondre.waitForURL(NEED);
        assertThat(sondre.locator("main")).containsText("Hvilken rist i kulverten");
        assertThat(sondre.locator("main")).containsText("går tett hver vår");
        look(sondre, "behov", Window.DESK);

        press(sondre, AriaRole.LINK, "Samle med andre");
        write(sondre, "title", "Gangveier som står under vann");
        sondre.locator("main input[name=needs][value='" + alver.replaceFirst(".*/", "") + "']")
                .check();
        press(sondre, AriaRole.BUTTON, "Samle");
        sondre.waitForURL(CHALLENGE);
        String challenge = sondre.url();

        henriette.navigate(at("/"));
        assertThat(henriette.locator("main")).containsText("Behovet deres er samlet med andre");
        henriette.navigate(challenge);
        henriette.locator("main input[name=reply][value=OBJECTED]").check();
        write(henriette, "text", "Hos oss er det grunnvannet, ikke kulverten.");
        press(henriette, AriaRole.BUTTON, "Send svaret");
        look(henriette, "utfordring", TELEPHONE);

        sondre.navigate(challenge);
        assertThat(sondre.locator("main")).containsText("Hos oss er det grunnvannet");
        sondre.locator("main summary")
                .filter(new Locator.FilterOptions().setHasText("Ta ut et behov"))
                .click();
        field(sondre, "because").fill("Bergen sier imot");
        press(sondre, AriaRole.BUTTON, "Ta ut");
        assertThat(sondre.locator("main")).containsText("Bergen sier imot");
        look(sondre, "utfordring-tatt-ut", Window.DESK);
        henriette.navigate(bergen);
        assertThat(henriette.locator("main")).containsText("Hos oss er det verst ved ungdomsskolen.");
        assertThat(henriette.locator("main")).containsText("Hvilken rist i kulverten");

        sondre.navigate(at("/behov/oversikt"));
        look(sondre, "oversikt", Window.DESK);
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
        assertThat(oddrun.locator(".ds-alert[role=status]")).containsText("publisert");
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
}

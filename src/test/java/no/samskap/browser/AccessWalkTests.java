package no.samskap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.samskap.accounts.Accounts;
import no.samskap.accounts.Role;
import no.samskap.browser.Browser.Window;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisations;
import no.samskap.directory.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Somebody new asks for access and gets it, another is invited; what they may is seen by those who give it, an administrator sees as
 * they do, and they see their own data, end a session and are erased.
 */
@DemoTest
class AccessWalkTests extends BrowserTest {
    private static final String STEINKJER = "840029212";

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Test
    void byMouseOnEveryWidth() {
        List<String> wrong = new ArrayList<>();
        cameAndWent(Hand.MOUSE, Window.DESK, "Mus", wrong, List.of(360, 768, 1440));
        org.assertj.core.api.Assertions.assertThat(wrong).isEmpty();
    }

    @Test
    void byKeyboardAlone() {
        cameAndWent(Hand.KEYBOARD, Window.DESK, "Tastatur", new ArrayList<>(), List.of());
    }

    @Test
    void withoutJavaScriptOnATelephone() {
        cameAndWent(Hand.MOUSE, new Window(360, "nb-NO", false), "Uten", new ArrayList<>(), List.of());
    }

    private void cameAndWent(Hand hand, Window window, String family, List<String> wrong, List<Integer> widths) {
        long place = Objects.requireNonNull(
                organisations.withNumbers(List.of(STEINKJER)).get(STEINKJER));
        long astrid = somebody("Astrid", family);
        accounts.give(astrid, Role.ADMINISTRATOR, place, LocalDate.of(2020, 1, 1));
        long nina = somebody("Nina", family);
        somebody("Ivar", family);
        String roles = "/organisasjoner/" + place + "/roller";

        Page ninas = signedIn(window, "Nina " + family);
        ninas.navigate(at("/tilgang"));
        hand.write(ninas.locator("#ask-q"), "Steinkjer");
        hand.press(buttonLike(ninas, "Finn"));
        ninas.locator("main [name=organisation][value='" + place + "']").check();
        ninas.locator("main [name=role][value=READER]").check();
        hand.write(ninas.locator("main [name=note]"), "Planlegger");
        look(ninas, "ask", wrong, widths);
        hand.press(buttonLike(ninas, "Be om tilgang"));
        assertThat(ninas.locator("main")).containsText("Spørsmålet er sendt");

        Page astrids = signedIn(window, "Astrid " + family);
        astrids.navigate(at("/tilgang/ko"));
        look(astrids, "queue", wrong, widths);
        hand.press(buttonLike(astrids, "Gi tilgang Nina " + family));
        assertThat(astrids.locator("main")).containsText("Tilgangen er gitt");

        astrids.navigate(at(roles));
        hand.write(astrids.locator("main [name=email]"), "ivar@nordvik.example");
        look(astrids, "roles", wrong, widths);
        hand.press(buttonLike(astrids, "Inviter"));
        String link = astrids.locator("main .ds-alert code").textContent();
        Page ivars = Browser.window(window);
        ivars.navigate(at(link.substring(link.indexOf("/invitasjon/"))));
        assertThat(ivars.locator("main")).containsText("Logg inn først");
        hand.press(ivars.locator("main a[href^='/innlogging']"));
        choose(ivars, "Ivar " + family);
        look(ivars, "invitation", wrong, widths);
        hand.press(buttonLike(ivars, "Ja takk"));
        assertThat(ivars.locator("main")).containsText("Velkommen");
        ivars.navigate(at(link.substring(link.indexOf("/invitasjon/"))));
        assertThat(ivars.locator("main")).containsText("gjelder ikke lenger");

        astrids.navigate(at("/tilgang/hva?rolle=READER&sted=" + place));
        look(astrids, "what-role", wrong, widths);
        astrids.navigate(at("/tilgang/hva?person=" + nina));
        assertThat(astrids.locator("main")).containsText("Leser");

        Page vildes = signedIn(window, "Vilde Øksnes");
        vildes.navigate(at("/tilgang/hva?person=" + nina));
        look(vildes, "what-person", wrong, widths);
        hand.press(buttonLike(vildes, "Se Samskap slik de ser det"));
        assertThat(vildes.locator("main")).containsText("Nina " + family);
        look(vildes, "seen-as", wrong, widths);
        hand.press(vildes.locator("main form[action='/tilgang/se-som/slutt'] button"));
        assertThat(vildes.locator("main")).containsText("Du er deg selv igjen");

        Page elsewhere = signedIn(window, "Nina " + family);
        ninas.navigate(at("/min-side/konto"));
        assertThat(ninas.locator("main")).containsText("Vilde Øksnes");
        look(ninas, "account", wrong, widths);
        hand.press(ninas.locator("main form[action*='/okter/'] button").first());
        assertThat(ninas.locator("main")).containsText("Den er avsluttet");
        elsewhere.navigate(at("/min-side"));
        assertThat(elsewhere.locator(".user-menu-name")).hasCount(0);
        hand.write(ninas.locator("main [name=email]"), "nina@nordvik.example");
        hand.press(buttonLike(ninas, "Lagre"));
        assertThat(ninas.locator("main")).containsText("Vi har sendt en lenke");

        hand.press(ninas.locator("main a[href$='/data']"));
        assertThat(ninas.locator("main")).containsText("Leser");
        look(ninas, "data", wrong, widths);
        ninas.navigate(at("/personvern"));
        look(ninas, "privacy", wrong, widths);
        ninas.navigate(at("/personer/" + nina + "/sletting"));
        look(ninas, "erasure", wrong, widths);
        hand.press(buttonLike(ninas, "Slett"));
        assertThat(ninas.locator("main")).containsText("Kryss av for at du er sikker");
        ninas.locator("main [name=sure]").check();
        hand.press(buttonLike(ninas, "Slett"));
        assertThat(ninas.locator(".user-menu-name")).hasCount(0);
        org.assertj.core.api.Assertions.assertThat(accounts.visitor(nina)).isEmpty();
        org.assertj.core.api.Assertions.assertThat(
                        people.named(new Visitor(0L, "", java.util.Set.of(Visitor.PUBLIC)), List.of(nina)))
                .extracting(People.Named::name)
                .containsExactly("Slettet person");
    }

    private long somebody(String given, String family) {
        long number = people.register(given, family, true);
        accounts.open(number, given + " " + family);
        accounts.offerInDemo(number, 900);
        return number;
    }

    private void look(Page page, String name, List<String> wrong, List<Integer> widths) {
        if (!widths.isEmpty()) wrong.addAll(Axe.look(page, "access-" + name, widths));
    }

    @Override
    Page signedIn(Window window, String person) {
        Page page = Browser.window(window);
        page.navigate(at("/innlogging"));
        choose(page, person);
        return page;
    }

    private static void choose(Page page, String person) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(person))
                .first()
                .click();
    }
}

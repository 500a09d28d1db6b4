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

/** From candidates to a project that carries the case, and from two that are one to one, and back. */
@DemoTest
class MatchingWalkTests extends BrowserTest {
    private static final Pattern NEED = Pattern.compile(".*/behov/\\d+([?#].*)?$");
    private static final Pattern PROJECT = Pattern.compile(".*/prosjekter/\\d+([?#].*)?$");
    private static final Pattern CASE = Pattern.compile(".*/meglingssaker/\\d+([?#].*)?$");
    private static final Pattern PAIR = Pattern.compile(".*/post/\\d+/likhet/\\d+([?#].*)?$");
    private static final Window TELEPHONE = new Window(360, "nb-NO", true);
    private static final Window NO_SCRIPT = new Window(360, "nb-NO", false);
    private static final String STATUS = ".ds-alert[role=status]";
    private static final List<Integer> WIDTHS = List.of(360, 1440);
    private static final int PATIENCE = 60;

    private final List<String> wrong = new ArrayList<>();

    @Test
    void fromCandidatesToAProjectThatCarriesTheCase() {
        Page gro = signedIn(TELEPHONE, "Gro Hordvik");
        String need = sent(gro, "Hva får eldre til å trives i hjemmetjenesten når hjelpa kommer fra en robot?");

        Page henriette = signedIn(Window.DESK, "Henriette Lone");
        henriette.navigate(need);
        henriette.locator("#forslag").scrollIntoViewIfNeeded();
        press(henriette, AriaRole.BUTTON, "Åpne en meglingssak");
        henriette.waitForURL(CASE);
        String number = henriette.url().replaceFirst(".*/", "");
        write(henriette, "navn", "Idunn");
        henriette
                .locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Finn").setExact(true))
                .click();
        ofIdunn(henriette, AriaRole.BUTTON, "Før opp").click();
        ofIdunn(henriette, AriaRole.LINK, "Skriv til kandidaten").click();
        look(henriette, "melding", Window.DESK);
        press(henriette, AriaRole.BUTTON, "Send");
        assertThat(henriette.locator("main")).containsText("Dette må fylles ut");
        write(henriette, "message", "Kan du fortelle oss hva du har funnet?");
        press(henriette, AriaRole.BUTTON, "Send");
        assertThat(henriette.locator("main")).containsText("Spurt");
        look(henriette, "sak", Window.DESK);

        Page idunn = signedIn(TELEPHONE, "Idunn Fagerheim");
        idunn.navigate(at("/"));
        press(idunn, AriaRole.LINK, "Hva får eldre til å trives");
        assertThat(idunn.locator("main")).containsText("Kan du fortelle oss hva du har funnet?");
        look(idunn, "spurt", TELEPHONE);
        idunn.locator("main input[name=yes][value=true]").check();
        write(idunn, "answer", "Gjerne.");
        press(idunn, AriaRole.BUTTON, "Send svaret");
        press(idunn, AriaRole.BUTTON, "Bekreft at vi er i gang");

        gro.navigate(at("/"));
        assertThat(gro.locator("main")).containsText("Bekreft at dere er i gang");
        press(gro, AriaRole.LINK, "Hva får eldre til å trives");
        press(gro, AriaRole.BUTTON, "Bekreft at vi er i gang");
        assertThat(gro.locator("main")).containsText("Begge har bekreftet");

        henriette.navigate(at("/meglingssaker"));
        assertThat(henriette.locator("main")).containsText("1 ja");
        look(henriette, "saker", Window.DESK);
        henriette.navigate(at("/meglingssaker/" + number));
        press(henriette, AriaRole.LINK, "Start et prosjekt");
        write(henriette, "title", "Robot og menneske i hjemmetjenesten");
        write(henriette, "summary", "Vi prøver ut roboter hjemme hos eldre og spør hvordan det er.");
        field(henriette, "form").selectOption("INNOVATION");
        henriette.locator("main input[name=origin][value=HELPED]").check();
        press(henriette, AriaRole.BUTTON, "Lagre");
        henriette.waitForURL(PROJECT);
        assertThat(henriette.locator("main")).containsText("Meglingssak");
        String project = henriette.url();

        henriette.navigate(at("/meglingssaker/" + number));
        henriette.locator("main input[name=outcome][value=MATCHED]").check();
        write(henriette, "note", "De er i gang.");
        press(henriette, AriaRole.BUTTON, "Lukk saken");
        assertThat(henriette.locator("main")).containsText("De er i gang.");
        gro.navigate(project);
        assertThat(gro.locator("main")).containsText("Hva får eldre til å trives");
        assertThat(gro.locator("main")).not().containsText("Meglingssak " + number);
        letterTo(idunn, "Idunn Fagerheim", "Kan du bidra?");
        org.assertj.core.api.Assertions.assertThat(wrong).isEmpty();
    }

    @Test
    void suggestionsAreAnsweredByKeyboard() {
        answerSuggestions(Hand.KEYBOARD, Window.DESK, "Hvordan kan vi stille sosiale krav når vi kjøper inn?");
    }

    @Test
    void suggestionsAreAnsweredWithoutJavaScript() {
        answerSuggestions(Hand.MOUSE, NO_SCRIPT, "Hvordan kan vi følge opp sosiale krav i innkjøp?");
    }

    private void answerSuggestions(Hand hand, Window window, String worry) {
        Page gro = signedIn(window, "Gro Hordvik");
        String need = sent(gro, worry);
        gro.navigate(need);
        if (window.scripts()) gro.locator("#forslag").scrollIntoViewIfNeeded();
        else press(gro, AriaRole.LINK, "Se forslag");
        Locator suggested = gro.locator("#forslag .row")
                .filter(new Locator.FilterOptions().setHasText("Sosiale, bærekraftige anskaffelser"));
        assertThat(suggested.first()).containsText("Prosjektet handler også om");
        assertThat(gro.locator("#forslag"))
                .not()
                .containsText("hva skjer etter at kontrakten er skrevet under"); // it is taken
        look(gro, "behov-med-forslag", window);
        hand.press(suggested
                .first()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Relevant").setExact(true)));
        assertThat(gro.locator(STATUS)).containsText("kommer høyere neste gang");
        assertThat(suggested.first()).containsText("svaret ditt");
        Locator projects = gro.locator("section[aria-labelledby=forslag-project] .row");
        hand.press(gro.locator("section[aria-labelledby=forslag-project] summary"));
        String gone = projects.last().locator("h4").textContent();
        hand.press(projects.last().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ikke relevant")));
        assertThat(gro.locator(STATUS)).containsText("Forslaget er borte");
        assertThat(projects.filter(new Locator.FilterOptions().setHasText(gone)))
                .hasCount(0);
        look(gro, "forslag", window);
        gro.navigate(at("/mine-forslag"));
        look(gro, "mine-forslag", window);

        org.assertj.core.api.Assertions.assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsEnteredTwiceIsJudgedMergedAndTakenApartAgain() {
        judgeAndMerge(Hand.MOUSE, Window.DESK, "gangbrua ved Minde");
    }

    @Test
    void whatIsEnteredTwiceIsJudgedByKeyboardWithoutJavaScript() {
        judgeAndMerge(Hand.KEYBOARD, NO_SCRIPT, "trappa ned til Nygårdsparken");
    }

    private void judgeAndMerge(Hand hand, Window window, String where) {
        Page henriette = signedIn(window, "Henriette Lone");
        String first = sent(henriette, "Isen på " + where + " gjør at eldre faller, og strøbilen kommer ikke til.");
        String second = sent(henriette, "Eldre faller på isen på " + where + " fordi strøbilen ikke kommer til.");

        henriette.navigate(second);
        waitFor(henriette, "Finnes dette fra før?");
        hand.press(named(henriette, AriaRole.LINK, "Si om det er det samme"));
        henriette.waitForURL(PAIR);
        look(henriette, "par", window);
        choose(hand, henriette, "verdict", "DIFFERENT");
        hand.press(named(henriette, AriaRole.BUTTON, "Lagre svaret"));
        assertThat(henriette.locator("main")).containsText("Skriv hva som skiller dem");
        choose(hand, henriette, "verdict", "SAME");
        hand.press(named(henriette, AriaRole.BUTTON, "Lagre svaret"));
        assertThat(henriette.locator("main")).containsText("Henriette Lone");
        choose(hand, henriette, "into", number(first));
        hand.write(field(henriette, "reason"), "Meldt to ganger");
        hand.press(named(henriette, AriaRole.BUTTON, "Slå sammen"));
        assertThat(henriette.locator("main")).containsText("Slått sammen hit");
        henriette.navigate(second);
        henriette.waitForURL(leadsTo(first));
        hand.press(named(henriette, AriaRole.BUTTON, "Angre sammenslåingen"));
        henriette.waitForURL(leadsTo(second));

        String third = sent(henriette, "Eldre faller på isen på " + where + " fordi strøbilen ikke kommer fram.");
        Page sondre = signedIn(TELEPHONE, "Sondre Myking");
        sondre.navigate(at("/samarbeid"));
        press(sondre, AriaRole.LINK, "Kunnskapskommunen");
        press(sondre, AriaRole.LINK, "Se mulige dubletter");
        waitFor(sondre, where);
        look(sondre, "dubletter", TELEPHONE);
        sondre.locator("main .row")
                .filter(new Locator.FilterOptions().setHasText(where))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Si om det er det samme"))
                .first()
                .click();
        sondre.waitForURL(PAIR);
        choose(Hand.MOUSE, sondre, "verdict", "RELATED");
        press(sondre, AriaRole.BUTTON, "Lagre svaret");
        assertThat(sondre.locator("main")).containsText("beslektet");

        org.assertj.core.api.Assertions.assertThat(third).isNotEqualTo(second);
        org.assertj.core.api.Assertions.assertThat(wrong).isEmpty();
    }

    @Test
    void anybodySeesWhatTwoMunicipalitiesShare() {
        seeWhatIsShared(Hand.KEYBOARD, TELEPHONE);
    }

    @Test
    void anybodySeesWhatTwoMunicipalitiesShareWithoutJavaScript() {
        seeWhatIsShared(Hand.MOUSE, NO_SCRIPT);
    }

    private void seeWhatIsShared(Hand hand, Window window) {
        Page anybody = Browser.window(window);
        anybody.navigate(at("/organisasjoner?q=Alver"));
        press(anybody, AriaRole.LINK, "Alver kommune");
        hand.press(named(anybody, AriaRole.LINK, "Sammenlign med en annen kommune"));
        hand.write(field(anybody, "med"), "Ingensteds");
        hand.press(named(anybody, AriaRole.BUTTON, "Vis det felles"));
        assertThat(anybody.locator("main")).containsText("Vi fant ingen annen kommune");
        hand.write(field(anybody, "med"), "Bergen kommune");
        hand.press(named(anybody, AriaRole.BUTTON, "Vis det felles"));
        assertThat(anybody.locator("main")).containsText("Behov begge står på");
        look(anybody, "felles", window);
        org.assertj.core.api.Assertions.assertThat(wrong).isEmpty();
    }

    private String sent(Page page, String worry) {
        page.navigate(at("/behov/meld"));
        write(page, "worry", worry);
        press(page, AriaRole.BUTTON, "Meld behovet");
        page.waitForURL(NEED);
        return page.url().replaceFirst("[?#].*", "");
    }

    /** What is compared in the background is there within some seconds. */
    private static void waitFor(Page page, String text) {
        for (int tries = 0;
                tries < PATIENCE && !page.locator("main").textContent().contains(text);
                tries++) {
            page.waitForTimeout(500);
            page.reload();
        }
        assertThat(page.locator("main")).containsText(text);
    }

    /** The sender comes by every other second. */
    private void letterTo(Page page, String name, String subject) {
        for (int tries = 0; tries < PATIENCE; tries++) {
            page.navigate(at("/postkasse?q=" + name.replace(' ', '+')));
            if (page.locator("main").textContent().contains(subject)) break;
            page.waitForTimeout(500);
        }
        assertThat(page.locator("main")).containsText(subject);
    }

    private static String number(String address) {
        return address.replaceFirst(".*/", "");
    }

    private static Locator ofIdunn(Page page, AriaRole role, String name) {
        return page.locator("main .row")
                .filter(new Locator.FilterOptions().setHasText("Idunn Fagerheim"))
                .getByRole(role, new Locator.GetByRoleOptions().setName(name))
                .first();
    }

    /** Axe is a script: where none may run the page is looked at by others. */
    private void look(Page page, String name, Window back) {
        if (!back.scripts()) return;
        wrong.addAll(Axe.look(page, "matching-" + name, WIDTHS));
        page.setViewportSize(back.width(), 900);
    }

    private static void press(Page page, AriaRole role, String name) {
        named(page, role, name).click();
    }

    private static Locator named(Page page, AriaRole role, String name) {
        return page.locator("main")
                .getByRole(role, new Locator.GetByRoleOptions().setName(name))
                .first();
    }

    private static void choose(Hand hand, Page page, String name, String value) {
        hand.check(page.locator("main input[name=" + name + "][value='" + value + "']"));
    }

    private static Pattern leadsTo(String address) {
        return Pattern.compile(Pattern.quote(address) + "([?#].*)?");
    }

    private static void write(Page page, String name, String text) {
        field(page, name).fill(text);
    }
}

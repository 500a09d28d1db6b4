package no.samskap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import no.samskap.browser.Browser.Window;
import org.junit.jupiter.api.Test;

/** Marte writes an impact case section by section, Ragnhild agrees to be quoted in it, it is published, and she takes it back. */
@DemoTest
class ImpactWalkTests extends BrowserTest {
    private static final Pattern STORY = Pattern.compile(".*/impact-case/\\d+([?#].*)?$");

    @Test
    void byMouse() {
        write(Hand.MOUSE, Window.DESK, "Mus");
    }

    @Test
    void byKeyboardAlone() {
        write(Hand.KEYBOARD, Window.DESK, "Tastatur");
    }

    @Test
    void withoutJavaScriptOnATelephone() {
        write(Hand.MOUSE, new Window(360, "nb-NO", false), "Uten skript");
    }

    private void write(Hand hand, Window window, String name) {
        String title = "Tørrskodd til bussen, sett med " + name;
        String words = "Før gikk jeg ikke ut når det regnet, sa " + name;

        Page marte = signedIn(window, "Marte Lillevold");
        marte.navigate(at("/impact-case"));
        hand.press(link(marte, "Skriv et impact case"));
        hand.write(field(marte, "title"), title);
        hand.press(button(marte, "Begynn å skrive"));
        marte.waitForURL("**/skriv/situasjonen");
        hand.write(field(marte, "text"), "Hver vår sto vannet til knes på holdeplassene.");
        hand.press(button(marte, "Lagre og gå videre"));
        marte.waitForURL("**/skriv/sammen");
        hand.press(link(marte, "Avbryt"));
        marte.waitForURL("**/skriv");
        assertThat(marte.locator("main")).containsText("Hver vår sto vannet til knes");
        String overview = marte.url();

        hand.press(link(marte, "Legg til påstand"));
        hand.write(field(marte, "text"), "Passasjerene går tørrskodde.");
        hand.press(button(marte, "Lagre og legg til belegg"));
        marte.waitForURL("**/belegg");
        hand.write(field(marte, "record"), "Jordprøver ved Dora");
        hand.press(button(marte, "Legg til belegg"));
        assertThat(marte.locator("main .rows")).containsText("Jordprøver ved Dora");

        marte.navigate(overview);
        hand.press(link(marte, "Legg til sitat"));
        hand.write(field(marte, "text"), words);
        hand.write(field(marte, "speaker"), "Ragnhild Myhrbakk");
        hand.press(button(marte, "Lagre og be om samtykke"));
        marte.waitForURL("**/samtykke");
        hand.press(button(marte, "Spør"));
        assertThat(marte.locator("main")).containsText("Spurt om samtykke");
        assertThat(marte.locator("main")).containsText("Ragnhild Myhrbakk har ikke samtykket til å bli sitert.");
        assertThat(marte.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Publiser").setExact(true)))
                .hasCount(0);

        hand.press(link(marte, "Legg til bilde"));
        marte.locator("main input[type=file]").setInputFiles(picture());
        hand.press(button(marte, "Lagre"));
        assertThat(marte.locator("main .ds-error-summary")).containsText("Bildet i ord");
        marte.locator("main input[type=file]").setInputFiles(picture());
        hand.write(field(marte, "alternative"), "Ei kai ved fjorden");
        hand.press(button(marte, "Lagre"));
        assertThat(marte.getByAltText("Ei kai ved fjorden")).hasCount(1);

        Page ragnhild = signedIn(window, "Ragnhild Myhrbakk");
        ragnhild.navigate(at("/innboks"));
        hand.press(link(ragnhild, title));
        ragnhild.waitForURL("**/svar");
        assertThat(ragnhild.locator("main")).containsText(words);
        hand.press(button(ragnhild, "Send svaret"));
        assertThat(ragnhild.locator("main .ds-error-summary")).containsText("Kan vi sitere deg?");
        ragnhild.locator("main [name=answer][value=YES]").check();
        hand.press(button(ragnhild, "Send svaret"));
        assertThat(ragnhild.locator(".ds-alert[role=status]")).containsText("sagt ja");
        String consent = ragnhild.url();

        marte.navigate(overview);
        assertThat(marte.locator("main")).containsText("Har samtykket");
        hand.press(button(marte, "Publiser"));
        marte.waitForURL(STORY);
        String story = marte.url();

        Page stranger = Browser.window(window);
        stranger.navigate(story);
        assertThat(stranger.locator("main blockquote")).containsText(words);
        assertThat(stranger.locator("main")).containsText("Jordprøver ved Dora");
        org.assertj.core.api.Assertions.assertThat(
                        stranger.locator("meta[property='og:title']").getAttribute("content"))
                .contains(title);

        ragnhild.navigate(consent);
        hand.press(button(ragnhild, "Trekk samtykket"));
        assertThat(ragnhild.locator("main")).containsText("Ordene er slettet");

        stranger.navigate(story);
        assertThat(stranger.locator("main")).containsText("Hver vår sto vannet");
        assertThat(stranger.locator("main")).not().containsText(words);

        marte.navigate(overview);
        hand.press(button(marte, "Ta det tilbake"));
        assertThat(marte.locator("main")).containsText("utkast igjen");
        stranger.navigate(story);
        assertThat(stranger.locator("main")).not().containsText("Hver vår sto vannet");
    }

    @Test
    void everyPageLooksRight() {
        List<String> wrong = new ArrayList<>();
        Page ragnhild = signedIn(Window.DESK, "Ragnhild Myhrbakk");
        ragnhild.navigate(at("/innboks"));
        look(ragnhild, link(ragnhild, "Kortere vei hjem fra sykehuset").getAttribute("href"), wrong);
        ragnhild.navigate(at("/impact-case?status=DRAFT"));
        look(ragnhild, link(ragnhild, "Kortere vei hjem fra sykehuset").getAttribute("href"), wrong);
        Page stranger = Browser.window(Window.DESK);
        stranger.navigate(at("/impact-case"));
        look(stranger, link(stranger, "Fra glemte jernbanespor").getAttribute("href"), wrong);
        org.assertj.core.api.Assertions.assertThat(wrong).isEmpty();
    }

    private void look(Page page, String path, List<String> wrong) {
        page.navigate(at(path));
        wrong.addAll(Axe.look(page, "impact" + path.replaceAll("[^a-z]+", "-"), List.of(360, 1440)));
    }

    private static FilePayload picture() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(1200, 600, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new FilePayload("kai.png", "image/png", bytes.toByteArray());
    }
}

package no.samskap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import no.samskap.browser.Browser.Window;
import org.junit.jupiter.api.Test;

/** Searching, narrowing, and keeping the search to ask again. */
@DemoTest
class SearchWalkTests extends BrowserTest {
    private static final Pattern SAVED = Pattern.compile(".*/sok/lagrede$");

    @Test
    void byKeyboardAlone() {
        searchAndKeep(Hand.KEYBOARD, Window.DESK, "Velferdsteknologi fra tastaturet", true);
    }

    @Test
    void onATelephoneWithoutJavaScript() {
        searchAndKeep(Hand.MOUSE, new Window(360, "nb-NO", false), "Velferdsteknologi på telefonen", false);
    }

    private void searchAndKeep(Hand hand, Window window, String name, boolean looked) {
        Page page = Browser.window(window);
        page.navigate(at("/innlogging"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ingrid Solbakk"))
                .click();
        page.navigate(at("/sok"));
        Locator box = page.locator("main input[name=q]").first();
        if (looked) complete(page, box);
        else {
            hand.write(box, "teknologi velferd");
            hand.press(button(page, "Søk"));
        }
        assertThat(page.locator("main mark").first()).isVisible();

        Locator filters = page.locator("main details.filters > summary");
        if (filters.isVisible()) hand.press(filters);
        Locator needs = page.locator("main input[name=kind][value=need]").first();
        needs.check();
        hand.press(button(page, "Vis treff"));
        assertThat(page.locator("main .hit-kind").first()).hasText("Kunnskapsbehov");
        if (looked)
            org.assertj.core.api.Assertions.assertThat(Axe.look(page, "search", List.of(360, 1440)))
                    .isEmpty();

        hand.press(page.locator("main details.save-search > summary"));
        hand.write(page.locator("main .save-search [name=name]"), name);
        hand.press(button(page, "Lagre"));
        page.waitForURL(SAVED);
        assertThat(page.locator("main")).containsText(name);
        assertThat(page.locator("main")).containsText("Ikke noe nytt siden sist");
        if (looked)
            org.assertj.core.api.Assertions.assertThat(Axe.look(page, "saved-searches", List.of(360, 1440)))
                    .isEmpty();

        hand.press(button(page, "Se treffene " + name));
        assertThat(page.locator("main .hit-kind").first()).hasText("Kunnskapsbehov");
        page.navigate(at("/sok/lagrede"));
        hand.press(
                page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Endre " + name)));
        if (looked)
            org.assertj.core.api.Assertions.assertThat(Axe.look(page, "saved-search", List.of(360, 1440)))
                    .isEmpty();
        hand.press(button(page, "Slett søket"));
        page.waitForURL(SAVED);
        assertThat(page.locator("main")).not().containsText(name);
    }

    /** By arrows in the list below the box, as the pattern for a combobox says. */
    private static void complete(Page page, Locator box) {
        box.focus();
        page.keyboard().type("velferdst");
        Locator proposals = page.locator("main [role=listbox] [role=option]");
        assertThat(proposals.first()).isVisible();
        assertThat(box).hasAttribute("aria-expanded", "true");
        page.keyboard().press("Escape");
        assertThat(box).hasAttribute("aria-expanded", "false");
        assertThat(box).hasValue("velferdst");
        page.keyboard().press("ArrowDown");
        assertThat(proposals.first()).isVisible();
        page.keyboard().press("ArrowDown");
        assertThat(box).hasAttribute("aria-activedescendant", Pattern.compile("completion-\\d+-0"));
        page.keyboard().press("Enter");
    }
}

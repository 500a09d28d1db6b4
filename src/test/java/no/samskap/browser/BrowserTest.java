package no.samskap.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import no.samskap.browser.Browser.Window;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every walk through the demo does: signs somebody in, and finds what stands on a page as a person would name it. */
abstract class BrowserTest {
    @LocalServerPort
    int port;

    /** Somebody of the demo, at the page that follows. */
    Page signedIn(Window window, String person) {
        Page page = Browser.window(window);
        page.navigate(at("/innlogging"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(person))
                .first()
                .click();
        page.waitForURL(address -> !address.contains("/innlogging"));
        return page;
    }

    static Locator link(Page page, String name) {
        return page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first();
    }

    /** Called just this. */
    static Locator button(Page page, String name) {
        return page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    /** With this in its name: one of several that say for whom. */
    static Locator buttonLike(Page page, String name) {
        return page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .first();
    }

    static Locator field(Page page, String name) {
        return page.locator("main [name=" + name + "]:not([type=hidden])").first();
    }

    /**
     * Does what leads to a page, and waits until it is there, scripts and all: its address may be the one where the walk stands already. What
     * led to the page the walk stands on must have been awaited too, or its coming is taken for this one's.
     */
    static void onward(Page page, Runnable act) {
        AtomicInteger come = new AtomicInteger();
        Consumer<Page> count = each -> come.incrementAndGet();
        page.waitForLoadState();
        page.onLoad(count);
        act.run();
        page.waitForCondition(() -> come.get() > 0);
        page.offLoad(count);
    }

    String at(String path) {
        return "http://localhost:" + port + path;
    }
}

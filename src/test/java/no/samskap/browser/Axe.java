package no.samskap.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks at a page as it is shown at some widths: what axe finds, whether it must be scrolled sideways, and a picture. */
final class Axe {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final int HEIGHT = 900;

    private Axe() {}

    /** What is wrong with the page, a sentence each; empty where nothing is. */
    static List<String> look(Page page, String name, List<Integer> widths) {
        List<String> wrong = new ArrayList<>();
        for (int width : widths) {
            wrong.addAll(fits(page, name, width));
            for (Object violation : violations(page)) wrong.add(name + " at " + width + ": " + violation);
        }
        return wrong;
    }

    /** Only whether it must be scrolled sideways, and a picture: a quarter of the work. */
    static List<String> fits(Page page, String name, int width) {
        page.setViewportSize(width, HEIGHT);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots", name + "-" + width + ".png"))
                .setFullPage(true));
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
                ? List.of(name + " at " + width + ": must be scrolled sideways")
                : List.of();
    }

    /** Axe is put into a page once, and tells of nothing but violations: its own runner takes three times as long. */
    private static List<?> violations(Page page) {
        if (!(Boolean) page.evaluate("'axe' in window")) page.evaluate(AxeBuilder.getAxeScript());
        return (List<?>) page.evaluate("""
                async tags => (await axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']}))
                    .violations.map(violation => violation.id + ' ' + violation.nodes[0].html)""", RULES);
    }
}

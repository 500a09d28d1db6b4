package no.samskap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** Looks at a page as it is shown at three widths: what axe finds, whether it must be scrolled sideways, and a picture. */
final class Axe {
    static final List<Integer> WIDTHS = List.of(360, 768, 1440);
    private static final int HEIGHT = 900;

    private Axe() {}

    static void look(Page page, String name) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/screenshots", name + "-" + width + ".png"))
                    .setFullPage(true));
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("%s at %d pixels is scrolled sideways", name, width)
                    .isTrue();
            var violations = new AxeBuilder(page)
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                    .analyze()
                    .getViolations();
            assertThat(violations.stream()
                            .map(violation -> violation.getId() + ": "
                                    + violation.getNodes().stream()
                                            .map(node -> node.getHtml())
                                            .limit(3)
                                            .toList())
                            .toList())
                    .as("%s at %d pixels", name, width)
                    .isEmpty();
        }
    }
}

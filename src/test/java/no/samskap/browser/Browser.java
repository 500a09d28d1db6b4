package no.samskap.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real Chromium, the system's own: one for all browser tests of a run, and one more for each thread beside them. */
public final class Browser {
    /** Playwright is for one thread: so is what it starts. */
    private static final ThreadLocal<Running> running = ThreadLocal.withInitial(Running::start);

    private static final double PATIENCE_MILLIS = 15_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    private Browser() {}

    private record Running(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        static Running start() {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Running(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(executable())
                                    .setHeadless(true)
                                    .setArgs(List.of(
                                            "--no-sandbox",
                                            "--disable-gpu",
                                            "--disable-quic",
                                            "--no-first-run",
                                            "--disable-background-networking",
                                            "--disable-component-update",
                                            "--disable-sync"))));
        }
    }

    /** Ends the browser of a thread that ends. */
    static void closeOfThisThread() {
        running.get().playwright().close();
        running.remove();
    }

    /** Closes the windows of a test when it ends. Left open they pile up to hundreds of processes, and all that follows is slow. */
    public static final class ClosesWindows implements AfterEachCallback {
        @Override
        public void afterEach(ExtensionContext test) {
            List.copyOf(running.get().chromium().contexts()).forEach(BrowserContext::close);
        }
    }

    /** Somebody's own window: cookies are not shared with others. */
    public static Page window(Window window) {
        BrowserContext context = running.get()
                .chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(window.width(), 900)
                        .setLocale(window.language())
                        .setJavaScriptEnabled(window.scripts()));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context.newPage();
    }

    /** @param language as the browser asks for it */
    public record Window(int width, String language, boolean scripts) {
        public static final Window DESK = new Window(1440, "nb-NO", true);
    }

    /** The one without a window of its own first: a whole browser starts two more processes for each window that nobody sees. */
    private static Path executable() {
        return Stream.of(
                        "/usr/bin/chromium-headless-shell",
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Install Chromium: apt-get install chromium"));
    }
}

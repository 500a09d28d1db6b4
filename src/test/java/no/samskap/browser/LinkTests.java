package no.samskap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samskap.browser.Browser.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every link leads somewhere, every page is led to, and no word is missing on the way. */
@DemoTest
class LinkTests {
    @LocalServerPort
    int port;

    @Test
    void thereIsAWayToEveryPage() throws IOException {
        Set<String> reached = Stream.of(
                        Walk.from(LookTests.signedIn(port, "nb", LookTests.ADMINISTRATOR), at(""), 40),
                        Walk.from(LookTests.signedIn(port, "nb", LookTests.LEADER), at(""), 4))
                .flatMap(walk -> walk.visited().values().stream())
                .flatMap(List::stream)
                .map(path -> path.replaceFirst("\\?.*", ""))
                .collect(Collectors.toSet());

        Set<String> unreached = new TreeSet<>(pages());
        unreached.removeIf(page -> reached.stream().anyMatch(asked(page)));
        assertThat(unreached).isEmpty();
    }

    /** A number in an address is digits; any other variable is a word. */
    private static Predicate<String> asked(String page) {
        return Pattern.compile(page.replaceAll("\\{(number|id)}", "\\\\d+").replaceAll("\\{[^/]+}", "[^/]+"))
                .asMatchPredicate();
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, nb",
        "nobody, nn",
        "nobody, en",
        "Vilde Øksnes, nb",
        "Oddrun Fossmo, nn",
        "Silje Markhus, en",
        "Marte Lillevold, nb"
    })
    void noLinkLeadsNowhereAndNoWordIsMissing(String name, String language) {
        Page page;
        if (name.equals("nobody")) {
            page = Browser.window(new Window(1440, language, true));
            page.navigate(at("/sprak/" + language + "?til=/"));
        } else {
            page = LookTests.signedIn(port, language, name);
        }
        Walk walk = Walk.from(page, at(""), 3);

        assertThat(walk.wrong()).isEmpty();
        assertThat(walk.visited()).hasSizeGreaterThan(12);
    }

    /** What handlers answer with a page, from docs/access.md: {@code /behov/n/rediger}. */
    private static Set<String> pages() throws IOException {
        Set<String> elsewhere = Set.of(
                "/innlogging", // for strangers, as the next ones
                "/henvendelser/uten-konto",
                "/innlogging/{provider}",
                "/utlogget/{provider}",
                "/sok", // by the form on every page
                "/sprak/{code}",
                "/post/{number}", // for addresses outside
                // by what a browser fetches while one writes
                "/behov/liknende",
                "/sok/forslag",
                "/forslag/organisasjoner",
                "/forslag/personer",
                "/forslag/poster",
                // from letters and invitations
                "/avmelding/{token}",
                "/invitasjon/{secret:[0-9a-f]{64}}",
                "/min-side/konto/adresse/{secret:[0-9a-f]{64}}",
                "/behov/inn/{code}",
                "/behov/inn/{code}/takk",
                "/henvendelser/begynn/{secret}",
                "/henvendelser/folg/{secret}",
                "/henvendelser/svar/{secret}",
                "/henvendelser/svar/{secret}/vedlegg/{id}",
                "/henvendelser/svar/takk",
                "/impact-case/samtykke/{secret:[0-9A-Za-z_-]{43}}",
                "/tilgang/ko",
                // of what the demo has none
                "/impact-case/{number}/sitater/{id}/svar", // for whoever is quoted
                "/prosjekter/{number}/hendelser/{what}/fjern",
                "/prosjekter/{number}/forslag/{id}/innvending",
                "/prosjekter/{number}/dokumenter/{id}/fjern", // one project has one
                "/prosjekter/visninger",
                "/meglingssaker/{number}",
                "/meglingssaker/{number}/svar/{person}",
                "/import/{id}/rapport",
                "/tall/{number}/indikator/{indicator}/rettelse",
                "/tall/{number}/runder/ny",
                "/tall/{number}/programlogikk/kopi", // from a framework whose logic is not begun
                // files and feeds
                "/personer/{number}/data.json",
                "/{list}/fil/{ending}",
                "/tall/{number}/fil/{ending}",
                "/oversikt/fil/xlsx",
                "/tall/{number}/evaluering/fil/xlsx",
                "/rapporter/{number}/fil/{ending}",
                "/rapporter/{number}/bilder/{place}",
                "/impact-case/{number}/fil/{ending}",
                "/impact-case/{number}/bilde/{id}",
                "/tall/{number}/indikator/{indicator}/rader.csv",
                "/import/mal/{ending}",
                "/import/{id}/rapport/{ending}",
                "/atom",
                "/kalender/{secret}",
                "/henvendelser/tall/{table}/{format}",
                "/henvendelser/saker/{number}/arkiv",
                "/henvendelser/{number}/vedlegg/{id}",
                "/prosjekter/{number}/dokumenter/{id}",
                "/sjekklister/{number}/over-tid/{organisation}/csv",
                "/sjekklister/{number}/samarbeid/{body}/csv");
        return Pattern.compile("(?m)^\\| `(/[^`]*)` \\| GET \\|")
                .matcher(Files.readString(Path.of("docs", "access.md")))
                .results()
                .map(row -> row.group(1))
                .filter(path -> !path.startsWith("/api/") && !elsewhere.contains(path))
                .collect(Collectors.toSet());
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}

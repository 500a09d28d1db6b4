package no.samskap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.samskap.accounts.Accounts;
import no.samskap.accounts.ApiKeys;
import no.samskap.browser.Browser.Window;
import no.samskap.database.OneConnection;
import no.samskap.database.TestDatabase;
import no.samskap.inquiries.InquiryClock;
import no.samskap.inquiries.WorkingDays;
import no.samskap.web.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole way of an inquiry to seven municipalities, by one who has no account: answered by mailed link, forwarded, asked about,
 * declined, reminded of, given to the substitute; and a year later the result comes back. The clock is moved, and so the
 * application and its database are this test's own.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@Import(OneConnection.class)
@ContextConfiguration(initializers = InquiryWalkTests.OnItsOwnDatabase.class)
@DirtiesContext
@ExtendWith(Browser.ClosesWindows.class)
class InquiryWalkTests extends BrowserTest {
    private static final String TITLE = "Hva får eldre til å spise mer?";
    private static final String HANS = "Hans Nordmann";
    private static final String ADDRESS = "hans@havgap.example.org";
    private static final String NOTICE = ".ds-alert[role=status]";
    private static final int PATIENCE = 40;

    private static final List<String> MUNICIPALITIES =
            List.of("Steinkjer", "Levanger", "Alver", "Trondheim", "Bergen", "Verdal", "Namsos");

    @Autowired
    InquiryClock inquiryClock;

    @Autowired
    ApiKeys keys;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovedClock clock;

    @Test
    void sentToSevenAndToldOfAYearLater() {
        LocalDate sent = today();
        Page hans = hansConfirmsHisAddress();
        String inquiry = hansWritesAndSends(hans, sent);

        answerByLink("Sverre Kvamme", "Forskningshenvendelse: " + TITLE, "YES", "", "");
        marteForwardsAndAnswersWithConditions();
        groDeclines(Browser.window(Window.DESK));
        ingaAsksAndAnswers(inquiry);
        stands(hans, inquiry, "4 av 7 har svart");
        assertThat(row(hans, "Alver")).containsText("Ikke kapasitet");
        assertThat(row(hans, "Steinkjer")).containsText("Venter");
        String oddruns = linkIn("Oddrun Fossmo", "Forskningshenvendelse: " + TITLE);

        moveTo(WorkingDays.plus(sent, 5));
        inquiryClock.tick();
        answerByLink("Henriette Lone", "Påminnelse: " + TITLE, "YES", "", "");
        answerByLink("Maja Olsvik", "Påminnelse: " + TITLE, "CONDITIONS", "", "Bare på nett.");
        noLetter("Sverre Kvamme", "Påminnelse: " + TITLE);

        moveTo(WorkingDays.plus(sent, 10));
        inquiryClock.tick();
        Page late = Browser.window(Window.DESK);
        late.navigate(at(oddruns));
        assertThat(late.locator("main")).containsText("Lenken gjelder ikke lenger");
        terjeAnswersForOddrun();
        stands(hans, inquiry, "7 av 7 har svart");
        assertThat(row(hans, "Steinkjer")).containsText("Terje Bratland");

        moveTo(nextWorkingDay(sent.plusYears(1)));
        inquiryClock.tick();
        hansTellsTheResult();
        resultIsReadIn("Sverre Kvamme");
        resultIsReadIn("Terje Bratland");
        noLetter("Gro Hordvik", "Resultatet av " + TITLE);
        Page marte = later("Marte Lillevold");
        openCase(marte);
        assertThat(marte.locator("main")).containsText("De spiser mer når noen spiser sammen med dem.");
    }

    private Page hansConfirmsHisAddress() {
        Page hans = Browser.window(Window.DESK);
        hans.navigate(at("/henvendelser"));
        press(link(hans, "Send en henvendelse"));
        field(hans, "guest").fill(HANS);
        field(hans, "email").fill(ADDRESS);
        press(button(hans, "Send meg lenken"));
        assertThat(hans.locator(NOTICE)).containsText("Lenken er sendt");
        hans.navigate(at(linkIn(HANS, "Bekreft adressen din i Samskap")));
        press(button(hans, "Ja, adressen er min"));
        assertThat(hans.locator(NOTICE)).containsText("Adressen er bekreftet");
        return hans;
    }

    private String hansWritesAndSends(Page hans, LocalDate today) {
        field(hans, "title").fill(TITLE);
        assertThat(field(hans, "asker")).hasValue(HANS);
        hans.locator("main [name=role][value=PHD]").check();
        field(hans, "institution").fill("Havgap universitet");
        press(button(hans, "Lagre og gå videre"));
        hans.waitForURL(Pattern.compile(".*/hva$"));

        field(hans, "purpose").fill("Mange eldre som bor alene, spiser for lite. Vi vil finne ut hva som hjelper.");
        field(hans, "benefit").fill("Dere får et råd på to sider, og et møte om det.");
        hans.locator("main [name=asks][value=INTERVIEW]").check();
        field(hans, "asksText").fill("Intervju med to ansatte i hjemmetjenesten.");
        field(hans, "persons").fill("2");
        field(hans, "minutes").fill("45");
        field(hans, "studyTo").fill(today.plusMonths(10).toString());
        field(hans, "answerBy").fill(WorkingDays.plus(today, 12).toString());
        hans.getByLabel("Helse og omsorg").check();
        press(button(hans, "Lagre og gå videre"));
        hans.waitForURL(Pattern.compile(".*/etikk$"));

        hans.locator("main [name=rek][value=NOT_NEEDED]").check();
        field(hans, "rekNote").fill("Ingen helseopplysninger.");
        hans.locator("main [name=sikt][value=DONE]").check();
        hans.locator("main [name=dpia][value=DONE]").check();
        press(button(hans, "Lagre og gå videre"));
        hans.waitForURL(Pattern.compile(".*/behov$"));
        press(button(hans, "Lagre og gå videre"));
        hans.waitForURL(Pattern.compile(".*/mottakere$"));

        for (String name : MUNICIPALITIES) {
            field(hans, "navn").fill(name);
            press(button(hans, "Finn"));
            hans.waitForURL(Pattern.compile(".*navn=" + name + ".*"));
            hans.getByLabel(Pattern.compile("^" + name + "\\b.*")).first().check();
            press(button(hans, "Legg til de avkryssede"));
            assertThat(hans.locator(NOTICE)).containsText("Mottakerne er lagret");
        }
        assertThat(hans.locator("main")).containsText("7 kommuner er valgt");
        press(link(hans, "Gå videre"));
        assertThat(hans.locator("main")).containsText("Går til 7 kommuner.");
        assertThat(hans.locator("main")).containsText("Mange eldre som bor alene, spiser for lite.");
        press(button(hans, "Send henvendelsen"));
        assertThat(hans.locator(NOTICE)).containsText("Henvendelsen er sendt");
        return hans.url();
    }

    private void marteForwardsAndAnswersWithConditions() {
        Page marte = signedIn("Marte Lillevold");
        openCase(marte);
        marte.getByText("Send videre til en enhet").click();
        field(marte, "unit").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        String unit = (String) field(marte, "unit").evaluate("select => select.selectedOptions[0].text");
        press(button(marte, "Send videre"));
        assertThat(marte.locator(NOTICE)).containsText("Enheten kan nå lese og svare");
        assertThat(marte.locator("main")).containsText("Hva " + unit + " mener");
        field(marte, "view").fill("Vi har tid i januar.");
        press(button(marte, "Lagre synet"));
        assertThat(marte.locator(NOTICE)).containsText("Enhetens syn er lagret");
        answer(marte, "CONDITIONS", "", "Etter nyttår.");
        assertThat(marte.locator(NOTICE)).containsText("Svaret er sendt til forskeren");
    }

    private void groDeclines(Page gro) {
        signIn(gro, "Gro Hordvik");
        openCase(gro);
        answer(gro, "NO", "", "");
        assertThat(gro.locator("main")).containsText("Velg hvorfor dere sier nei");
        answer(gro, "NO", "CAPACITY", "");
        assertThat(gro.locator(NOTICE)).containsText("Svaret er sendt til forskeren");
    }

    private void ingaAsksAndAnswers(String inquiry) {
        Page inga = signedIn("Inga Moholt");
        openCase(inga);
        inga.getByText("Spør forskeren").click();
        field(inga, "question").fill("Kan det være på telefon?");
        press(button(inga, "Send spørsmålet"));
        assertThat(inga.locator(NOTICE)).containsText("Spørsmålet er sendt");

        Page elsewhere = Browser.window(Window.DESK);
        elsewhere.navigate(at(linkIn(HANS, "spør om " + TITLE)));
        press(button(elsewhere, "Åpne henvendelsen"));
        elsewhere.waitForURL(inquiry);
        press(link(elsewhere, "Levanger"));
        assertThat(elsewhere.locator("main")).containsText("Kan det være på telefon?");
        field(elsewhere, "reply").fill("Ja, gjerne på telefon.");
        press(button(elsewhere, "Send svaret"));
        assertThat(elsewhere.locator(NOTICE)).containsText("Svaret er sendt");

        inga.reload();
        assertThat(inga.locator("main")).containsText("Ja, gjerne på telefon.");
        answer(inga, "YES", "", "");
        assertThat(inga.locator(NOTICE)).containsText("Svaret er sendt til forskeren");
    }

    private void terjeAnswersForOddrun() {
        linkIn("Terje Bratland", "Saken er din: " + TITLE);
        Page terje = later("Terje Bratland");
        terje.navigate(at("/innboks"));
        press(terje.locator("main li")
                .filter(new Locator.FilterOptions().setHasText(TITLE))
                .locator("a[href^='/henvendelser/saker/']")
                .first());
        assertThat(terje.locator("main h1")).containsText(TITLE);
        assertThat(terje.locator("main")).containsText("Vikar for kontakten");
        answer(terje, "YES", "", "");
        assertThat(terje.locator(NOTICE)).containsText("Svaret er sendt til forskeren");
    }

    private void hansTellsTheResult() {
        Page hans = Browser.window(Window.DESK);
        hans.navigate(at(linkIn(HANS, "Hva kom ut av " + TITLE)));
        press(button(hans, "Åpne henvendelsen"));
        assertThat(hans.locator("main")).containsText("Kommunene som var med, har ventet på resultatet siden");
        field(hans, "result").fill("De spiser mer når noen spiser sammen med dem.");
        press(button(hans, "Fortell kommunene"));
        assertThat(hans.locator(NOTICE)).containsText("Kommunene som var med, får resultatet");
    }

    private void resultIsReadIn(String receiver) {
        Page page = letter(receiver, "Resultatet av " + TITLE);
        assertThat(page.locator("main")).containsText("De spiser mer når noen spiser sammen med dem.");
    }

    /** From the mailbox, without an account: the link is pressed once, and then it is used. */
    private void answerByLink(String receiver, String subject, String choice, String reason, String text) {
        String link = linkIn(receiver, subject);
        Page page = Browser.window(Window.DESK);
        page.navigate(at(link));
        assertThat(page.locator("main")).containsText("Lenken er til " + receiver + ", og virker én gang");
        answer(page, choice, reason, text);
        assertThat(page.locator("main")).containsText("Takk for svaret");
        page.navigate(at(link));
        assertThat(page.locator("main")).containsText("Lenken er brukt");
    }

    private static void answer(Page page, String choice, String reason, String text) {
        page.locator("main [name=choice][value=" + choice + "]").check();
        field(page, "reason").selectOption(reason);
        field(page, "text").fill(text);
        press(button(page, "Send svaret"));
    }

    private void openCase(Page page) {
        page.navigate(at("/henvendelser/mottatt"));
        press(page.locator("main .row-title a").filter(new Locator.FilterOptions().setHasText(TITLE)));
        assertThat(page.locator("main h1")).containsText(TITLE);
    }

    private void stands(Page hans, String inquiry, String answered) {
        hans.navigate(inquiry);
        assertThat(hans.locator("main")).containsText(answered);
    }

    private static Locator row(Page page, String municipality) {
        return page.locator("main tbody tr").filter(new Locator.FilterOptions().setHasText(municipality));
    }

    private String linkIn(String receiver, String subject) {
        return letter(receiver, subject)
                .locator("main a[href^='/henvendelser/']")
                .first()
                .getAttribute("href");
    }

    /** The sender comes by every other second. */
    private Page letter(String receiver, String subject) {
        Page page = Browser.window(Window.DESK);
        Locator letters = letters(page, subject);
        for (int tries = 0; tries < PATIENCE; tries++) {
            page.navigate(mailboxOf(receiver));
            if (letters.count() > 0) break;
            page.waitForTimeout(500);
        }
        press(letters.first());
        page.waitForURL(Pattern.compile(".*/postkasse/\\d+$"));
        return page;
    }

    private void noLetter(String receiver, String subject) {
        Page page = Browser.window(Window.DESK);
        page.navigate(mailboxOf(receiver));
        assertThat(page.locator("main .row-title a").first()).isVisible();
        assertThat(letters(page, subject)).hasCount(0);
    }

    private String mailboxOf(String receiver) {
        return at("/postkasse?q=" + receiver.replace(' ', '+'));
    }

    private static Locator letters(Page page, String subject) {
        return page.locator("main .row-title a").filter(new Locator.FilterOptions().setHasText(subject));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.OSLO));
    }

    private void moveTo(LocalDate day) {
        clock.moveTo(day.atTime(LocalTime.of(8, 0)).atZone(Words.OSLO).toInstant());
    }

    private static LocalDate nextWorkingDay(LocalDate from) {
        return WorkingDays.plus(from, 1);
    }

    private Page signedIn(String person) {
        Page page = Browser.window(Window.DESK);
        signIn(page, person);
        return page;
    }

    private void signIn(Page page, String person) {
        page.navigate(at("/innlogging"));
        press(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(person))
                .first());
        page.waitForURL(Pattern.compile(".*:\\d+/$"));
    }

    /**
     * On a day the clock was moved to: sessions are dated by the machine's own clock and would be long over, so the window holds a key
     * as programs do.
     */
    private Page later(String person) {
        long number = jdbc.sql("select person from account where name = :name")
                .param("name", person)
                .query(Long.class)
                .single();
        String key = keys.make(accounts.visitor(number).orElseThrow(), "walk");
        Page page = Browser.window(Window.DESK);
        page.context().setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + key));
        return page;
    }

    private static void press(Locator pressed) {
        pressed.click();
    }

    static class OnItsOwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(TestDatabase.propertiesOf("inquiry_walk")).applyTo(context);
        }
    }

    @TestConfiguration
    static class WithMovedClock {
        @Bean
        @Primary
        MovedClock movedClock() {
            return new MovedClock();
        }
    }

    /** Goes as any clock, from where it was moved to. */
    static final class MovedClock extends Clock {
        private final Clock real = Clock.systemUTC();
        private volatile Duration ahead = Duration.ZERO;

        void moveTo(Instant moment) {
            ahead = Duration.between(real.instant(), moment);
        }

        @Override
        public Instant instant() {
            return real.instant().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            MovedClock moved = this;
            return new Clock() {
                @Override
                public Instant instant() {
                    return moved.instant();
                }

                @Override
                public ZoneId getZone() {
                    return zone;
                }

                @Override
                public Clock withZone(ZoneId other) {
                    return moved.withZone(other);
                }
            };
        }
    }
}

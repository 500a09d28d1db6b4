package no.samskap.impact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.directory.NewPerson;
import no.samskap.directory.People;
import no.samskap.impact.CaseText;
import no.samskap.impact.ImpactCases;
import no.samskap.impact.Quotation;
import no.samskap.impact.Quotation.Consent;
import no.samskap.impact.Quotations;
import no.samskap.impact.Quotations.Quoted;
import no.samskap.impact.Saving;
import no.samskap.impact.Teller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Nora has no account. Berit quotes her, and she answers by the link in the letter. */
@SamskapTest
class ConsentLinkTests {
    private static final String WORDS = "Vi så på vannet sammen.";

    @Autowired
    MockMvc mvc;

    @Autowired
    ImpactCases cases;

    @Autowired
    Quotations quotations;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    World world;

    World.Place place;
    Visitor writer;
    long number;
    long id;
    long nora;
    String link = "";

    @BeforeEach
    void noraIsAskedByLetter() {
        place = world.anew();
        writer = place.root();
        number = saved(cases.begin(
                writer,
                new Teller.OfBody(place.agreement()),
                new CaseText("Tørrskodd til bussen", "", Language.BOKMAL, 2025, Set.of()),
                null));
        nora = nora();
        id = saved(quotations.quote(writer, number, quoted(WORDS)));
        saved(quotations.ask(writer, number, id, LocalDate.of(2099, 1, 1)));
        link = link();
    }

    @Test
    void theLinkShowsTheWordsToWhoeverHasItAndTellsNobodyElseOfItself() throws Exception {
        mvc.perform(get(link))
                .andExpect(status().isOk())
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(content().string(containsString(WORDS)));
    }

    @Test
    void anAnswerBehindTheLinkIsKeptAndCanBeAnotherOneLater() throws Exception {
        answer(link, version(), "YES").andExpect(redirectedUrl(link));
        assertThat(quotation().consent()).isEqualTo(Consent.GIVEN);
        mvc.perform(get(link)).andExpect(content().string(containsString(WORDS)));

        answer(link, version(), "NO").andExpect(redirectedUrl(link));
        assertThat(quotation().consent()).isEqualTo(Consent.REFUSED);
    }

    @Test
    void theSameFormSentTwiceIsOneAnswer() throws Exception {
        String form = UUID.randomUUID().toString();
        int seen = version();
        for (int i = 0; i < 2; i++)
            mvc.perform(post(link)
                            .param("_form", form)
                            .param("_version", String.valueOf(seen))
                            .param("answer", "YES")
                            .with(csrf()))
                    .andExpect(redirectedUrl(link));
        assertThat(quotation().consent()).isEqualTo(Consent.GIVEN);
        assertThat(version()).isEqualTo(seen + 1);
    }

    @Test
    void anAnswerThatLacksItsWordsComesBackToTheFormBehindTheLink() throws Exception {
        answer(link, version(), "OTHERWISE")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"otherwise-error\"")))
                .andExpect(content().string(containsString("action=\"" + link + "\"")));
        assertThat(quotation().consent()).isEqualTo(Consent.ASKED);
    }

    @Test
    void anAnswerToWordsThatWereReadBeforeIsNotTakenForTheOnesOfToday() throws Exception {
        answer(link, version() + 1, "YES").andExpect(redirectedUrl(link));
        assertThat(quotation().consent()).isEqualTo(Consent.ASKED);
    }

    @Test
    void theLinkOpensNothingOnceTheWordsWereChangedAndANewOneComes() throws Exception {
        int seen = version();
        saved(quotations.change(writer, number, id, seen, quoted("Vi målte vannet sammen.")));
        opensNothing(link);
        answer(link, seen, "YES").andExpect(status().isNotFound());
        assertThat(quotation().consent()).isEqualTo(Consent.ASKED);

        String anew = link();
        assertThat(anew).isNotEqualTo(link);
        mvc.perform(get(anew)).andExpect(content().string(containsString("Vi målte vannet sammen.")));
    }

    @Test
    void aLinkNobodyWasSentOpensNothing() throws Exception {
        String guessed = link.substring(0, link.length() - 1) + (link.endsWith("A") ? "B" : "A");
        opensNothing(guessed);
        answer(guessed, version(), "YES").andExpect(status().isNotFound());
        takeBack(guessed).andExpect(status().isNotFound());
        mvc.perform(get("/impact-case/samtykke/kort")).andExpect(status().isNotFound());
        assertThat(quotation().consent()).isEqualTo(Consent.ASKED);
    }

    @Test
    void consentIsTakenBackOnceAndThenTheLinkIsOver() throws Exception {
        answer(link, version(), "YES");
        takeBack(link).andExpect(redirectedUrl("/impact-case"));
        assertThat(quotation().consent()).isEqualTo(Consent.WITHDRAWN);
        assertThat(quotation().text()).doesNotContain("vannet");
        opensNothing(link);
        takeBack(link).andExpect(status().isNotFound());
        answer(link, version(), "YES").andExpect(status().isNotFound());
        assertThat(quotation().consent()).isEqualTo(Consent.WITHDRAWN);
    }

    private void opensNothing(String address) throws Exception {
        mvc.perform(get(address))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(content().string(containsString("gjelder ikke lenger")))
                .andExpect(content().string(not(containsString("vannet sammen"))))
                .andExpect(content().string(not(containsString("Tørrskodd"))));
    }

    private ResultActions answer(String address, int seen, String answer) throws Exception {
        return send(post(address).param("_version", String.valueOf(seen)).param("answer", answer));
    }

    private ResultActions takeBack(String address) throws Exception {
        return send(post(address + "/trekk"));
    }

    private ResultActions send(MockHttpServletRequestBuilder form) throws Exception {
        return mvc.perform(form.param("_form", UUID.randomUUID().toString()).with(csrf()));
    }

    private Quoted quoted(String words) {
        return new Quoted(words, nora, "Nora Nordmann", "");
    }

    private long nora() {
        NewPerson unknown = new NewPerson(
                null, "Nora", "Nordmann", "nora" + place.id() + "@example.org", true, Language.BOKMAL, List.of());
        if (people.register(place.root(), unknown) instanceof no.samskap.directory.Saving.Saved(long person))
            return person;
        throw new AssertionError("Nora is not in the directory");
    }

    private Quotation quotation() {
        return cases.find(place.root(), number).orElseThrow().quotation(id).orElseThrow();
    }

    private int version() {
        return quotation().version();
    }

    /** As the letter that was sent last has it. */
    private String link() {
        String sent = jdbc.sql("select link from mail_outbox where event like :event order by id desc limit 1")
                .param("event", "impact:" + number + ":consent:%")
                .query(String.class)
                .single();
        Matcher matcher =
                Pattern.compile("/impact-case/samtykke/[0-9A-Za-z_-]{43}").matcher(sent);
        assertThat(matcher.matches()).isTrue();
        return sent;
    }

    private static long saved(Saving outcome) {
        if (outcome instanceof Saving.Saved(long number)) return number;
        throw new AssertionError(outcome.toString());
    }
}

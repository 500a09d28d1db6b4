package no.samskap.inquiries.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.ApiKeys;
import no.samskap.accounts.MailAddresses;
import no.samskap.contacts.ContactPoint;
import no.samskap.contacts.ContactPointText;
import no.samskap.contacts.Contacts;
import no.samskap.core.Period;
import no.samskap.core.Visitor;
import no.samskap.directory.Affiliations;
import no.samskap.directory.NewPerson;
import no.samskap.inquiries.Links;
import no.samskap.inquiries.WorkingDays;
import no.samskap.themes.Themes;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The whole form as a browser sends it, with markup in every field, and a mailed link pressed without an account. */
@SamskapTest
class InquiryPagesTests {
    private static final String NASTY = "<script>alert(1)</script>";

    @Autowired
    MockMvc mvc;

    @Autowired
    ApiKeys keys;

    @Autowired
    MailAddresses addresses;

    @Autowired
    Contacts contacts;

    @Autowired
    Affiliations affiliations;

    @Autowired
    Themes themes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    World world;

    World.Place place;
    final LocalDate today = LocalDate.now(Words.OSLO);

    @BeforeEach
    void anew() {
        place = world.anew();
        long kari = place.kari().whenSignedIn().orElseThrow();
        addresses.learn(kari, "kari" + place.id() + "@nordvik.example.org");
        affiliations.add(place.root(), kari, new NewPerson.Affiliation(place.nordvik(), "Rådgiver", 50, Period.ALWAYS));
        if (!(contacts.open(
                        place.root(),
                        new ContactPointText(
                                java.util.Set.of(place.nordvik()),
                                java.util.Set.of(),
                                "",
                                "",
                                ContactPoint.Audience.EVERYONE))
                instanceof no.samskap.contacts.Saving.Saved(long point))) throw new IllegalStateException();
        contacts.appoint(place.root(), point, ContactPoint.Seat.HOLDER, kari, LocalDate.of(2024, 1, 1), null);
    }

    @Test
    void oneWithoutAnAccountAsksAndIsAnsweredByAMailedLink() throws Exception {
        Window session = new Window();
        String email = "hans" + place.id() + "@havgap.example.org";
        mvc.perform(get("/henvendelser/ny")).andExpect(redirectedUrl("/henvendelser/uten-konto"));
        mvc.perform(sent(post("/henvendelser/uten-konto"))
                        .param("guest", "Hans")
                        .param("email", email)
                        .with(request -> {
                            request.setRemoteAddr("10.1.1." + place.id() % 250);
                            return request;
                        }))
                .andExpect(redirectedUrl("/henvendelser/uten-konto"));
        String begin = mailed(email, "inquiry-begin");
        mvc.perform(get(begin))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("adressen er min")));
        session.perform(sent(post(begin))).andExpect(redirectedUrl("/henvendelser/ny"));
        mvc.perform(sent(post(begin)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Lenken er brukt")));

        String address = Objects.requireNonNull(session.perform(sent(post("/henvendelser"))
                                .param("title", NASTY + "\r\nBcc: x@example.org")
                                .param("asker", "Hans " + NASTY)
                                .param("role", "PHD")
                                .param("institution", NASTY)
                                .param("language", "nb"))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .replaceFirst("/hva$", "");
        fill(address, session);
        session.perform(get(address + "/send"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(NASTY))))
                .andExpect(content().string(containsString("&lt;script")));
        mvc.perform(get(address)).andExpect(status().isNotFound());
        session.perform(sent(post(address + "/utsending"))).andExpect(redirectedUrl(address));
        session.perform(get(address))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nordvik " + place.id())));

        String answer = mailed("kari" + place.id() + "@nordvik.example.org", "inquiry-new");
        as(place.siri(), get(answer)).andExpect(content().string(containsString("Lenken er til en annen")));
        mvc.perform(get(answer))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("virker én gang")));
        mvc.perform(sent(post(answer)).param("choice", "NO"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Velg hvorfor dere sier nei")));
        mvc.perform(sent(post(answer)).param("choice", "YES")).andExpect(redirectedUrl("/henvendelser/svar/takk"));
        mvc.perform(sent(post(answer)).param("choice", "NO").param("reason", "CAPACITY"))
                .andExpect(content().string(containsString("Lenken er brukt")));
        mvc.perform(get("/henvendelser/svar/" + "A".repeat(43)))
                .andExpect(content().string(containsString("kjenner ikke denne lenken")));
        session.perform(get(address)).andExpect(content().string(containsString("1 av 1 har svart")));

        String follow = mailed(email, "inquiry-answered");
        Window later = new Window();
        mvc.perform(get(follow)).andExpect(content().string(containsString("Åpne henvendelsen")));
        later.perform(sent(post(follow))).andExpect(redirectedUrl(address));
        later.perform(get(address)).andExpect(status().isOk());
    }

    @Test
    void everyPageOfAMunicipalityCanBeRead() throws Exception {
        for (String page : List.of(
                "/henvendelser",
                "/henvendelser/mottatt",
                "/henvendelser/fravaer",
                "/henvendelser/tall",
                "/henvendelser/pause/" + place.nordvik(),
                "/henvendelser/ny")) as(place.kari(), get(page)).andExpect(status().isOk());
        as(place.root(), get("/henvendelser/rutine/" + place.agreement())).andExpect(status().isOk());
        as(place.kari(), get("/henvendelser/rutine/" + place.agreement())).andExpect(status().isNotFound());
        as(place.siri(), get("/henvendelser/pause/" + place.nordvik())).andExpect(status().isNotFound());
        as(place.kari(), get("/henvendelser/tall/kommuner/xlsx")).andExpect(status().isOk());
        as(place.kari(), get("/henvendelser/tall/forskere/csv")).andExpect(status().isOk());
        mvc.perform(get("/henvendelser")).andExpect(status().isOk());
    }

    /** Kari makes a need and a project of what Hans asks for; Hans tells what came of it, and registers it as a result. */
    @Test
    void anInquiryBecomesANeedAProjectARoutineAndAResult() throws Exception {
        long inquiry = sentByHans();
        String from = "?henvendelse=" + inquiry;
        String cases = "/henvendelser/saker/" + caseOf(inquiry);
        as(place.kari(), get(cases)).andExpect(content().string(containsString("/behov/ny" + from)));

        as(place.kari(), get("/behov/ny" + from)).andExpect(content().string(containsString("Fravær i ungdomsskolen")));
        String need = Objects.requireNonNull(as(
                        place.kari(),
                        sent(post("/behov"))
                                .param("title", "Fravær i ungdomsskolen")
                                .param("question", "Hva virker?")
                                .param("owner", String.valueOf(place.nordvik()))
                                .param("language", "nb")
                                .param("audience", "EVERYONE")
                                .param("inquiry", String.valueOf(inquiry)))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        as(place.kari(), get(need)).andExpect(content().string(containsString("Forskningshenvendelse")));
        as(place.kari(), get("/henvendelser/" + inquiry)).andExpect(content().string(containsString(need)));

        as(place.kari(), get("/prosjekter/nytt" + from))
                .andExpect(content().string(containsString("Fravær i ungdomsskolen")));
        as(place.siri(), get("/prosjekter/nytt" + from)).andExpect(status().isNotFound());
        as(place.siri(), get("/behov/ny" + from)).andExpect(status().isNotFound());
        as(place.siri(), get("/resultater/nytt" + from)).andExpect(status().isNotFound());
        as(place.siri(), get("/datarutiner/ny" + from)).andExpect(status().isNotFound());

        as(place.kari(), sent(post(cases + "/svar")).param("choice", "YES")).andExpect(redirectedUrl(cases));
        as(place.hans(), sent(post("/henvendelser/" + inquiry + "/resultat")).param("result", "Faste voksne hjelper."))
                .andExpect(redirectedUrl("/henvendelser/" + inquiry));
        as(place.hans(), get("/resultater/nytt" + from))
                .andExpect(content().string(containsString("Faste voksne hjelper.")));
        String result = Objects.requireNonNull(as(
                        place.hans(),
                        sent(post("/resultater"))
                                .param("title", "Fravær i ungdomsskolen")
                                .param("summary", "Faste voksne hjelper.")
                                .param("type", "KNOWLEDGE")
                                .param("language", "nb")
                                .param("owner", String.valueOf(place.havgap()))
                                .param("belongsTo", String.valueOf(inquiry))
                                .param("counts", "false")
                                .param("publish", "true")
                                .param("audience", "EVERYONE"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        as(place.kari(), get(cases)).andExpect(content().string(containsString(result)));
    }

    /** Whoever says it, and whoever reads it: the municipality, the one who asked, their letters and the archive. */
    @Test
    void markupInWhatIsSaidIsTextForEverybody() throws Exception {
        long inquiry = sentByHans();
        String page = "/henvendelser/saker/" + caseOf(inquiry);
        as(place.kari(), sent(post(page + "/sporsmal")).param("question", "Spør " + NASTY))
                .andExpect(redirectedUrl(page));
        as(place.hans(), sent(post(page + "/oppklaring")).param("reply", "Svarer " + NASTY))
                .andExpect(redirectedUrl(page));
        as(place.kari(), sent(post(page + "/notat")).param("note", "Noterer " + NASTY))
                .andExpect(redirectedUrl(page));
        as(
                        place.kari(),
                        sent(post(page + "/svar")).param("choice", "CONDITIONS").param("text", "Vilkår " + NASTY))
                .andExpect(redirectedUrl(page));
        as(place.hans(), sent(post("/henvendelser/" + inquiry + "/resultat")).param("result", "Fant " + NASTY))
                .andExpect(redirectedUrl("/henvendelser/" + inquiry));
        as(
                        place.kari(),
                        sent(post("/henvendelser/pause/" + place.nordvik()))
                                .param("until", today.plusDays(3).toString())
                                .param("text", "Travelt " + NASTY))
                .andExpect(status().is3xxRedirection());

        for (String said : List.of("Spør", "Svarer", "Noterer", "Vilkår", "Fant"))
            as(place.kari(), get(page)).andExpect(content().string(containsString(said + " &lt;script")));
        for (String path : List.of(page, "/henvendelser/mottatt", "/henvendelser/pause/" + place.nordvik(), "/innboks"))
            as(place.kari(), get(path)).andExpect(content().string(not(containsString(NASTY))));
        for (String path : List.of(page, "/henvendelser/" + inquiry, "/henvendelser", "/innboks"))
            as(place.hans(), get(path)).andExpect(content().string(not(containsString(NASTY))));
        as(place.hans(), get(page)).andExpect(content().string(not(containsString("Noterer"))));
        byte[] zip = as(place.kari(), get(page + "/arkiv"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            assertThat(Objects.requireNonNull(files.getNextEntry()).getName()).isEqualTo("arkivmelding.xml");
            assertThat(new String(files.readAllBytes(), StandardCharsets.UTF_8)).doesNotContain("<script");
        }
        as(place.hans(), get(page + "/arkiv")).andExpect(status().isNotFound());
        mvc.perform(get(page + "/arkiv")).andExpect(status().is3xxRedirection());
        as(place.kari(), get("/api/v1/inquiries/cases/" + caseOf(inquiry) + "/archive"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/zip"));
        as(place.siri(), get("/api/v1/inquiries/cases/" + caseOf(inquiry) + "/archive"))
                .andExpect(status().isNotFound());
        as(place.kari(), get("/api/v1/openapi"))
                .andExpect(content().string(containsString("/api/v1/inquiries/cases/{number}/archive")));
    }

    @Test
    void aFloodFromOnePlaceIsAnsweredWithASentence() throws Exception {
        String flood = "10.9." + place.id() % 250 + ".1";
        for (int i = 0; i < Links.MOST_FROM_SOURCE; i++)
            asked(flood, "flod" + i + "-" + place.id() + "@havgap.example.org")
                    .andExpect(redirectedUrl("/henvendelser/uten-konto"));
        asked(flood, "enda-en-" + place.id() + "@havgap.example.org")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Vent en time, og prøv igjen")));
        asked("10.8." + place.id() % 250 + ".1", "annen" + place.id() + "@havgap.example.org")
                .andExpect(redirectedUrl("/henvendelser/uten-konto"));
    }

    private ResultActions asked(String from, String email) throws Exception {
        return mvc.perform(sent(post("/henvendelser/uten-konto"))
                .param("guest", "Hans\r\nBcc: alle@example.org")
                .param("email", email)
                .with(request -> {
                    request.setRemoteAddr(from);
                    return request;
                }));
    }

    private long sentByHans() throws Exception {
        String body = """
                {"title": "Fravær i ungdomsskolen", "language": "nb", "asker": "Hans Nordmann", "role": "RESEARCHER",
                 "institution": "Havgap", "purpose": "Hva virker?", "benefit": "Dere får vite det.", "asks": ["DATA"],
                 "themes": [%d], "persons": 2, "minutes": 30, "studyTo": "%s", "answerBy": "%s",
                 "rek": {"standing": "NOT_NEEDED", "note": "Ingen helse"}, "sikt": {"standing": "DONE"},
                 "dpia": {"standing": "DONE"}, "receivers": [%d]}""".formatted(
                        themes.top().getFirst().id(), today.plusYears(1), WorkingDays.plus(today, 10), place.nordvik());
        String answer = as(
                        place.hans(),
                        post("/api/v1/inquiries")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .contentType("application/json")
                                .content(body))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher number = Pattern.compile("\"number\":(\\d+)").matcher(answer);
        assertThat(number.find()).isTrue();
        as(
                        place.hans(),
                        post("/api/v1/inquiries/" + number.group(1) + "/sending")
                                .header("Idempotency-Key", UUID.randomUUID().toString()))
                .andExpect(status().isOk());
        return Long.parseLong(number.group(1));
    }

    private long caseOf(long inquiry) {
        return jdbc.sql("select number from inquiry_case where inquiry = :inquiry")
                .param("inquiry", inquiry)
                .query(Long.class)
                .single();
    }

    /** What, ethics, files, needs and receivers: all but who. */
    private void fill(String address, Window session) throws Exception {
        session.perform(get(address + "/hva")).andExpect(status().isOk());
        session.perform(sent(post(address + "/hva"))
                        .param("_version", version(address + "/hva", session))
                        .param("purpose", NASTY)
                        .param("benefit", NASTY)
                        .param("asks", "INTERVIEW", "OTHER")
                        .param("asksText", NASTY)
                        .param("themes", String.valueOf(themes.top().getFirst().id()))
                        .param("persons", "3")
                        .param("minutes", "40")
                        .param("studyTo", today.plusYears(1).toString())
                        .param("answerBy", WorkingDays.plus(today, 10).toString()))
                .andExpect(redirectedUrl(address + "/etikk"));
        session.perform(sent(post(address + "/etikk"))
                        .param("_version", version(address + "/etikk", session))
                        .param("rek", "NOT_NEEDED")
                        .param("rekNote", NASTY)
                        .param("sikt", "DONE")
                        .param("dpia", "DONE")
                        .param("funding", NASTY))
                .andExpect(redirectedUrl(address + "/behov"));
        attach(address, session);
        session.perform(get(address + "/behov")).andExpect(status().isOk());
        session.perform(get(address + "/mottakere").param("navn", "Nordvik " + place.id()))
                .andExpect(status().isOk());
        session.perform(sent(post(address + "/mottakere"))
                        .param("_version", version(address + "/mottakere", session))
                        .param("how", "TICKED")
                        .param("organisations", String.valueOf(place.nordvik())))
                .andExpect(redirectedUrl(address + "/mottakere"));
    }

    private void attach(String address, Window session) throws Exception {
        byte[] large = new byte[25 * 1024 * 1024];
        session.perform(multipart(address + "/vedlegg")
                        .file(new MockMultipartFile("file", "stor.pdf", "application/pdf", large))
                        .param("_form", UUID.randomUUID().toString())
                        .with(csrf()))
                .andExpect(content().string(containsString("høyst 20 MB")));
        byte[] page = "%PDF-1.7 <script>".getBytes(StandardCharsets.UTF_8);
        session.perform(multipart(address + "/vedlegg")
                        .file(new MockMultipartFile("file", "bilde.png", "image/png", page))
                        .param("_form", UUID.randomUUID().toString())
                        .with(csrf()))
                .andExpect(content().string(containsString("noe annet enn navnet sier")));
        session.perform(multipart(address + "/vedlegg")
                        .file(new MockMultipartFile("file", "brev.pdf", "text/html", page))
                        .param("_form", UUID.randomUUID().toString())
                        .with(csrf()))
                .andExpect(redirectedUrl(address + "/vedlegg"));
        Matcher file = Pattern.compile(address + "/vedlegg/\\d+")
                .matcher(session.perform(get(address + "/vedlegg"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        assertThat(file.find()).isTrue();
        session.perform(get(file.group()))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
                .andExpect(content().contentType("application/pdf"));
        mvc.perform(get(file.group())).andExpect(status().isNotFound());
    }

    private String version(String address, Window session) throws Exception {
        Matcher version = Pattern.compile("name=\"_version\" value=\"(\\d+)\"")
                .matcher(session.perform(get(address)).andReturn().getResponse().getContentAsString());
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    /** Somebody's browser: it keeps the cookie of its session. */
    private final class Window {
        private @Nullable Cookie cookie;

        ResultActions perform(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
            if (cookie != null) request.cookie(cookie);
            ResultActions answer = mvc.perform(request);
            Cookie set = answer.andReturn().getResponse().getCookie("samskap");
            if (set != null) cookie = set;
            return answer;
        }
    }

    private String mailed(String address, String kind) {
        return jdbc.sql("""
                        select link from mail_outbox where address = :address and kind = :kind
                         order by id desc limit 1""")
                .param("address", address)
                .param("kind", kind)
                .query(String.class)
                .single();
    }

    private static MockHttpServletRequestBuilder sent(MockHttpServletRequestBuilder request) {
        return request.param("_form", UUID.randomUUID().toString()).with(csrf());
    }

    private ResultActions as(Visitor visitor, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.header("Authorization", "Bearer " + keys.make(visitor, "test")));
    }
}

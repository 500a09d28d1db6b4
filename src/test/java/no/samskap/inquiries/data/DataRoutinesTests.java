package no.samskap.inquiries.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.ApiKeys;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.inquiries.Ask;
import no.samskap.inquiries.Inquiries;
import no.samskap.inquiries.Inquiry;
import no.samskap.records.Fact;
import no.samskap.records.Facts;
import no.samskap.themes.Themes;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Nordvik opens its figures of absence to research, and Hans at Havgap asks for them. */
@SamskapTest
class DataRoutinesTests {
    @Autowired
    DataRoutines routines;

    @Autowired
    DataRoutineQueries queries;

    @Autowired
    Inquiries inquiries;

    @Autowired
    Facts facts;

    @Autowired
    Themes themes;

    @Autowired
    MockMvc mvc;

    @Autowired
    ApiKeys keys;

    @Autowired
    World world;

    World.Place place;
    final LocalDate today = LocalDate.now(Words.OSLO);

    @BeforeEach
    void anew() {
        place = world.anew();
    }

    @Test
    void aDraftIsTheirsAndWhatIsOpenIsEverybodys() {
        long number = written(place.kari(), absence(null));
        assertThat(routines.find(place.siri(), number)).isEmpty();
        assertThat(routines.find(place.ola(), number))
                .as("a draft is for those who write")
                .isPresent();
        assertThat(routines.find(Visitor.STRANGER, number)).isEmpty();

        assertThat(routines.open(place.siri(), number)).isEqualTo(new Keeping.NotYours());
        assertThat(routines.open(place.kari(), number)).isEqualTo(new Keeping.Kept(number));
        DataRoutine open = routines.find(Visitor.STRANGER, number).orElseThrow();
        assertThat(open.text()).isEqualTo(absence(null));
        assertThat(open.openedOn()).isEqualTo(today);
        assertThat(routines.write(place.hans(), absence(null), null)).isEqualTo(new Keeping.NotYours());
    }

    @Test
    void whatWasOpenedCountsOnceAndGoesOnCountingWhenItIsClosed() {
        long number = written(place.kari(), absence(null));
        assertThat(facts.of(number)).isEmpty();
        routines.open(place.kari(), number);
        routines.close(place.kari(), number);
        routines.open(place.kari(), number);
        routines.close(place.kari(), number);
        assertThat(facts.of(number)).extracting(Fact::what).containsExactly("data-routine.made");
        assertThat(routines.find(Visitor.STRANGER, number).orElseThrow().state())
                .isEqualTo(DataRoutine.State.CLOSED);
    }

    @Test
    void onlyThoseWhoWriteForACooperationLetItCountThere() {
        assertThat(routines.write(place.kari(), absence(place.agreement()), null))
                .isEqualTo(new Keeping.NotYourBody());
        long number = written(place.berit(), absence(place.agreement()));
        routines.open(place.berit(), number);
        assertThat(facts.of(number).getFirst().bodies()).containsExactly(place.agreement());
        int version = routines.find(place.kari(), number).orElseThrow().head().version();
        assertThat(routines.change(place.kari(), number, version, absence(place.agreement())))
                .as("what counts there already may stay, whoever changes the rest")
                .isEqualTo(new Keeping.Kept(number));
    }

    @Test
    void stepsKeepTheirOrderAndFewerReplaceMore() {
        long number = written(place.kari(), absence(null));
        DataRoutine before = routines.find(place.kari(), number).orElseThrow();
        DataRoutineText shorter = steps(before.text(), List.of("Søk", "Få dataene"));
        assertThat(routines.change(place.kari(), number, before.head().version(), shorter))
                .isEqualTo(new Keeping.Kept(number));
        assertThat(routines.find(place.kari(), number).orElseThrow().text().steps())
                .containsExactly("Søk", "Få dataene");
        assertThat(routines.change(place.kari(), number, before.head().version(), shorter))
                .isInstanceOf(Keeping.Stale.class);
    }

    @Test
    void theCatalogueIsFoundByOwnerAndWhatItTellsOfPeople() {
        long number = written(place.kari(), absence(null));
        routines.open(place.kari(), number);
        var mine = new DataRoutineQueries.Filter(
                "", List.of(), List.of(place.nordvik()), List.of("PSEUDONYMOUS"), List.of("OPEN"));
        assertThat(queries.list(Visitor.STRANGER, mine, DataRoutineQueries.Order.QUICKEST, 10, 0))
                .extracting(DataRoutineQueries.Row::number)
                .containsExactly(number);
        assertThat(queries.totals(Visitor.STRANGER, mine).owners()).containsEntry(place.nordvik(), 1L);
        var others = new DataRoutineQueries.Filter("", List.of(), List.of(place.sorvik()), List.of(), List.of());
        assertThat(queries.list(Visitor.STRANGER, others, DataRoutineQueries.Order.NEWEST, 10, 0))
                .isEmpty();
    }

    @Test
    void anInquiryForDataGoesToTheOneWhoHasThemAndPointsToTheRoutine() {
        long routine = written(place.kari(), absence(null));
        routines.open(place.kari(), routine);
        Inquiry.Who hans = new Inquiry.Who(
                "Hans", "", place.hans().person(), Inquiry.Role.RESEARCHER, "Havgap", place.havgap(), "");
        long number = inquiries.beginForData(place.hans(), "Fravær", Language.BOKMAL, hans, routine);
        Inquiry inquiry = inquiries.find(place.hans(), number).orElseThrow();
        assertThat(inquiry.routines()).containsExactly(routine);
        assertThat(inquiry.what().asks()).containsExactly(Ask.DATA);
        assertThat(inquiry.what().themes()).isEqualTo(absence(null).themes());
        assertThat(inquiry.receivers())
                .extracting(Inquiry.Receiver::organisation)
                .containsExactly(place.nordvik());

        inquiries.pointTo(place.hans(), number, inquiry.head().version(), List.of(), List.of());
        assertThat(inquiries.find(place.hans(), number).orElseThrow().routines())
                .isEmpty();
    }

    @Test
    void thePagesWriteShowAndEditIt() throws Exception {
        as(place.kari(), get("/datarutiner/ny")).andExpect(status().isOk());
        as(
                        place.kari(),
                        sent(post("/datarutiner"))
                                .param("title", "Fravær")
                                .param("summary", "<script>alert(1)</script>")
                                .param("owner", String.valueOf(place.nordvik()))
                                .param("language", "nb")
                                .param("personal", "NONE")
                                .param("describedAt", "javascript:alert(1)")
                                .param("steps", "x\n".repeat(21)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Skriv høyst 20 steg")))
                .andExpect(content().string(containsString("Skriv en hel adresse")))
                .andExpect(content().string(not(containsString("<script>alert"))));
        String address = Objects.requireNonNull(as(
                        place.kari(),
                        sent(post("/datarutiner"))
                                .param("title", "Fravær i grunnskolen")
                                .param("summary", "<b>Fravær</b> per uke")
                                .param("owner", String.valueOf(place.nordvik()))
                                .param("language", "nb")
                                .param("personal", "NONE")
                                .param("decidedBy", "Skolesjefen")
                                .param("steps", "Søk\n\nFå svar")
                                .param("usualDays", "15")
                                .param("open", "true"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        mvc.perform(get(address))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("15 arbeidsdager")))
                .andExpect(content().string(containsString("&lt;b&gt;Fravær")));
        as(place.kari(), get(address + "/rediger")).andExpect(status().isOk());
        as(place.siri(), get(address + "/rediger")).andExpect(status().isNotFound());
        mvc.perform(get("/datarutiner").param("organisasjon", String.valueOf(place.nordvik())))
                .andExpect(content().string(containsString(address)));
        mvc.perform(get("/datarutiner/fil/csv").param("organisasjon", String.valueOf(place.nordvik())))
                .andExpect(content().string(containsString("Fravær i grunnskolen")));
        mvc.perform(get("/api/v1/data-routines").param("owner", String.valueOf(place.nordvik())))
                .andExpect(content().string(containsString("Fravær i grunnskolen")));
        as(place.hans(), get("/henvendelser/ny").param("data", address.replaceAll("\\D", "")))
                .andExpect(content().string(containsString("value=\"Fravær i grunnskolen\"")));
    }

    @Test
    void aProgramIsToldWhatIsWrongAtItsField() throws Exception {
        String body = """
                {"title": "Fravær i grunnskolen", "summary": "Fravær per uke", "language": "nb", "owner": %d, "personal": "NONE",
                 "decidedBy": "Skolesjefen", "steps": "Søk", "describedAt": "ikke en adresse"}""".formatted(place.nordvik());
        as(place.kari(), programs(body))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("describedAt"))
                .andExpect(jsonPath("$.errors[0].message").isNotEmpty());
        as(place.kari(), programs(body.replace("ikke en adresse", ""))).andExpect(status().isCreated());
    }

    private static MockHttpServletRequestBuilder programs(String body) {
        return post("/api/v1/data-routines")
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private DataRoutineText absence(@Nullable Long body) {
        return new DataRoutineText(
                "Fravær i grunnskolen",
                "Hvor mange elever som er borte, uke for uke.",
                Language.BOKMAL,
                place.nordvik(),
                Set.of(themes.top().getFirst().id()),
                "2015 til i dag",
                "Skolesystemet, som CSV",
                DataRoutine.Personal.PSEUDONYMOUS,
                "Skolesjefen",
                "Vurdering fra Sikt",
                List.of("Søk", "Skolesjefen svarer", "Få dataene"),
                15,
                "Gratis",
                "https://nordvik.example.org/fravaer",
                body);
    }

    private static DataRoutineText steps(DataRoutineText text, List<String> steps) {
        return new DataRoutineText(
                text.title(),
                text.summary(),
                text.language(),
                text.owner(),
                text.themes(),
                text.covers(),
                text.keptIn(),
                text.personal(),
                text.decidedBy(),
                text.conditions(),
                steps,
                text.usualDays(),
                text.cost(),
                text.describedAt(),
                text.body());
    }

    private long written(Visitor visitor, DataRoutineText text) {
        if (routines.write(visitor, text, null) instanceof Keeping.Kept(long number)) return number;
        throw new IllegalStateException();
    }

    private static MockHttpServletRequestBuilder sent(MockHttpServletRequestBuilder request) {
        return request.param("_form", UUID.randomUUID().toString()).with(csrf());
    }

    private ResultActions as(Visitor visitor, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.header("Authorization", "Bearer " + keys.make(visitor, "test")));
    }
}

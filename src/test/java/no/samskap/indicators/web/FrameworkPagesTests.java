package no.samskap.indicators.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.ApiKeys;
import no.samskap.core.Language;
import no.samskap.core.LocalizedText;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.indicators.Framework;
import no.samskap.indicators.FrameworkText;
import no.samskap.indicators.FrameworkText.GoalAreaText;
import no.samskap.indicators.FrameworkText.IndicatorText;
import no.samskap.indicators.FrameworkText.ReportedText;
import no.samskap.indicators.FrameworkText.ValueText;
import no.samskap.indicators.Frameworks;
import no.samskap.indicators.Indicator;
import no.samskap.indicators.Saving;
import no.samskap.indicators.Target;
import no.samskap.records.Fact;
import no.samskap.records.Facts;
import no.samskap.records.RecordContent;
import no.samskap.records.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@SamskapTest
class FrameworkPagesTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    ApiKeys keys;

    @Autowired
    Frameworks frameworks;

    @Autowired
    Facts facts;

    @Autowired
    Records records;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    World world;

    World.Place place;
    long number;
    String indicator = "";
    long application;

    @BeforeEach
    void twentySixOfFiftyAreReportedAndOneMoreIsKnown() {
        place = world.anew();
        LocalizedText name = LocalizedText.same("Bacheloroppgaver");
        Saving saving = frameworks.add(
                place.berit(),
                new FrameworkText(
                        place.agreement(),
                        LocalizedText.same("Avtalen " + place.id()),
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2025, 12, 31),
                        true,
                        "",
                        List.of(new GoalAreaText(
                                "education",
                                LocalizedText.same("Utdanning"),
                                List.of(new ValueText(place.nordvik(), LocalizedText.same("Flere som vil jobbe her"))),
                                List.of(new IndicatorText(
                                        "bachelor-theses",
                                        name,
                                        name,
                                        LocalizedText.same("oppgaver"),
                                        "",
                                        null,
                                        "thesis.bachelor",
                                        Set.of(),
                                        Indicator.Measure.RECORDS,
                                        Target.perYear(50),
                                        List.of(new ReportedText(2025, 25, 0, "Årsrapporten", "", Set.of()))))))));
        number = ((Saving.Saved) saving).number();
        indicator = "/tall/" + number + "/indikator/"
                + framework().indicators().getFirst().id();
        Long stated = transaction.execute(status -> {
            long record = records.create(
                    "organisation",
                    RecordContent.titled("=Regnbed på skoleplassen", Language.BOKMAL, "ACTIVE")
                            .readers(Set.of(Visitor.PUBLIC)));
            facts.state(Fact.of(record, "thesis.bachelor", PartialDate.day(LocalDate.of(2025, 6, 2)))
                    .within(Set.of(place.agreement()), Set.of()));
            return record;
        });
        application = stated == null ? 0 : stated;
    }

    @Test
    void theTableShowsFigureStatusAndBothParts() throws Exception {
        mvc.perform(get("/tall/" + number))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ikke nådd")))
                .andExpect(content().string(containsString("Nådd i 0 av 2 år")))
                .andExpect(content().string(containsString("1 ført, 25 bare rapportert")))
                .andExpect(content().string(containsString("Flere som vil jobbe her")))
                .andExpect(content().string(not(containsString("style="))));
        mvc.perform(get("/tall?organ=" + place.agreement()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/tall/" + number)));
    }

    @Test
    void aFigureOpensIntoItsRowsAndTheReportedPartNamesItsSource() throws Exception {
        mvc.perform(get(indicator + "?aar=2025"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/organisasjoner/" + application)))
                .andExpect(content().string(containsString("Årsrapporten")))
                .andExpect(content().string(not(containsString("/medregnet"))));
        mvc.perform(get(indicator)).andExpect(status().isOk());
        mvc.perform(get(indicator + "?aar=1999")).andExpect(status().isNotFound());
        mvc.perform(get(indicator + "9")).andExpect(status().isNotFound());
    }

    @Test
    void theFileOfRowsSumsUpToTheFigureAndHoldsNoFormula() throws Exception {
        mvc.perform(get(indicator + "/rader.csv?aar=2025"))
                .andExpect(status().isOk())
                .andExpect(header().string(HttpHeaders.CONTENT_DISPOSITION, containsString("attachment")))
                .andExpect(content().string(containsString("'=Regnbed på skoleplassen;2025-06-02;1;nei")))
                .andExpect(content().string(containsString("Bare rapportert;Årsrapporten;2025;25")));
    }

    @Test
    void whoeverEditsForTheBodyMarksARecordAsPartOfTheReport() throws Exception {
        as(place.berit(), get(indicator + "?aar=2025"))
                .andExpect(content().string(containsString(indicator + "/medregnet")));

        send(
                        place.berit(),
                        post(indicator + "/medregnet")
                                .param("record", String.valueOf(application))
                                .param("year", "2025")
                                .param("aar", "2025"))
                .andExpect(redirectedUrl(indicator + "?aar=2025"));

        mvc.perform(get("/tall/" + number)).andExpect(content().string(containsString("1 ført, 24 bare rapportert")));
    }

    @Test
    void othersSeeNoFormAndChangeNothing() throws Exception {
        as(place.kari(), get(indicator + "/rediger")).andExpect(status().isNotFound());
        as(place.kari(), get(indicator + "/rapportert")).andExpect(status().isNotFound());
        send(
                        place.kari(),
                        post(indicator + "/medregnet")
                                .param("record", String.valueOf(application))
                                .param("year", "2025"))
                .andExpect(status().isNotFound());
        send(place.kari(), post(indicator + "/rapportert/slutt").param("aar", "2025"))
                .andExpect(status().isNotFound());
        send(place.kari(), post(indicator).param("kind", "NONE").param("_version", version()))
                .andExpect(status().isNotFound());
        send(place.kari(), report("99")).andExpect(status().isNotFound());
        mvc.perform(get("/tall/" + number)).andExpect(content().string(containsString("1 ført, 25 bare rapportert")));
    }

    @Test
    void aReportedTotalIsSavedAndTheFigureFollows() throws Exception {
        as(place.berit(), get(indicator + "/rapportert?aar=2025"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"25\"")));

        send(place.berit(), report("60")).andExpect(redirectedUrl(indicator + "?aar=2025"));

        mvc.perform(get("/tall/" + number)).andExpect(content().string(containsString("Nådd i 1 av 2 år")));
    }

    @Test
    void eachMistakeInAReportComesBackToItsField() throws Exception {
        send(
                        place.berit(),
                        post(indicator + "/rapportert")
                                .param("year", "1066")
                                .param("total", "mange")
                                .param("source", "")
                                .param("_version", version()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"total-error\"")))
                .andExpect(content().string(containsString("id=\"source-error\"")))
                .andExpect(content().string(containsString("value=\"mange\"")));
        send(
                        place.berit(),
                        post(indicator + "/rapportert")
                                .param("year", "1066")
                                .param("total", "3")
                                .param("source", "Årsrapporten")
                                .param("_version", version()))
                .andExpect(content().string(containsString("id=\"year-error\"")));
    }

    @Test
    void aTargetNeedsItsFigureAndIsSavedOverTheVersionThatWasSeenOnly() throws Exception {
        String seen = version();
        send(place.berit(), post(indicator).param("kind", "PER_YEAR").param("_version", seen))
                .andExpect(content().string(containsString("id=\"value-error\"")));

        send(
                        place.berit(),
                        post(indicator)
                                .param("kind", "PER_YEAR")
                                .param("value", "26")
                                .param("_version", seen))
                .andExpect(redirectedUrl(indicator));
        send(place.berit(), post(indicator).param("kind", "NONE").param("_version", seen))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("PER_YEAR")));
        assertThat(framework().indicators().getFirst().target()).isEqualTo(Target.perYear(26));
    }

    @Test
    void aProgramGetsEveryFigureWithItsRows() throws Exception {
        mvc.perform(get("/api/v1/frameworks?body=" + place.agreement()))
                .andExpect(jsonPath("$.total").value(1));
        mvc.perform(get("/api/v1/frameworks/" + number))
                .andExpect(header().exists(HttpHeaders.ETAG))
                .andExpect(jsonPath("$.goalAreas[0].indicators[0].key").value("bachelor-theses"));
        mvc.perform(get("/api/v1/frameworks/" + number + "/figures"))
                .andExpect(jsonPath("$.length()").value(3))
                .andExpect(jsonPath("$[1].year").value(2025))
                .andExpect(jsonPath("$[1].value").value(26))
                .andExpect(jsonPath("$[1].traced").value(1))
                .andExpect(jsonPath("$[1].reportedOnly").value(25))
                .andExpect(jsonPath("$[1].status").value("NOT_REACHED"))
                .andExpect(jsonPath("$[2].year").doesNotExist());
        mvc.perform(get("/api/v1/frameworks/" + number + "/indicators/"
                        + framework().indicators().getFirst().id() + "/rows?year=2025"))
                .andExpect(jsonPath("$.rows[0].record").value(application));
    }

    private MockHttpServletRequestBuilder report(String total) {
        return post(indicator + "/rapportert")
                .param("year", "2025")
                .param("total", total)
                .param("source", "Årsrapporten")
                .param("_version", version());
    }

    private String version() {
        return String.valueOf(framework().head().version());
    }

    private Framework framework() {
        return frameworks.find(place.berit(), number).orElseThrow();
    }

    private ResultActions send(Visitor visitor, MockHttpServletRequestBuilder form) throws Exception {
        return as(visitor, form.param("_form", UUID.randomUUID().toString()));
    }

    private ResultActions as(Visitor visitor, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        request.header(HttpHeaders.AUTHORIZATION, "Bearer " + keys.make(visitor, "test"));
        return mvc.perform(request);
    }
}

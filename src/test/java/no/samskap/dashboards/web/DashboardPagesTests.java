package no.samskap.dashboards.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.Set;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.ApiKeys;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.dashboards.Openings;
import no.samskap.records.Fact;
import no.samskap.records.Facts;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** A dashboard at an address of its own, beside another, as a file and for programs. */
@SamskapTest
class DashboardPagesTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Openings openings;

    @Autowired
    ApiKeys keys;

    @Autowired
    Facts facts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    World world;

    World.Place place;
    String agreement;

    @BeforeEach
    void anAgreement() {
        place = world.anew();
        agreement = "/oversikt?samarbeid=" + place.agreement();
    }

    @Test
    void aStrangerIsAskedToSignInUntilTheBodyLetsThemIn() throws Exception {
        mvc.perform(get(agreement)).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/v1/dashboards?body=" + place.agreement())).andExpect(status().isUnauthorized());
        mvc.perform(get(agreement.replace("?", "/fil/csv?"))).andExpect(status().isUnauthorized());
        mvc.perform(get(agreement.replace("?", "/rader?hva=pilot.run&"))).andExpect(status().isUnauthorized());
        as(place.hans(), get(agreement))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/oversikt/apning"))));

        openings.decide(place.root(), place.agreement(), true);
        mvc.perform(get(agreement)).andExpect(status().isOk());
        as(place.root(), get(agreement)).andExpect(content().string(containsString("/oversikt/apning")));
    }

    @Test
    void twoPeriodsAndTwoOrganisationsStandBesideEachOther() throws Exception {
        as(place.hans(), get(agreement + "&fra=2024&til=2025&mot-fra=2022&mot-til=2023"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2022–2023")))
                .andExpect(content().string(containsString("2024 / 2022")));
        mvc.perform(get("/oversikt?organisasjon=" + place.nordvik() + "&mot-organisasjon=" + place.havgap()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nordvik " + place.id())))
                .andExpect(content().string(containsString("Havgap universitet " + place.id())));
    }

    @Test
    void whatIsNotThereIsNotFoundAndOddYearsAreMadeUsable() throws Exception {
        mvc.perform(get("/oversikt?samarbeid=999999999")).andExpect(status().isNotFound());
        mvc.perform(get("/oversikt?tema=999999999")).andExpect(status().isNotFound());
        mvc.perform(get("/oversikt/rader?hva=tull")).andExpect(status().isNotFound());
        mvc.perform(get("/oversikt?fra=2026&til=1900&organisasjon=finnes+ikke+her"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("d-organisasjon-error")));
    }

    @Test
    void aFactThatNobodyNamesIsCalledByItsCodeAndLeadsToItsRows() throws Exception {
        transaction.executeWithoutResult(status -> facts.state(
                Fact.of(place.nordvik(), "ferry.moored", PartialDate.year(2024)).by(Set.of(place.nordvik()))));
        String nordvik = "organisasjon=" + place.nordvik() + "&fra=2024&til=2024";
        mvc.perform(get("/oversikt?" + nordvik))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("ferry.moored")));
        mvc.perform(get("/oversikt/rader?hva=ferry.moored&" + nordvik))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nordvik " + place.id())));
    }

    @Test
    void theFiguresComeAsAFileAndForPrograms() throws Exception {
        mvc.perform(get("/oversikt/fil/csv?organisasjon=" + place.nordvik() + "&fra=2024&til=2025"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nordvik " + place.id() + ", 2024–2025")));
        mvc.perform(get("/api/v1/dashboards?organisation=" + place.nordvik() + "&from=2024&to=2025"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.projects").value(0))
                .andExpect(jsonPath("$.scope.firstYear").value(2024))
                .andExpect(jsonPath("$.groups[0].topic").value("STAGES"))
                .andExpect(jsonPath("$.groups[0].values[0].rows", containsString("/prosjekter?organisasjon=")));
    }

    @Test
    void aWorkbookHasTheFiguresAChartOfEachGroupAndTheRows() throws Exception {
        transaction.executeWithoutResult(status -> facts.state(
                Fact.of(place.nordvik(), "pilot.run", PartialDate.year(2024)).by(Set.of(place.nordvik()))));
        String nordvik = "organisasjon=" + place.nordvik() + "&fra=2024&til=2024&mot-fra=2023&mot-til=2023";
        byte[] bytes = mvc.perform(get("/oversikt/fil/xlsx?" + nordvik))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(workbook.getSheetName(0)).isEqualTo("Tall");
            XSSFSheet charts = workbook.getSheet("Diagrammer");
            assertThat(charts.getDrawingPatriarch().getCharts())
                    .extracting(chart -> chart.getTitleText().getString())
                    .contains("Nye prosjekter", "Hvor langt prosjektene er kommet", "Folk", "Tatt i bruk");
            assertThat(charts.getDrawingPatriarch().getCharts())
                    .allSatisfy(chart -> assertThat(
                                    chart.getChartSeries().getFirst().getSeriesCount())
                            .isEqualTo(2));
            XSSFSheet happened = workbook.getSheet("Hendelser");
            assertThat(happened.getRow(1).getCell(1).getStringCellValue()).isEqualTo("Nordvik " + place.id());
            assertThat(happened.getRow(1).getCell(2).getStringCellValue()).isEqualTo("Løsning prøvd ut");
            assertThat(workbook.getSheet("Prosjekter")).isNotNull();
            assertThat(workbook.getSheet("Folk")).isNotNull();
        }
        mvc.perform(get(agreement.replace("?", "/fil/xlsx?"))).andExpect(status().isUnauthorized());
    }

    @Test
    void peopleAreListedByPartAndNobodyByOneThatIsNotThere() throws Exception {
        mvc.perform(get("/oversikt/folk?del=FREED&organisasjon=" + place.nordvik()))
                .andExpect(status().isOk());
        mvc.perform(get("/oversikt/folk?del=SHARED&organisasjon=" + place.nordvik()))
                .andExpect(status().isOk());
        mvc.perform(get("/oversikt/folk?del=ORDINARY")).andExpect(status().isNotFound());
        mvc.perform(get("/oversikt/folk")).andExpect(status().isNotFound());
        mvc.perform(get(agreement.replace("?", "/folk?del=ALL&"))).andExpect(status().isUnauthorized());
    }

    private ResultActions as(Visitor visitor, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        request.header(HttpHeaders.AUTHORIZATION, "Bearer " + keys.make(visitor, "test"));
        return mvc.perform(request);
    }
}

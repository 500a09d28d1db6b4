package no.samskap.reports.web;

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

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.ApiKeys;
import no.samskap.core.Visitor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Berit writes the report of the agreement Nordvik–Havgap page by page. */
@SamskapTest
class ReportPagesTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    ApiKeys keys;

    @Autowired
    World world;

    World.Place place;
    String report = "";

    @BeforeEach
    void beritBeginsAReport() throws Exception {
        place = world.anew();
        String parts = send(place.berit(), form(post("/rapporter").param("organ", "" + place.agreement())))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(parts).endsWith("/deler");
        report = parts.substring(0, parts.length() - "/deler".length());
    }

    @Test
    void theFormIsFilledWithLastYearAndMistakesComeBackToTheirFields() throws Exception {
        as(place.berit(), get("/rapporter/ny?organ=" + place.agreement()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nordvik–Havgap " + place.id())));
        send(
                        place.berit(),
                        post("/rapporter")
                                .param("organ", "" + place.agreement())
                                .param("title", "")
                                .param("firstYear", "2025")
                                .param("lastYear", "2024"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"title-error\"")))
                .andExpect(content().string(containsString("id=\"lastYear-error\"")));
    }

    @Test
    void aSuggestedTitleFollowsTheYearsAndTheKindOfTheReportAndOnesOwnStays() throws Exception {
        String blank = as(place.berit(), get("/rapporter/ny?organ=" + place.agreement()))
                .andExpect(content().string(containsString("Ingen tall i rapporten")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String suggested = Pattern.compile("Årsrapport \\d+ for Nordvik–Havgap " + place.id())
                .matcher(blank)
                .results()
                .findFirst()
                .map(MatchResult::group)
                .orElseThrow();
        assertThat(titleOf(suggested)).isEqualTo("Sluttrapport 2020–2022 for Nordvik–Havgap " + place.id());
        assertThat(titleOf("Det vi fikk til")).isEqualTo("Det vi fikk til");
    }

    private String titleOf(String sent) throws Exception {
        String parts = send(
                        place.berit(),
                        post("/rapporter")
                                .param("organ", "" + place.agreement())
                                .param("title", sent)
                                .param("form", "FINAL")
                                .param("framework", "")
                                .param("firstYear", "2020")
                                .param("lastYear", "2022")
                                .param("language", "nb")
                                .param("audience", "BODY"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(parts).isNotNull();
        return as(place.berit(), get(parts.substring(0, parts.length() - "/deler".length())))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceFirst("(?s).*<h1[^>]*>(.*?)</h1>.*", "$1");
    }

    @Test
    void aDraftMadeByMistakeIsAskedAboutAndThenGone() throws Exception {
        as(place.berit(), get(report)).andExpect(content().string(containsString(report + "/fjern")));
        as(place.berit(), get(report + "/fjern")).andExpect(content().string(containsString("Ja, slett utkastet")));
        as(place.kari(), get(report + "/fjern")).andExpect(status().isNotFound());
        send(place.kari(), post(report + "/fjern")).andExpect(status().isNotFound());

        String next = send(place.berit(), post(report + "/neste"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(next).isNotNull();
        send(place.berit(), post(report + "/fjern")).andExpect(redirectedUrl("/rapporter"));

        as(place.berit(), get(report)).andExpect(status().isNotFound());
        as(place.berit(), get("/rapporter")).andExpect(content().string(not(containsString("\"" + report + "\""))));
        as(place.berit(), get(next.substring(0, next.length() - "/deler".length())))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("\"" + report + "\""))));
    }

    @Test
    void aDraftIsReadAndWrittenByThoseOfTheBodyOnly() throws Exception {
        as(place.berit(), get(report))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Utkast")))
                .andExpect(content().string(containsString("Organisering")))
                .andExpect(content().string(not(containsString("style="))));
        for (Visitor other : List.of(place.kari(), place.hans())) {
            as(other, get(report)).andExpect(status().isNotFound());
            as(other, get(report + "/deler")).andExpect(status().isNotFound());
            as(other, get(report + "/fil/docx")).andExpect(status().isNotFound());
            as(other, get("/rapporter/ny?organ=" + place.agreement())).andExpect(status().isNotFound());
            send(other, post(report + "/publisering")).andExpect(status().isNotFound());
            send(other, form(post("/rapporter").param("organ", "" + place.agreement())))
                    .andExpect(status().isNotFound());
        }
        send(place.berit(), post(report + "/publisering")).andExpect(status().isNotFound());
    }

    @Test
    void aPartIsWrittenAndTheVersionThatWasSeenCounts() throws Exception {
        String parts = as(place.berit(), get(report + "/deler"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String part = parts.replaceFirst("(?s).*?href=\"(" + report + "/deler/\\d+)\".*", "$1");
        as(place.berit(), get(part)).andExpect(status().isOk());

        send(place.berit(), written(part, "0")).andExpect(redirectedUrl(report + "/deler"));
        send(place.berit(), written(part, "0"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("_version\" value=\"1\"")));

        as(place.berit(), get(report)).andExpect(content().string(containsString("Dette hendte i året.")));
        assertThat(parts).doesNotContain("Ja, ta ut delen");
        as(place.berit(), get(report + "/deler")).andExpect(content().string(containsString("Ja, ta ut delen")));
    }

    @Test
    void theFilesAreOffered() throws Exception {
        byte[] word = as(place.berit(), get(report + "/fil/docx"))
                .andExpect(status().isOk())
                .andExpect(header().string(HttpHeaders.CONTENT_DISPOSITION, containsString("rapport-2025")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(word))) {
            assertThat(read.getParagraphs().getFirst().getText()).isEqualTo("Årsrapport for året");
        }
        as(place.berit(), get(report + "/fil/pdf"))
                .andExpect(header().string(HttpHeaders.CONTENT_TYPE, "application/pdf"));
        as(place.berit(), get(report + "/fil/xlsx")).andExpect(status().isOk());
        as(place.berit(), get(report + "/fil/exe")).andExpect(status().isNotFound());
    }

    @Test
    void aPublishedReportIsForItsReadersAndProgramsReadItToo() throws Exception {
        send(place.root(), post(report + "/publisering")).andExpect(redirectedUrl(report));

        mvc.perform(get(report)).andExpect(status().isOk());
        mvc.perform(get("/rapporter?organ=" + place.agreement()))
                .andExpect(content().string(containsString("Årsrapport for året")));
        mvc.perform(get("/samarbeid/" + place.agreement()))
                .andExpect(content().string(containsString("Årsrapport for året")));
        mvc.perform(get("/api/v1/reports?body=" + place.agreement()))
                .andExpect(jsonPath("$.items[0].published").value(true));
        mvc.perform(get("/api/v1" + report.replace("rapporter", "reports")))
                .andExpect(header().exists(HttpHeaders.ETAG))
                .andExpect(jsonPath("$.document.blocks[0].is").value("heading"))
                .andExpect(jsonPath("$.parts[0].chapter").value("TEXT"));
        as(place.berit(), get(report + "/deler")).andExpect(status().isNotFound());

        send(place.berit(), post(report + "/neste")).andExpect(status().is3xxRedirection());
        mvc.perform(get("/rapporter?organ=" + place.agreement()))
                .andExpect(content().string(not(containsString("2026"))));
        send(place.root(), post(report + "/publisering/slutt")).andExpect(redirectedUrl(report));
        mvc.perform(get(report)).andExpect(status().isNotFound());
    }

    private static MockHttpServletRequestBuilder written(String part, String version) {
        return post(part)
                .param("chapter", "TEXT")
                .param("title", "Året")
                .param("text", "Dette hendte i året.")
                .param("_version", version);
    }

    private static MockHttpServletRequestBuilder form(MockHttpServletRequestBuilder request) {
        return request.param("title", "Årsrapport for året")
                .param("form", "ANNUAL")
                .param("firstYear", "2025")
                .param("lastYear", "2025")
                .param("framework", "")
                .param("language", "nb")
                .param("audience", "EVERYONE");
    }

    private ResultActions send(Visitor visitor, MockHttpServletRequestBuilder request) throws Exception {
        return as(visitor, request.param("_form", UUID.randomUUID().toString()));
    }

    private ResultActions as(Visitor visitor, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        request.header(HttpHeaders.AUTHORIZATION, "Bearer " + keys.make(visitor, "test"));
        return mvc.perform(request);
    }
}

package no.samskap.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.ApiKeys;
import no.samskap.core.Visitor;
import no.samskap.sheets.Reading;
import no.samskap.sheets.SheetFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@SamskapTest
class ImportPagesTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    ApiKeys keys;

    @Autowired
    World world;

    @TempDir
    Path folder;

    World.Place place;

    @BeforeEach
    void anew() {
        place = world.anew();
    }

    @Test
    void aFileGoesInAndTheWholeOfItCanBeTakenBack() throws Exception {
        String report = send("Tittel;Start\nFrostfrie drensrør %1$d;2026\n=1+1;i fjor\n".formatted(place.id()));
        as(get(report))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Frostfrie drensrør " + place.id())))
                .andExpect(content().string(containsString("B3, Start")))
                .andExpect(content().string(containsString("«i fjor» er ikke en dato")));
        as(get(report + "?utfall=NEW")).andExpect(content().string(not(containsString("B3, Start"))));
        act(post(report.replace("rapport", "skriving"))).andExpect(redirectedUrlPattern("/import/*/rapport"));
        as(get("/prosjekter?eier=" + place.nordvik()))
                .andExpect(content().string(containsString("Frostfrie drensrør " + place.id())));
        String csv = as(get(report + "/csv")).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv).contains("Opprettet").contains("'=1+1");
        as(get(report + "/xlsx")).andExpect(status().isOk());

        act(post(report.replace("rapport", "angring"))).andExpect(redirectedUrlPattern("/import/*/rapport"));
        as(get(report)).andExpect(content().string(containsString("Tatt bort")));
        as(get("/prosjekter?eier=" + place.nordvik()))
                .andExpect(content().string(not(containsString("Frostfrie drensrør " + place.id()))));
        mvc.perform(get(report).header(HttpHeaders.AUTHORIZATION, key(place.siri())))
                .andExpect(status().isNotFound());
        mvc.perform(get(report)).andExpect(status().is3xxRedirection());
    }

    @Test
    void whatColumnsAndAmountsAreReadAsIsSaidBeforeAnythingIsWritten() throws Exception {
        String report = send("Prosjektnavn;Vaktmester;Finansiør;Budsjett (i 1000 kr)\nVegglus %d;Ola;Et fond;1250\n"
                .formatted(place.id()));
        as(get(report))
                .andExpect(content()
                        .string(containsString("Tittelen leses fra A, «Prosjektnavn». 3 av 4 kolonner leses.")))
                .andExpect(content().string(containsString("«1250» leses som 1\u00a0250\u00a0000 kroner")));
    }

    @Test
    void aValueThatWasNotUnderstoodIsGivenAMeaningAndTheMeaningTakenBack() throws Exception {
        String report =
                send("Tittel;Start\nRåte %1$d;i fjor\nSopp %1$d;i fjor\nRust %1$d;2026\n".formatted(place.id()));
        String page = as(get(report))
                .andExpect(content().string(containsString("Les «i fjor» som")))
                .andExpect(content().string(containsString("2 linjer")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        String field = page.replaceAll("(?s).*name=\"(means\\[\\w+])\".*", "$1");
        String key = field.replaceAll("means\\[|]", "");
        as(get(report + "?merknad=" + key))
                .andExpect(content().string(containsString("id=\"linje-3\"")))
                .andExpect(content().string(not(containsString("id=\"linje-4\""))));
        String meanings = report.replace("rapport", "betydninger");
        act(post(meanings)).andExpect(redirectedUrlPattern("/import/*/rapport#betydninger"));
        act(post(meanings).param(field, "x".repeat(301)))
                .andExpect(redirectedUrlPattern("/import/*/rapport#betydninger"))
                .andExpect(flash().attribute("refusal", "exchange.meaning.tooLong"));
        act(post(meanings).param(field, "2025")).andExpect(redirectedUrlPattern("/import/*/rapport"));
        as(get(report))
                .andExpect(content().string(containsString("Start: «i fjor» leses som «2025».")))
                .andExpect(content().string(not(containsString("Les «i fjor» som"))));

        String address = "/api/v1" + report.replace("import", "imports").replace("/rapport", "");
        as(get(address + "/findings")).andExpect(jsonPath("$[0].remark.code").value("summaryFromTitle"));
        act(post(meanings + "/fjern").param("kolonne", "starts").param("verdi", "i fjor"))
                .andExpect(redirectedUrlPattern("/import/*/rapport"));
        as(get(address + "/findings"))
                .andExpect(jsonPath("$[0].remark.message")
                        .value("«i fjor» er ikke en dato. Skriv 17.05.2026, 05.2026 eller 2026."))
                .andExpect(jsonPath("$[0].lines").value(2))
                .andExpect(jsonPath("$[0].first").value(2));
        as(get(address + "/lines?finding=" + key)).andExpect(jsonPath("$.total").value(2));
        String said = "{\"meanings\": [{\"column\": \"starts\", \"written\": \"i fjor\", \"means\": \"%s\"}]}";
        as(put(address + "/meanings")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(said.formatted("2025").replace("starts", "begynner")))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.title").value("Kolonnen finnes ikke"));
        as(put(address + "/meanings").contentType(MediaType.APPLICATION_JSON).content(said.formatted("2025")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.outcomes.NEW").value(3))
                .andExpect(jsonPath("$.meanings[0].means").value("2025"));
        as(put(address + "/meanings").contentType(MediaType.APPLICATION_JSON).content(said.formatted("x".repeat(301))))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void aFileThatCannotBeReadIsToldBesideTheField() throws Exception {
        sent(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1})
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"file-error\"")))
                .andExpect(content().string(containsString("det gamle Excel-formatet")));
        sent(new byte[0]).andExpect(content().string(containsString("Velg en fil.")));
    }

    @Test
    void whatIsTakenOutAndSentBackUnchangedChangesNothing() throws Exception {
        act(post("/prosjekter/" + written() + "/partnere")
                        .param("organisation", "Havgap universitet " + place.id())
                        .param("role", "RESEARCH")
                        .param("from", "08.2026"))
                .andExpect(status().is3xxRedirection());
        for (String ending : new String[] {"xlsx", "csv"})
            for (String language : new String[] {"nb", "nn", "en"}) {
                byte[] file = as(get("/prosjekter/fil/" + ending + "?eier=" + place.nordvik())
                                .header(HttpHeaders.ACCEPT_LANGUAGE, language))
                        .andExpect(status().isOk())
                        .andExpect(header().string("Content-Disposition", containsString("." + ending)))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
                assertThat(rows(file)).hasSize(2);
                call(multipart("/api/v1/imports").file(new MockMultipartFile("file", "ut." + ending, null, file)))
                        .andExpect(status().isCreated())
                        .andExpect(jsonPath("$.lines").value(1))
                        .andExpect(jsonPath("$.outcomes.SAME").value(1));
            }
    }

    @Test
    void aListGoesOutAsItsAddressAsksAndAsTheVisitorMayRead() throws Exception {
        String number = written();
        byte[] strangers = mvc.perform(get("/prosjekter/fil/csv?eier=" + place.nordvik()))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(rows(strangers)).as("for members only").hasSize(1);
        assertThat(rows(out("/prosjekter/fil/csv?eier=" + place.nordvik() + "&status=IDEA")))
                .hasSize(1);
        assertThat(rows(out("/prosjekter/fil/csv?eier=" + place.nordvik() + "&status=RUNNING"))
                        .getLast()
                        .getFirst())
                .isEqualTo(number);
        assertThat(rows(out("/organisasjoner/fil/csv?q=Nordvik " + place.id()))).hasSize(2);
        assertThat(rows(out("/behov/fil/csv?eier=" + place.nordvik()))).hasSize(1);
        assertThat(rows(out("/resultater/fil/xlsx?eier=" + place.nordvik()))).hasSize(1);
        mvc.perform(get("/personer/fil/csv")).andExpect(status().isUnauthorized());
        assertThat(rows(out("/personer/fil/csv?q=Ingen Slik"))).hasSize(1);
        mvc.perform(get("/noe/fil/csv")).andExpect(status().isNotFound());
        mvc.perform(get("/prosjekter/fil/exe")).andExpect(status().isNotFound());
    }

    @Test
    void theTemplateIsReadAsWhatItIs() throws Exception {
        byte[] template = mvc.perform(get("/import/mal/xlsx").header(HttpHeaders.ACCEPT_LANGUAGE, "nn"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(rows(template)).hasSize(1);
        assertThat(rows(template).getFirst()).contains("Tittel", "Samandrag", "Forskingspartnarar");
        sent(template).andExpect(content().string(containsString("ingen linjer")));
    }

    @Test
    void aProgramSendsAFileReadsTheReportAnswersAndUndoes() throws Exception {
        byte[] file = "Name,Owner\nEn %1$d,Nordvik %1$d\nEn %1$d,Nordvik %1$d\nTo,Sørvik %1$d\n"
                .formatted(place.id())
                .getBytes(StandardCharsets.UTF_8);
        UUID once = UUID.randomUUID();
        var request = multipart("/api/v1/imports").file(new MockMultipartFile("file", "airtable.csv", null, file));
        String address = as(request.header("Idempotency-Key", once))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("CHECKED"))
                .andExpect(jsonPath("$.columns[0].column").value("title"))
                .andExpect(jsonPath("$.outcomes.ERROR").value(1))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        assertThat(address).isNotNull();
        as(multipart("/api/v1/imports")
                        .file(new MockMultipartFile(
                                "file", "airtable.csv", null, "Name\nAnnet\n".getBytes(StandardCharsets.UTF_8)))
                        .header("Idempotency-Key", once))
                .andExpect(status().isUnprocessableContent());
        as(get(address + "/lines?outcome=ERROR"))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].line").value(4))
                .andExpect(jsonPath("$.items[0].remarks[1].code").value("notYours"));
        as(put(address + "/answers").contentType(MediaType.APPLICATION_JSON).content("{\"lines\": {\"3\": \"NEW\"}}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.undecided").value(0));
        call(post(address + "/execution"))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.outcomes.ADDED").value(2));
        call(post(address + "/execution")).andExpect(status().isConflict());
        call(post(address + "/undoing"))
                .andExpect(jsonPath("$.outcomes.TAKEN_BACK").value(2));

        call(multipart("/api/v1/imports")
                        .file(new MockMultipartFile("file", "x", null, new byte[] {9, 8, 7, 0, 5, 4, 3, 2, 1})))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.fault").value("NOT_A_TABLE"));
        mvc.perform(get(address).header(HttpHeaders.AUTHORIZATION, key(place.siri())))
                .andExpect(status().isNotFound());
        mvc.perform(get(address)).andExpect(status().isUnauthorized());
        mvc.perform(multipart("/api/v1/imports")
                        .file(new MockMultipartFile("file", "x", null, file))
                        .header("Idempotency-Key", UUID.randomUUID())
                        .header(HttpHeaders.AUTHORIZATION, key(place.ola())))
                .andExpect(status().isForbidden());
    }

    private String written() throws Exception {
        String report = send("""
                Tittel;Sammendrag;Status;Tema;Kontakt;Finansiør;Beløp;Start;Slutt;Opphav;Koblet av;Språk
                +Tørre "busskur" i Nordvik %1$d; '=ikke formel %1$d;Pågår;Helse;Nora Grøft;EU;1250000;2026-03;17.05.2027;Vet ikke;@Megleren;nynorsk
                """.formatted(place.id()));
        act(post(report.replace("rapport", "skriving"))).andExpect(status().is3xxRedirection());
        String id = report.replaceAll("\\D", "");
        String lines = as(get("/api/v1/imports/" + id + "/lines"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(lines).contains("ADDED");
        return lines.replaceAll("(?s).*\"record\":(\\d+).*", "$1");
    }

    private byte[] out(String address) throws Exception {
        return as(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private List<List<String>> rows(byte[] file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        Path written = Files.write(folder.resolve("out"), file);
        assertThat(SheetFile.read(written, 10_000, (line, cells) -> rows.add(cells)))
                .isInstanceOf(Reading.Done.class);
        return rows;
    }

    private String send(String text) throws Exception {
        String address = sent(text.getBytes(StandardCharsets.UTF_8))
                .andExpect(redirectedUrlPattern("/import/*/rapport"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(address).isNotNull();
        return address;
    }

    private ResultActions sent(byte[] bytes) throws Exception {
        return act(multipart("/import").file(new MockMultipartFile("file", "prosjekter.csv", null, bytes)));
    }

    private ResultActions act(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        request.param("_form", UUID.randomUUID().toString()).with(csrf());
        return as(request);
    }

    private ResultActions call(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        request.header("Idempotency-Key", UUID.randomUUID());
        return as(request);
    }

    private ResultActions as(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.header(HttpHeaders.AUTHORIZATION, key(place.kari())));
    }

    private String key(Visitor visitor) {
        return "Bearer " + keys.make(visitor, "test");
    }
}

package no.samskap.projects.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.ApiKeys;
import no.samskap.core.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** A program of Berit's puts the agreement beside the project it is about. */
@SamskapTest
class DocumentApiTests {
    private static final String TEXT = "Avtale om skolehagen";

    @Autowired
    MockMvc mvc;

    @Autowired
    ApiKeys keys;

    @Autowired
    World world;

    World.Place place;
    String project = "";

    @BeforeEach
    void nordvikHasAProjectForItsParties() throws Exception {
        place = world.anew();
        project = location(as(
                place.berit(),
                post("/api/v1/projects").contentType(MediaType.APPLICATION_JSON).content("""
                        {"title": "Skolehage %s", "summary": "Sammen", "language": "nb", "form": "INNOVATION", "state": "RUNNING", "owner": %d,
                         "audience": "PARTIES", "origin": "UNKNOWN", "starts": "2024", "ends": ""}""".formatted(
                                place.letters(), place.nordvik()))));
    }

    @Test
    void aDocumentIsAddedReadByWhoeverReadsTheProjectAndTakenAway() throws Exception {
        String document = location(sent("avtale.txt", TEXT.getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isCreated())
                .andExpect(header().exists("ETag"))
                .andExpect(jsonPath("$.fileName").value("avtale.txt")));
        as(place.berit(), get(project + "/documents"))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].url").value(document));
        as(place.berit(), get(document))
                .andExpect(content().bytes(TEXT.getBytes(StandardCharsets.UTF_8)))
                .andExpect(header().string("Content-Disposition", containsString("attachment")));
        for (String address : new String[] {project + "/documents", document})
            mvc.perform(get(address)).andExpect(status().isNotFound());

        as(place.siri(), delete(document)).andExpect(status().isNotFound());
        as(place.berit(), delete(document).header("If-Match", "\"1\"")).andExpect(status().isPreconditionFailed());
        as(place.berit(), delete(document)).andExpect(status().isNoContent());
        as(place.berit(), get(document)).andExpect(status().isNotFound());
        as(place.berit(), delete(document)).andExpect(status().isNotFound());
    }

    @Test
    void whatIsNotTakenIsToldWhy() throws Exception {
        sent("tom.txt", new byte[0])
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("file"));
        sent("program.exe", new byte[] {'M', 'Z', 0, 1})
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].message", containsString("type")));
        as(place.siri(), multipart(project + "/documents").file(new MockMultipartFile("file", new byte[] {1})))
                .andExpect(status().isNotFound());
    }

    private ResultActions sent(String name, byte[] bytes) throws Exception {
        return as(
                place.berit(),
                multipart(project + "/documents").file(new MockMultipartFile("file", name, null, bytes)));
    }

    private static String location(ResultActions answered) {
        return Objects.requireNonNull(answered.andReturn().getResponse().getHeader("Location"));
    }

    private ResultActions as(Visitor visitor, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.header(HttpHeaders.AUTHORIZATION, "Bearer " + keys.make(visitor, "test"))
                .header("Idempotency-Key", UUID.randomUUID()));
    }
}

package no.samskap.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.ApiKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** A program that says less of an import than it must is told so. */
@SamskapTest
class ImportApiTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    ApiKeys keys;

    @Autowired
    World world;

    private String key = "";
    private String address = "";

    @BeforeEach
    void kariSendsAFile() throws Exception {
        World.Place place = world.anew();
        key = "Bearer " + keys.make(place.kari(), "test");
        byte[] file = "Tittel\nGrønn kai %d\n".formatted(place.id()).getBytes(StandardCharsets.UTF_8);
        String location = mvc.perform(multipart("/api/v1/imports")
                        .file(new MockMultipartFile("file", "kai.csv", null, file))
                        .header("Idempotency-Key", UUID.randomUUID())
                        .header(HttpHeaders.AUTHORIZATION, key))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getHeader(HttpHeaders.LOCATION);
        assertThat(location).isNotNull();
        address = location;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            columns|{}
            columns|{"columns": [null]}
            meanings|{}
            meanings|{"meanings": [null]}
            answers|{"lines": {"2": null}}
            """)
    void whatIsLeftOutIsToldAndBreaksNothing(String what, String body) throws Exception {
        mvc.perform(put(address + "/" + what)
                        .header(HttpHeaders.AUTHORIZATION, key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().is4xxClientError())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }
}

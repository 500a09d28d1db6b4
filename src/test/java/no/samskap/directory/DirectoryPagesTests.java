package no.samskap.directory;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import no.samskap.SamskapTest;
import no.samskap.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@SamskapTest
class DirectoryPagesTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    World world;

    @Test
    void aMunicipalitysPageShowsItsNamesInTheirLanguages() throws Exception {
        long number = organisations.byReference("5006").orElseThrow();

        mvc.perform(get("/organisasjoner/" + number))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("lang=\"sma\">Stïentje")))
                .andExpect(content().string(containsString("840\u00a0029\u00a0212")));
    }

    @Test
    void listsOfOrganisationsPeopleAndBodiesAreThereForAll() throws Exception {
        world.anew();
        mvc.perform(get("/organisasjoner").param("q", "Stïentje"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Steinkjer kommune")));
        mvc.perform(get("/personer"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Oppdiktet person")));
        mvc.perform(get("/samarbeid")).andExpect(status().isOk());
        mvc.perform(get("/kilder"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("NLOD 2.0")));
    }

    @Test
    void theEmptyBodyOfTheWorldHasAPage() throws Exception {
        mvc.perform(get("/samarbeid/" + world.anew().agreement())).andExpect(status().isOk());
    }

    @Test
    void aPersonAStrangerMayNotReadIsNotFound() throws Exception {
        long real = people.register("Ekte", "Menneske", false);
        long invented = people.register("Oppdiktet", "Figur", true);

        mvc.perform(get("/personer/" + real)).andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/people/" + real)).andExpect(status().isNotFound());
        mvc.perform(get("/personer/" + invented))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Oppdiktet person")))
                .andExpect(content().string(not(containsString("/rediger"))));
    }

    @Test
    void programsReadTheSame() throws Exception {
        mvc.perform(get("/api/v1/organisations").param("text", "Stïentje").param("form", "MUNICIPALITY"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].otherNames[0].language").value("sma"));
        long number = organisations.byReference("ntnu/su").orElseThrow();
        mvc.perform(get("/api/v1/organisations/" + number))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.form").value("UNIT"))
                .andExpect(jsonPath("$.partOf.name").value("Norges teknisk-naturvitenskapelige universitet"));
        mvc.perform(get("/api/v1/bodies/" + world.anew().agreement()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.form").value("AGREEMENT"));
    }
}

package no.samskap.projects.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.ApiKeys;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectLines;
import no.samskap.projects.ProjectLines.PartnerLine;
import no.samskap.projects.ProjectText;
import no.samskap.projects.Projects;
import no.samskap.projects.Provenance;
import no.samskap.projects.Saving;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Cells of the table, changed in place by the rules of the whole form. */
@SamskapTest
class CellTests {
    @Autowired
    Projects projects;

    @Autowired
    MockMvc mvc;

    @Autowired
    ApiKeys keys;

    @Autowired
    World world;

    World.Place place;
    long number;

    @BeforeEach
    void aProject() {
        place = world.anew();
        number = written(ProjectLines.NONE);
    }

    @Test
    void aCellIsChangedByCodeOrByName() throws Exception {
        cell(place.kari(), "state", "Avsluttet", 1)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.value").value("COMPLETED"))
                .andExpect(jsonPath("$.text").value("Avsluttet"))
                .andExpect(jsonPath("$.version").value(2));
        cell(place.kari(), "starts", "05.2026", 2).andExpect(jsonPath("$.text").value("05.2026"));
        cell(place.kari(), "form", "Nettverk", 3).andExpect(jsonPath("$.value").value("NETWORK"));
        assertThat(project().state()).isEqualTo(Project.State.COMPLETED);
    }

    @Test
    void whatIsWrongIsToldAndChangesNothing() throws Exception {
        cell(place.kari(), "title", " ", 1).andExpect(status().isUnprocessableContent());
        cell(place.kari(), "starts", "i fjor", 1)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.message").value(containsString("17.05.2026")));
        cell(place.kari(), "state", "Kanskje", 1).andExpect(status().isUnprocessableContent());
        cell(place.kari(), "audience", "EVERYONE", 1).andExpect(status().isUnprocessableContent());
        assertThat(project().head().version()).isEqualTo(1);
        cell(place.kari(), "title", "Ny", 7).andExpect(status().isConflict());
        for (Visitor other : List.of(place.siri(), place.ola()))
            cell(other, "title", "Stjålet", 1).andExpect(status().isNotFound());
        assertThat(project().head().title()).isEqualTo("Tørre sko");
    }

    @Test
    void whatIsSharedIsProposed() throws Exception {
        number = written(new ProjectLines(
                List.of(new PartnerLine(place.havgap(), "", Project.Role.RESEARCH, null, null)),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
        cell(place.kari(), "title", "Våte sko", 1)
                .andExpect(jsonPath("$.proposed").value(true));
        assertThat(project().head().title()).isEqualTo("Tørre sko");
    }

    @Test
    void onlyRowsOfOnesOwnAreASheet() throws Exception {
        by(place.kari(), get("/prosjekter/tabell?eier=" + place.nordvik()))
                .andExpect(content().string(containsString("data-field=\"title\"")));
        by(place.siri(), get("/prosjekter/tabell?eier=" + place.nordvik()))
                .andExpect(content().string(not(containsString("data-field=\"title\""))))
                .andExpect(content().string(not(containsString("sheet.js"))));
    }

    private Project project() {
        return projects.find(place.kari(), number).orElseThrow();
    }

    private ResultActions cell(Visitor visitor, String field, String value, int version) throws Exception {
        return by(
                visitor,
                post("/prosjekter/" + number + "/celle")
                        .param("field", field)
                        .param("value", value)
                        .param("_version", String.valueOf(version))
                        .param("_form", UUID.randomUUID().toString())
                        .with(csrf()));
    }

    private ResultActions by(Visitor visitor, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.header(HttpHeaders.AUTHORIZATION, "Bearer " + keys.make(visitor, "test")));
    }

    private long written(ProjectLines lines) {
        ProjectText text = new ProjectText(
                "Tørre sko",
                "Vi prøver ut grøfter.",
                Language.BOKMAL,
                "PILOT",
                Project.State.RUNNING,
                "",
                place.nordvik(),
                null,
                null,
                null,
                null,
                Project.Audience.EVERYONE,
                Set.of(),
                "",
                Project.Origin.HELPED,
                "");
        if (projects.write(place.kari(), text, lines, Provenance.WRITTEN_HERE) instanceof Saving.Saved(long written))
            return written;
        throw new IllegalStateException();
    }
}

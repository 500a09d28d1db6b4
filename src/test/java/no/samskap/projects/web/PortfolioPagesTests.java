package no.samskap.projects.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.projects.PortfolioQueries.Axis;
import no.samskap.projects.PortfolioQueries.Group;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectLines;
import no.samskap.projects.ProjectText;
import no.samskap.projects.Projects;
import no.samskap.projects.Provenance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Each view at its own address, with the filters of the list. */
@SamskapTest
class PortfolioPagesTests {
    @Autowired
    Projects projects;

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    World.Place place;

    @BeforeEach
    void aProject() {
        place = world.anew();
        projects.write(
                place.kari(),
                new ProjectText(
                        "Tørre bussholdeplasser",
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
                        ""),
                ProjectLines.NONE,
                Provenance.WRITTEN_HERE);
    }

    @Test
    void everyViewShowsTheSameProjectsAndLeadsToTheOthersWithTheFiltersKept() throws Exception {
        for (String view : List.of("", "/tabell", "/tavle", "/tidslinje"))
            mvc.perform(get("/prosjekter" + view + "?eier=" + place.nordvik()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Tørre bussholdeplasser")))
                    .andExpect(content().string(containsString("/prosjekter/matrise?eier=" + place.nordvik())));
    }

    @Test
    void theTableIsShownInEachGroupWithEachColumn() throws Exception {
        StringBuilder all = new StringBuilder();
        for (TableColumn column : TableColumn.values()) all.append("&kolonne=").append(column);
        for (Group group : Group.values())
            mvc.perform(get("/prosjekter/tabell?eier=" + place.nordvik() + all + "&grupper=" + group))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("sheet-group")));
    }

    @Test
    void theMatrixCrossesAnythingWithAnything() throws Exception {
        for (Axis axis : Axis.values())
            mvc.perform(get("/prosjekter/matrise?eier=" + place.nordvik() + "&rader=" + axis + "&bredde=STAGE"))
                    .andExpect(status().isOk());
        mvc.perform(get("/prosjekter/matrise?eier=" + place.nordvik() + "&rader=FORM&bredde=OWNER"))
                .andExpect(content().string(containsString("/prosjekter?eier=" + place.nordvik() + "&amp;form=PILOT")));
    }

    @Test
    void programsGetSumsGroupsAndCounts() throws Exception {
        mvc.perform(get("/api/v1/projects?owner=" + place.nordvik() + "&group=stage&counts=true"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.sums.count").value(1))
                .andExpect(jsonPath("$.groups.PILOT.count").value(1))
                .andExpect(jsonPath("$.counts.form.PILOT").value(1));
        mvc.perform(get("/api/v1/projects/matrix?rows=FORM&columns=OWNER&form=PILOT"))
                .andExpect(jsonPath("$.cells.PILOT." + place.nordvik()).value(1));
        mvc.perform(get("/api/v1/projects/matrix?rows=TULL&columns=OWNER"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("rows"));
    }

    @Test
    void theMapAndTheNetworkLeadToTheirProjectsAndComeAsFiles() throws Exception {
        String nordvik = "deltar=ORGANISATION-" + place.nordvik();
        mvc.perform(get("/prosjekter/nettverk?" + nordvik))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nordvik " + place.id())))
                .andExpect(content().string(containsString("/prosjekter?" + nordvik)))
                .andExpect(content().string(containsString("/prosjekter/fil/nettverk.xlsx?" + nordvik)));
        mvc.perform(get("/prosjekter/fil/nettverk.csv?" + nordvik))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nordvik " + place.id())));
        mvc.perform(get("/prosjekter/kart?" + nordvik)).andExpect(status().isOk());
        mvc.perform(get("/prosjekter/kart?niva=COUNTIES&utsnitt=50")).andExpect(status().isOk());
        mvc.perform(get("/prosjekter/fil/kart.csv?" + nordvik)).andExpect(status().isOk());
        mvc.perform(get("/prosjekter/fil/finnesikke.csv")).andExpect(status().isNotFound());
    }

    @Test
    void programsGetTheNetworkAndTheMap() throws Exception {
        mvc.perform(get("/api/v1/projects/network?participant=ORGANISATION-" + place.nordvik()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.nodes.length()").value(1))
                .andExpect(jsonPath("$.nodes[0].count").value(1));
        mvc.perform(get("/api/v1/projects/map?participant=ORGANISATION-" + place.nordvik()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.somewhere").value(0));
    }
}

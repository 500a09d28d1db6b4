package no.samskap.projects.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.ApiKeys;
import no.samskap.core.Language;
import no.samskap.core.LocalizedText;
import no.samskap.core.Visitor;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectLines;
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

@SamskapTest
class CollaborationFormsTests {
    @Autowired
    CollaborationForms forms;

    @Autowired
    Projects projects;

    @Autowired
    MockMvc mvc;

    @Autowired
    ApiKeys keys;

    @Autowired
    World world;

    World.Place place;

    @BeforeEach
    void anew() {
        place = world.anew();
    }

    @Test
    void anAdministratorAddsAFormAndProjectsAreAskedWhatItAsks() {
        String code = "LIVING_LAB_" + place.id();
        forms.add(place.root(), form(code, false));
        forms.ask(place.root(), code, null, LocalizedText.same("Hvem bor der?"), true);
        CollaborationForm form = forms.find(code).orElseThrow();

        long number = written(code);
        assertThat(lacking(number)).isEqualTo(2);

        Project project = projects.find(place.kari(), number).orElseThrow();
        long question = form.questions().getFirst().id();
        projects.answer(place.kari(), number, project.head().version(), Map.of(question, "Beboerne i Strandgata"));
        assertThat(lacking(number)).isEqualTo(1);
        assertThat(projects.answer(place.kari(), number, project.head().version(), Map.of(question, "Andre")))
                .isInstanceOf(Saving.Stale.class);
        assertThat(projects.answer(place.siri(), number, 2, Map.of(question, "Noe annet")))
                .isEqualTo(new Saving.NotYours());
        assertThat(projects.find(place.kari(), number).orElseThrow().answers())
                .containsExactly(Map.entry(question, "Beboerne i Strandgata"));
    }

    @Test
    void onlyAdministratorsWriteForms() {
        String code = "HERE_" + place.id();
        for (Visitor other : new Visitor[] {place.kari(), place.berit(), Visitor.STRANGER}) {
            assertThat(forms.add(other, form(code, false))).isEqualTo(new CollaborationForms.Saving.NotYours());
            assertThat(forms.change(other, forms.find("PILOT").orElseThrow()))
                    .isEqualTo(new CollaborationForms.Saving.NotYours());
            assertThat(forms.ask(other, "PILOT", null, LocalizedText.same("?"), true))
                    .isEqualTo(new CollaborationForms.Saving.NotYours());
        }
        assertThat(forms.find(code)).isEmpty();
    }

    @Test
    void whoSavesLastSeesWhatTheOtherSaved() {
        String code = "TWICE_" + place.id();
        forms.add(place.root(), form(code, false));
        assertThat(forms.add(place.root(), form(code, false))).isEqualTo(new CollaborationForms.Saving.Taken());
        CollaborationForm seen = forms.find(code).orElseThrow();

        assertThat(forms.change(place.root(), seen)).isInstanceOf(CollaborationForms.Saving.Saved.class);
        assertThat(forms.change(place.root(), seen)).isInstanceOf(CollaborationForms.Saving.Stale.class);
    }

    @Test
    void aFormGivenUpIsKeptByItsProjectsAndChosenByNoNewOne() {
        String code = "OLD_" + place.id();
        forms.add(place.root(), form(code, false));
        long number = written(code);
        forms.change(place.root(), form(code, true));

        assertThat(projects.write(place.kari(), text(code), ProjectLines.NONE, Provenance.WRITTEN_HERE))
                .isEqualTo(new Saving.UnknownForm(code));
        assertThat(projects.change(place.kari(), number, 1, text(code))).isEqualTo(new Saving.Saved(number));
        assertThat(projects.write(place.kari(), text("NO_SUCH"), ProjectLines.NONE, Provenance.WRITTEN_HERE))
                .isEqualTo(new Saving.UnknownForm("NO_SUCH"));
    }

    @Test
    void everybodyReadsTheGuideAndTheChecklistIsForThoseWhoMayMendIt() throws Exception {
        long number = written("INNOVATION");
        mvc.perform(get("/samarbeidsformer"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/samarbeidsformer/ny"))));
        mvc.perform(get("/samarbeidsformer/INNOVATION"))
                .andExpect(content().string(containsString("Hver kommune frigjør minst én person")));
        mvc.perform(get("/prosjekter/" + number)).andExpect(content().string(not(containsString("id=\"krav\""))));
        by(place.kari(), get("/prosjekter/" + number)).andExpect(content().string(containsString("id=\"krav\"")));
        by(place.kari(), get("/samarbeidsformer/ny")).andExpect(status().isNotFound());
        by(place.root(), get("/samarbeidsformer/ny")).andExpect(status().isOk());
        by(place.root(), get("/samarbeidsformer/INNOVATION/rediger")).andExpect(status().isOk());
        by(place.kari(), get("/prosjekter/" + number + "/svar")).andExpect(status().isOk());
        by(
                        place.root(),
                        post("/samarbeidsformer")
                                .param("code", "liten")
                                .param("nameNb", "Liten")
                                .param("_form", UUID.randomUUID().toString())
                                .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"code-error\"")));
    }

    private ResultActions by(Visitor visitor, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.header(HttpHeaders.AUTHORIZATION, "Bearer " + keys.make(visitor, "test")));
    }

    private long lacking(long number) {
        Project project = projects.find(place.kari(), number).orElseThrow();
        return projects.demands(project).stream()
                .filter(demand -> !demand.met())
                .count();
    }

    private long written(String form) {
        if (projects.write(place.kari(), text(form), ProjectLines.NONE, Provenance.WRITTEN_HERE)
                instanceof Saving.Saved(long number)) return number;
        throw new IllegalStateException(form);
    }

    private ProjectText text(String form) {
        return new ProjectText(
                "Tørre bussholdeplasser",
                "Vi prøver ut grøfter.",
                Language.BOKMAL,
                form,
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
                Project.Origin.UNKNOWN,
                "");
    }

    private static CollaborationForm form(String code, boolean retired) {
        return new CollaborationForm(
                code,
                1,
                LocalizedText.same("Levende laboratorium"),
                LocalizedText.same("Beboere og forskere prøver ut noe sammen."),
                false,
                new CollaborationForm.Rules(Set.of(), 2, 0, 0, false),
                retired,
                List.of());
    }
}

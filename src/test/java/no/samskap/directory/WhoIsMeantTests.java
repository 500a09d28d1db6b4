package no.samskap.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.ApiKeys;
import no.samskap.core.Visitor;
import no.samskap.directory.WhoIsMeant.Found;
import no.samskap.directory.WhoIsMeant.Meant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SamskapTest
class WhoIsMeantTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    ApiKeys keys;

    @Autowired
    WhoIsMeant who;

    @Autowired
    Organisations organisations;

    @Autowired
    Bodies bodies;

    @Autowired
    People people;

    @Autowired
    World world;

    World.Place place;

    @BeforeEach
    void anew() {
        place = world.anew();
    }

    @Test
    void oneIsMeantByNameNumberOrShortName() {
        long ntnu = organisations.byReference("ntnu").orElseThrow();
        for (String written : List.of("ntnu", "Norwegian University of Science and Technology", "974 767 880"))
            assertThat(who.organisation(Visitor.STRANGER, written)).as(written).isEqualTo(new Meant.One(ntnu));
        assertThat(who.organisation(Visitor.STRANGER, "hva som helst (" + ntnu + ")"))
                .isEqualTo(new Meant.One(ntnu));
        assertThat(who.organisation(Visitor.STRANGER, " ")).isEqualTo(new Meant.NothingWritten());
    }

    @Test
    void aNameSeveralHaveIsAskedBack() {
        Meant heroy = who.organisation(Visitor.STRANGER, "Herøy");
        assertThat(heroy)
                .isInstanceOfSatisfying(
                        Meant.Several.class,
                        several -> assertThat(several.all())
                                .extracting(Found::name)
                                .containsExactly("Herøy kommune (Møre og Romsdal)", "Herøy kommune (Nordland)"));
        long one = organisations.byReference("1818").orElseThrow();
        String called = who.called(Visitor.STRANGER, one, "Herøy");
        assertThat(who.organisation(Visitor.STRANGER, called).one()).contains(one);
        assertThat(who.called(Visitor.STRANGER, place.nordvik(), "Nordvik " + place.id()))
                .isEqualTo("Nordvik " + place.id());
    }

    @Test
    void whatNobodyIsCalledBringsThoseLikeIt() {
        assertThat(who.organisation(Visitor.STRANGER, "Herø"))
                .isInstanceOfSatisfying(
                        Meant.Nobody.class, nobody -> assertThat(nobody.like()).hasSize(2));
        assertThat(who.organisation(Visitor.STRANGER, "Finnes ikke"))
                .isEqualTo(new Meant.Nobody("Finnes ikke", List.of()));
        assertThat(who.organisationOrText(Visitor.STRANGER, "SINTEF Nord (2019)"))
                .as("a year is no number of ours")
                .isEqualTo(new WhoIsMeant.Written("SINTEF Nord (2019)", null));
    }

    @Test
    void aYearIsTakenForANumberWhereTheNameSaysSo() {
        assertThat(WhoIsMeant.isRatherAYear("SINTEF Nord (2019)", 2019, "Sørvik kommune"))
                .isTrue();
        assertThat(WhoIsMeant.isRatherAYear("SINTEF Nord (2019)", 2019, "SINTEF"))
                .isFalse();
        assertThat(WhoIsMeant.isRatherAYear("Avdeling øst (30519)", 30_519, "Sørvik kommune"))
                .isFalse();
    }

    @Test
    void peopleAreFoundByAnyOfTheirNamesAndOnlyByThoseWhoMayReadThem() {
        long anne = people.register("Anne Lise", "Fjærvik" + place.id(), false);
        assertThat(who.people(place.kari(), "fjærvik" + place.id() + ", anne"))
                .extracting(Found::number)
                .containsExactly(anne);
        assertThat(who.people(Visitor.STRANGER, "fjærvik" + place.id())).isEmpty();
        assertThat(who.person(Visitor.STRANGER, "Hvem som helst (" + anne + ")").one())
                .isEqualTo(Optional.empty());
        assertThat(who.person(place.kari(), "anne lise fjærvik" + place.id()).one())
                .contains(anne);
        people.register("Anne Lise", "Fjærvik" + place.id(), false);
        assertThat(who.person(place.kari(), "Anne Lise Fjærvik" + place.id())).isInstanceOf(Meant.Several.class);
        assertThat(WhoIsMeant.suggestions(who.people(place.kari(), "Fjærvik" + place.id())))
                .extracting(option -> option.value())
                .contains("Anne Lise Fjærvik" + place.id() + " (" + anne + ")");
    }

    /** Signs that mean something in a pattern mean themselves. */
    @Test
    void percentSignsFindNobody() {
        assertThat(who.people(place.root(), "%%")).isEmpty();
        assertThat(who.person(place.root(), "%")).isEqualTo(new Meant.Nobody("%", List.of()));
    }

    @Test
    void namesAreSuggestedWhileOneTypes() throws Exception {
        mvc.perform(get(WhoIsMeant.ORGANISATIONS).param("felt", "organisation").param("organisation", "Herøy"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("label=\"Herøy kommune (Nordland)\"")));
        mvc.perform(get(WhoIsMeant.ORGANISATIONS)
                        .param("felt", "a")
                        .param("a", "Nordvik " + place.id())
                        .param("type", "UNIVERSITY"))
                .andExpect(content().string(not(containsString("<option"))));
        mvc.perform(get(WhoIsMeant.PEOPLE)).andExpect(content().string(not(containsString("<option"))));
    }

    /** A choice among very many needs no script: the page asks, and what is chosen is sent in place of what was typed. */
    @Test
    void aFormAsksWhichOneIsMeantAndTakesTheAnswer() throws Exception {
        long heroy = organisations.byReference("1818").orElseThrow();
        String members = "/samarbeid/" + place.agreement() + "/medlemmer";
        send(post(members).param("organisation", "Herøy").param("role", "MEMBER"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Flere heter «Herøy».")))
                .andExpect(content().string(containsString("value=\"Herøy kommune (Nordland) (" + heroy + ")\"")));
        send(post(members)
                        .param("organisation", "Herøy")
                        .param("organisation-valgt", "Herøy kommune (Nordland) (" + heroy + ")")
                        .param("role", "MEMBER"))
                .andExpect(redirectedUrlPattern("/samarbeid/*"));
        assertThat(bodies.find(place.root(), place.agreement()).orElseThrow().members())
                .extracting(Body.Member::organisation)
                .containsExactly(heroy);
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.param("_form", UUID.randomUUID().toString())
                .with(csrf())
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + keys.make(place.berit(), "test")));
    }
}

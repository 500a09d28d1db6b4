package no.samskap.matching.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.ApiKeys;
import no.samskap.core.Language;
import no.samskap.core.Period;
import no.samskap.core.Visitor;
import no.samskap.directory.Body;
import no.samskap.directory.BodyUpkeep;
import no.samskap.directory.NewBody;
import no.samskap.matching.PairsAreCompared;
import no.samskap.needs.Need;
import no.samskap.needs.NeedText;
import no.samskap.needs.Needs;
import no.samskap.needs.SupportText;
import no.samskap.search.SearchIsReady;
import no.samskap.themes.Themes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What Nordvik and Sørvik share, as each of those who may read some of it sees it. */
@SamskapTest
@Import(PairsAreCompared.class)
class InCommonTests {
    private static final String TEXT =
            "Hver høst fryser vannet i de gamle kummene, og skolebussen kommer ikke fram til elevene langs ";

    @Autowired
    MockMvc mvc;

    @Autowired
    ApiKeys keys;

    @Autowired
    Needs needs;

    @Autowired
    BodyUpkeep bodies;

    @Autowired
    Themes themes;

    @Autowired
    PairsAreCompared pairs;

    @Autowired
    SearchIsReady search;

    @Autowired
    World world;

    World.Place place;

    @BeforeEach
    void anew() {
        search.await();
        place = world.anew();
        for (long member : List.of(place.nordvik(), place.sorvik()))
            bodies.keepMember(
                    place.root(),
                    place.agreement(),
                    null,
                    null,
                    new NewBody.Member(member, Body.Membership.MEMBER, Period.ALWAYS));
    }

    @Test
    void aNeedBothStandOnIsToldOnceAndToWhoeverReadsIt() throws Exception {
        long open = sent(place.kari(), place.nordvik(), "åpne", Need.Audience.EVERYONE);
        long members = sent(place.kari(), place.nordvik(), "innloggede", Need.Audience.MEMBERS);
        for (long need : List.of(open, members))
            needs.join(place.siri(), need, place.sorvik(), new SupportText("", null, "", Language.BOKMAL));

        page(Visitor.STRANGER)
                .andExpect(content().string(containsString("Behov begge står på")))
                .andExpect(content().string(containsString("/behov/" + open)))
                .andExpect(content().string(not(containsString("/behov/" + members))))
                .andExpect(content().string(not(containsString(title("innloggede")))));
        page(place.hans()).andExpect(content().string(containsString("/behov/" + members)));
        api(Visitor.STRANGER)
                .andExpect(jsonPath("$.needs[*].number", hasItem((int) open)))
                .andExpect(jsonPath("$.needs[*].number", not(hasItem((int) members))))
                .andExpect(jsonPath("$.bodies[*].number", hasItem((int) place.agreement())));
        api(place.hans()).andExpect(jsonPath("$.needs[*].number", hasItem((int) members)));
    }

    @Test
    void whatLooksTheSameIsToldOnlyToWhoReadsBoth() throws Exception {
        long mine = sent(place.kari(), place.nordvik(), "kummer", Need.Audience.EVERYONE);
        long theirs = sent(place.siri(), place.sorvik(), "kummer", Need.Audience.ORGANISATION);
        pairs.follow();

        for (Visitor other : List.of(Visitor.STRANGER, place.kari(), place.hans())) {
            page(other)
                    .andExpect(content().string(not(containsString("/behov/" + theirs))))
                    .andExpect(content().string(not(containsString("Det som ligner"))));
            api(other).andExpect(jsonPath("$.alike").isEmpty());
        }
        page(place.siri())
                .andExpect(content().string(containsString("Det som ligner")))
                .andExpect(content().string(containsString("/behov/" + mine)))
                .andExpect(content().string(containsString("/behov/" + theirs)));
        api(place.siri())
                .andExpect(jsonPath("$.alike[0].mine.number", is((int) mine)))
                .andExpect(jsonPath("$.alike[0].theirs.number", is((int) theirs)))
                .andExpect(jsonPath("$.alike[0].reasons").isNotEmpty());
    }

    @Test
    void themesAreCountedOfWhatOneReads() throws Exception {
        long theme = themes.top().getFirst().id();
        themed(place.kari(), place.nordvik(), theme, Need.Audience.EVERYONE);
        themed(place.siri(), place.sorvik(), theme, Need.Audience.ORGANISATION);

        api(Visitor.STRANGER).andExpect(jsonPath("$.themes").isEmpty());
        page(place.kari()).andExpect(content().string(not(containsString("Temaer begge har"))));
        api(place.siri())
                .andExpect(jsonPath("$.themes[0].theme", is((int) theme)))
                .andExpect(jsonPath("$.themes[0].mine", is(1)))
                .andExpect(jsonPath("$.themes[0].theirs", is(1)));
    }

    @Test
    void theOtherIsFoundByNameOrNumberAndNobodyIsSaidSo() throws Exception {
        String address = "/organisasjoner/" + place.nordvik() + "/felles";
        mvc.perform(get(address))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("?med=" + place.sorvik())));
        mvc.perform(get(address).param("med", "Sørvik " + place.id()))
                .andExpect(content()
                        .string(containsString(
                                "Dette har Nordvik " + place.id() + " og Sørvik " + place.id() + " felles")));
        for (String nobody : List.of("Ingensteds", String.valueOf(place.nordvik()), "999999999999999999999", "0"))
            mvc.perform(get(address).param("med", nobody))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Vi fant ingen annen kommune")));
        mvc.perform(get("/organisasjoner/999999999/felles")).andExpect(status().isNotFound());
        String api = "/api/v1/organisations/" + place.nordvik() + "/shared/";
        mvc.perform(get(api + place.nordvik())).andExpect(status().isUnprocessableContent());
        mvc.perform(get(api + "999999999")).andExpect(status().isNotFound());
        mvc.perform(get(api + place.agreement())).andExpect(status().isNotFound());
    }

    private ResultActions page(Visitor visitor) throws Exception {
        ResultActions answer = as(
                visitor,
                get("/organisasjoner/" + place.nordvik() + "/felles").param("med", String.valueOf(place.sorvik())));
        return answer.andExpect(status().isOk());
    }

    private ResultActions api(Visitor visitor) throws Exception {
        return as(visitor, get("/api/v1/organisations/" + place.nordvik() + "/shared/" + place.sorvik()))
                .andExpect(status().isOk());
    }

    private ResultActions as(Visitor visitor, MockHttpServletRequestBuilder request) throws Exception {
        if (visitor.isSignedIn()) request.header("Authorization", "Bearer " + keys.make(visitor, "test"));
        return mvc.perform(request);
    }

    private long sent(Visitor visitor, long owner, String what, Need.Audience audience) {
        return written(
                visitor,
                new NeedText(
                        title(what),
                        TEXT + place.letters() + "dalen.",
                        "",
                        List.of(),
                        Language.BOKMAL,
                        owner,
                        Set.of(),
                        null,
                        audience));
    }

    private void themed(Visitor visitor, long owner, long theme, Need.Audience audience) {
        written(
                visitor,
                new NeedText(
                        "Tema " + owner,
                        "Hva vet vi?",
                        "",
                        List.of(),
                        Language.BOKMAL,
                        owner,
                        Set.of(theme),
                        null,
                        audience));
    }

    private long written(Visitor visitor, NeedText need) {
        if (!(needs.write(visitor, need) instanceof no.samskap.needs.Saving.Saved(long number)))
            throw new AssertionError("not written");
        needs.publish(visitor, number);
        assertThat(needs.find(visitor, number)).isPresent();
        return number;
    }

    private String title(String what) {
        return "Hvordan hindre at " + what + " fryser langs " + place.letters() + "dalen?";
    }
}

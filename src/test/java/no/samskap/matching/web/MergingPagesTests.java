package no.samskap.matching.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.ApiKeys;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.directory.Body;
import no.samskap.directory.NewBody;
import no.samskap.matching.Overlaps;
import no.samskap.needs.Need;
import no.samskap.needs.NeedText;
import no.samskap.needs.Needs;
import no.samskap.records.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Two become one where the same thing can have been entered twice. Of others the answer says why not, and they stay two. */
@SamskapTest
class MergingPagesTests {
    private static final String BUS = "Hvordan får vi bussen til å gå?";

    @Autowired
    MockMvc mvc;

    @Autowired
    ApiKeys keys;

    @Autowired
    Records records;

    @Autowired
    Bodies bodies;

    @Autowired
    Needs needs;

    @Autowired
    World world;

    World.Place place;

    /** Two of a kind that cannot be entered twice. */
    long agreement;

    long anotherAgreement;

    @BeforeEach
    void anew() {
        place = world.anew();
        agreement = place.agreement();
        anotherAgreement = agreement("Nordvik–Vestby " + place.id());
    }

    @Test
    void twoNeedsBecomeOne() throws Exception {
        long one = need(BUS);
        long other = need("Korleis får vi bussen til å gå?");

        as(place.kari(), get(pair(one, other)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(pair(one, other) + "/sammenslaing")));
        merged(place.kari(), one, other).andExpect(status().is3xxRedirection());
        assertThat(records.movedTo(place.kari(), one)).contains("/behov/" + other);
    }

    @Test
    void whatCannotBeEnteredTwiceIsNotMerged() throws Exception {
        assertThat(Overlaps.KINDS).doesNotContain(Bodies.KIND);

        as(place.root(), get(pair(agreement, anotherAgreement)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/sammenslaing"))));
        refused(merged(place.root(), agreement, anotherAgreement), "Disse kan ikke slås sammen", "behov, prosjekter");
        stay(agreement, anotherAgreement);
    }

    @Test
    void twoOfDifferentKindsAreNotMerged() throws Exception {
        long need = need(BUS);

        refused(merged(place.root(), need, place.nordvik()), "Disse kan ikke slås sammen", "Bare to av samme slag");
        stay(need, place.nordvik());
    }

    @Test
    void theRefusalIsInTheVisitorsLanguage() throws Exception {
        refused(
                as(place.root(), merging(agreement, anotherAgreement).header("Accept-Language", "nn")),
                "Desse kan ikkje slåast saman",
                "Berre to av same slag");
        refused(
                as(place.root(), merging(agreement, anotherAgreement).header("Accept-Language", "en")),
                "These cannot be merged",
                "Only two of the same kind");
    }

    /** Whoever may not change both is not told what they are. */
    @Test
    void whoMayNotChangeThemIsToldNothing() throws Exception {
        merged(place.ola(), agreement, anotherAgreement)
                .andExpect(status().isNotFound())
                .andExpect(content().string(not(containsString("Disse kan ikke slås sammen"))));
    }

    private static void refused(ResultActions answer, String... says) throws Exception {
        answer.andExpect(status().isUnprocessableContent());
        for (String each : says)
            answer.andExpect(content().string(allOf(containsString(each), not(containsString("error.unexpected")))));
    }

    private void stay(long... numbers) {
        for (long number : numbers) {
            assertThat(records.movedTo(place.root(), number)).isEmpty();
            assertThat(records.find(place.root(), number)).isPresent();
        }
    }

    private ResultActions merged(Visitor visitor, long number, long into) throws Exception {
        return as(visitor, merging(number, into));
    }

    private static MockHttpServletRequestBuilder merging(long number, long into) {
        return post(pair(number, into) + "/sammenslaing")
                .param("_form", UUID.randomUUID().toString())
                .with(csrf())
                .param("into", String.valueOf(into))
                .param("reason", "Det samme");
    }

    private static String pair(long number, long other) {
        return "/post/" + number + "/likhet/" + other;
    }

    private ResultActions as(Visitor visitor, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.header("Authorization", "Bearer " + keys.make(visitor, "test")));
    }

    private long agreement(String name) {
        if (bodies.add(place.root(), NewBody.named(null, Body.Form.AGREEMENT, name, List.of()))
                instanceof no.samskap.directory.Saving.Saved(long number)) return number;
        throw new AssertionError("not added");
    }

    private long need(String question) {
        NeedText text = new NeedText(
                question,
                "Den står når det snør.",
                "",
                List.of(),
                Language.BOKMAL,
                place.nordvik(),
                Set.of(),
                null,
                Need.Audience.EVERYONE);
        if (!(needs.write(place.kari(), text) instanceof no.samskap.needs.Saving.Saved(long number)))
            throw new AssertionError("not written");
        needs.publish(place.kari(), number);
        return number;
    }
}

package no.samskap.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.ApiKeys;
import no.samskap.contacts.ContactPoint;
import no.samskap.contacts.ContactPointText;
import no.samskap.contacts.Contacts;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.needs.Need;
import no.samskap.needs.NeedText;
import no.samskap.needs.Needs;
import no.samskap.needs.Saving;
import no.samskap.notices.Task;
import no.samskap.notices.Tasks;
import no.samskap.records.Overview;
import no.samskap.web.Form;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SamskapTest
class HomeTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Needs needs;

    @Autowired
    Overview overview;

    @Autowired
    HomePages pages;

    @Autowired
    ApiKeys keys;

    @Autowired
    Tasks tasks;

    @Autowired
    Contacts contacts;

    @Autowired
    World world;

    World.Place place;

    @BeforeEach
    void anew() {
        place = world.anew();
    }

    @Test
    void theFrontPageShowsTheLoopAndLeadsNowhereThatIsNotBuilt() throws Exception {
        mvc.perform(get("/"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("class=\"loop-list\""),
                                containsString("href=\"/behov\""),
                                not(containsString("href=\"\"")))));
    }

    @Test
    void whatWasPutOffDoesNotPressOnTheFrontPage() {
        contacts.open(
                place.kari(),
                new ContactPointText(Set.of(place.nordvik()), Set.of(), "", "", ContactPoint.Audience.MEMBERS));
        List<Task> waiting = tasks.of(place.kari());
        assertThat(waiting).hasSize(1);
        String title = waiting.getFirst().owed().title();
        assertThat(pages.home(place.kari()).owed())
                .extracting(HomePage.Item::title)
                .contains(title);
        tasks.snooze(
                place.kari(), waiting.getFirst().owed().key(), tasks.today().plusDays(7));
        assertThat(pages.home(place.kari()).owed())
                .extracting(HomePage.Item::title)
                .doesNotContain(title);
    }

    @Test
    void aDraftWaitsForItsWritersAndIsNewsToNobody() throws Exception {
        String title = "Utkast nummer " + place.id();
        long number = written(title);
        assertThat(overview.drafts(place.kari(), 10))
                .extracting(head -> head.number())
                .containsExactly(number);
        assertThat(overview.drafts(place.root(), 10))
                .as("an administrator may edit it, but it is not theirs to finish")
                .isEmpty();
        for (Visitor other : List.of(place.siri(), place.ola(), Visitor.STRANGER))
            assertThat(overview.drafts(other, 10)).isEmpty();
        assertThat(overview.latest(place.kari(), List.of(Need.KIND), 1000))
                .extracting(head -> head.number())
                .doesNotContain(number);

        mvc.perform(as(place.kari(), get("/"))).andExpect(content().string(containsString(title)));
        mvc.perform(as(place.siri(), get("/"))).andExpect(content().string(not(containsString(title))));
        mvc.perform(get("/")).andExpect(content().string(not(containsString(title))));
    }

    @Test
    void aPublishedNeedIsCountedAndIsNews() {
        long before = overview.totals(Visitor.STRANGER).of(Need.KIND);
        long number = written("Hvorfor oversvømmes bussholdeplassene?");
        assertThat(overview.totals(Visitor.STRANGER).of(Need.KIND)).isEqualTo(before);
        needs.publish(place.kari(), number);
        assertThat(overview.totals(Visitor.STRANGER).of(Need.KIND)).isEqualTo(before + 1);
        assertThat(overview.latest(Visitor.STRANGER, List.of(Need.KIND), 1))
                .extracting(head -> head.number())
                .containsExactly(number);
    }

    @Test
    void onesOwnPageIsForOneself() throws Exception {
        mvc.perform(get("/min-side")).andExpect(redirectedUrlPattern("/innlogging?til=*"));
        mvc.perform(as(place.kari(), get("/min-side")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString("FoU-kontakt"), containsString("Nordvik " + place.id()))));
    }

    @Test
    void aKeyIsShownOnceAndCanBeTakenBack() throws Exception {
        Object made = mvc.perform(as(place.hans(), post("/min-side/nokler").param("name", "Rapport")))
                .andExpect(redirectedUrl("/min-side#nokler"))
                .andExpect(flash().attributeExists("newKey"))
                .andReturn()
                .getFlashMap()
                .get("newKey");
        assertThat(keys.personWith(String.valueOf(made))).contains(personOf(place.hans()));
        assertThat(pages.mine(place.hans(), null, "").newKey()).isEmpty();

        long id = keys.of(place.hans()).stream()
                .filter(key -> key.name().equals("Rapport"))
                .findFirst()
                .orElseThrow()
                .id();
        mvc.perform(as(place.siri(), post("/min-side/nokler/" + id + "/slutt")));
        assertThat(keys.personWith(String.valueOf(made)))
                .as("somebody else's key stays")
                .isPresent();
        mvc.perform(as(place.hans(), post("/min-side/nokler/" + id + "/slutt")));
        assertThat(keys.personWith(String.valueOf(made))).isEmpty();
    }

    @Test
    void aKeyWithoutANameComesBackToItsField() throws Exception {
        mvc.perform(as(place.siri(), post("/min-side/nokler").param("name", " ")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Dette må fylles ut.")));
    }

    @Test
    void whatASystemAdministratorLooksAfterIsForNobodyElse() throws Exception {
        mvc.perform(as(place.root(), get("/drift")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/drift/epost")));
        mvc.perform(as(place.kari(), get("/drift"))).andExpect(status().isNotFound());
    }

    @Test
    void tellsWhatIsTestedOfAccessibility() throws Exception {
        mvc.perform(get("/tilgjengelighet"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("WCAG")));
    }

    private long written(String title) {
        NeedText text = new NeedText(
                title,
                "Hver vår står vannet til knes ved skolen.",
                "",
                List.of(),
                Language.BOKMAL,
                place.nordvik(),
                Set.of(),
                null,
                Need.Audience.EVERYONE);
        return switch (needs.write(place.kari(), text)) {
            case Saving.Saved(long number) -> number;
            default -> throw new AssertionError("not written");
        };
    }

    private MockHttpServletRequestBuilder as(Visitor visitor, MockHttpServletRequestBuilder request) {
        return request.header("Authorization", "Bearer " + keys.make(visitor, "test"))
                .param("_form", Form.newId());
    }

    private static long personOf(Visitor visitor) {
        Long person = visitor.person();
        if (person == null) throw new AssertionError();
        return person;
    }
}

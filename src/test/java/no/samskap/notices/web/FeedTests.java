package no.samskap.notices.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.needs.Need;
import no.samskap.needs.NeedText;
import no.samskap.needs.Needs;
import no.samskap.needs.Saving;
import no.samskap.notices.CalendarAddresses;
import no.samskap.records.Following;
import no.samskap.themes.Themes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Feeds as other programs read them, by parsers that are not ours. */
@SamskapTest
class FeedTests {
    private static final String TITLE =
            "Hvorfor; oversvømmes, \\bussholdeplassene & <b>torget</b> når våren kommer og snøen går, hvert eneste år?";

    @Autowired
    MockMvc mvc;

    @Autowired
    Needs needs;

    @Autowired
    Themes themes;

    @Autowired
    Following following;

    @Autowired
    CalendarAddresses calendars;

    @Autowired
    World world;

    World.Place place;
    long school;
    long open;

    @BeforeEach
    void needs() {
        place = world.anew();
        school = themes.top().getFirst().id();
        open = published(TITLE, Need.Audience.EVERYONE);
        published("Hemmelig", Need.Audience.MEMBERS);
    }

    @Test
    void theFeedOfAnOrganisationHoldsWhatEverybodyMayRead() throws Exception {
        SyndFeed feed = atom("/atom?hos=" + place.nordvik());

        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getEntries()).extracting(SyndEntry::getTitle).containsExactly(TITLE);
        assertThat(feed.getEntries().getFirst().getUri()).endsWith("/post/" + open);
        assertThat(feed.getEntries().getFirst().getLink()).endsWith("/behov/" + open);
        assertThat(feed.getEntries().getFirst().getAuthor()).isEqualTo("Nordvik " + place.id());
    }

    @Test
    void aFeedIsAboutAThemeOrAKindAndOneThatIsNotThereIsNotFound() throws Exception {
        assertThat(atom("/atom?tema=" + school + "&slag=behov").getEntries())
                .extracting(SyndEntry::getTitle)
                .contains(TITLE)
                .doesNotContain("Hemmelig");
        assertThat(atom("/atom").getEntries()).isNotEmpty();
        for (String missing : List.of("/atom?slag=finnes-ikke", "/atom?tema=999999999", "/atom?hos=999999999"))
            mvc.perform(get(missing)).andExpect(status().isNotFound());
    }

    @Test
    void theCalendarHoldsDatesOfWhatItsOwnerFollowsAndANewAddressEndsTheOld() throws Exception {
        following.follow(place.hans(), open);
        String old = calendars.renew(place.hans());
        String secret = calendars.renew(place.hans());
        mvc.perform(get("/kalender/" + old)).andExpect(status().isNotFound());
        mvc.perform(get("/kalender/" + secret.substring(1) + "A")).andExpect(status().isNotFound());

        String text = mvc.perform(get("/kalender/" + secret))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/calendar"))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.validate().getEntries()).isEmpty();
        List<VEvent> events = calendar.getComponents("VEVENT");
        assertThat(events).anySatisfy(event -> {
            assertThat(event.getSummary().getValue()).contains(TITLE);
            assertThat(event.getDateTimeStart().getDate()).isEqualTo(LocalDate.of(2027, 5, 1));
        });
        assertThat(text.lines()).allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75);

        calendars.end(place.hans());
        mvc.perform(get("/kalender/" + secret)).andExpect(status().isNotFound());
    }

    private SyndFeed atom(String path) throws Exception {
        String xml = mvc.perform(get(path))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/atom+xml"))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        return new SyndFeedInput().build(new StringReader(xml));
    }

    private long published(String title, Need.Audience audience) {
        if (!(needs.write(
                        place.kari(),
                        new NeedText(
                                title,
                                "Vannet står til knes.",
                                "",
                                List.of(),
                                Language.BOKMAL,
                                place.nordvik(),
                                Set.of(school),
                                LocalDate.of(2027, 5, 1),
                                audience))
                instanceof Saving.Saved(long number))) throw new AssertionError("not written");
        needs.publish(place.kari(), number);
        return number;
    }
}

package no.samskap.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.MailAddresses;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.mail.Letter;
import no.samskap.mail.LetterKinds;
import no.samskap.mail.Recipient;
import no.samskap.mail.Unsubscribed;
import no.samskap.needs.Need;
import no.samskap.needs.NeedText;
import no.samskap.needs.Needs;
import no.samskap.needs.Saving;
import no.samskap.notices.Sort.Choice;
import no.samskap.records.Dialogue;
import no.samskap.records.Following;
import no.samskap.records.Happenings.What;
import no.samskap.records.Relation;
import no.samskap.records.Trail;
import no.samskap.themes.Themes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SamskapTest
class NoticesTests {
    private static final String FLOODED = "Hvorfor oversvømmes bussholdeplassene?";

    @Autowired
    Telling telling;

    @Autowired
    Digests digests;

    @Autowired
    Notices notices;

    @Autowired
    Choices choices;

    @Autowired
    ThemeFollowing themeFollowing;

    @Autowired
    Following following;

    @Autowired
    Needs needs;

    @Autowired
    Dialogue dialogue;

    @Autowired
    Trail trail;

    @Autowired
    Themes themes;

    @Autowired
    MailAddresses addresses;

    @Autowired
    LetterKinds kinds;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    World world;

    World.Place place;
    long school;

    @BeforeEach
    void anew() {
        place = world.anew();
        school = themes.top().getFirst().id();
        telling.tell();
    }

    @Test
    void whoFollowsARecordIsToldWhatHappenedOnItAndWhoDidItIsNot() {
        long need = published(Need.Audience.EVERYONE);
        telling.tell();
        for (Visitor follower : List.of(place.hans(), place.kari())) following.follow(follower, need);
        change(need, "Hvorfor står bussholdeplassene under vann?", Need.Audience.EVERYONE);
        place.kari()
                .acts(() -> dialogue.say(place.kari(), need, "Se bilder", Language.BOKMAL, Set.of(Visitor.MEMBERS)));
        telling.tell();

        assertThat(notices.of(place.hans(), 10))
                .extracting(Notices.Notice::what)
                .containsExactlyInAnyOrder(What.CHANGED, What.SAID);
        assertThat(notices.of(place.kari(), 10)).isEmpty();
        assertThat(notices.of(place.siri(), 10)).as("does not follow").isEmpty();

        change(need, "Hvorfor står de under vann?", Need.Audience.EVERYONE);
        telling.tell();
        assertThat(notices.of(place.hans(), 10))
                .filteredOn(notice -> notice.what() == What.CHANGED)
                .singleElement()
                .satisfies(notice -> assertThat(notice.times()).isEqualTo(2));
        notices.markRead(place.hans());
        assertThat(notices.of(place.hans(), 10)).noneMatch(Notices.Notice::isUnread);
    }

    @Test
    void whoFollowsAnOrganisationOrAThemeHearsOfWhatComesFromThere() {
        following.follow(place.siri(), place.nordvik());
        themeFollowing.follow(place.hans(), school);
        long need = published(Need.Audience.EVERYONE);
        telling.tell();

        for (Visitor follower : List.of(place.siri(), place.hans()))
            assertThat(notices.of(follower, 10))
                    .filteredOn(notice -> notice.record().number() == need)
                    .isNotEmpty();
        assertThat(notices.of(place.berit(), 10)).isEmpty();
    }

    @Test
    void whatCameOfARecordIsToldToWhoeverMayReadIt() {
        long need = published(Need.Audience.EVERYONE);
        long answer = published(Need.Audience.ORGANISATION);
        for (Visitor follower : List.of(place.hans(), place.ola())) following.follow(follower, need);
        telling.tell();
        transaction.executeWithoutResult(status -> trail.state(answer, Relation.GREW_OUT_OF, need));
        telling.tell();

        assertThat(notices.of(place.ola(), 10))
                .filteredOn(notice -> notice.what() == What.LINKED)
                .singleElement()
                .satisfies(notice -> assertThat(
                                Objects.requireNonNull(notice.other()).number())
                        .isEqualTo(answer));
        assertThat(notices.of(place.hans(), 10)).noneMatch(notice -> notice.what() == What.LINKED);
    }

    @Test
    void neverAWordOfWhatMayNotBeRead() {
        long need = published(Need.Audience.EVERYONE);
        following.follow(place.hans(), need);
        themeFollowing.follow(place.hans(), school);
        choices.choose(place.hans(), Map.of(Sort.FOLLOWED, Choice.AT_ONCE));
        addresses.learn(number(place.hans()), "hans@havgap.example.org");
        telling.tell();
        jdbc.sql("delete from mail_outbox").update();
        change(need, "Hemmelig", Need.Audience.ORGANISATION);
        telling.tell();
        long secret = published(Need.Audience.ORGANISATION);
        telling.tell();

        assertThat(notices.of(place.hans(), 10))
                .noneMatch(notice -> notice.record().number() == need);
        assertThat(notices.of(place.hans(), 10))
                .noneMatch(notice -> notice.record().number() == secret);
        assertThat(letters("hans@havgap.example.org")).isEmpty();
    }

    @Test
    void theRightToReadIsAskedForAgainWhenALetterIsSent() {
        long open = published(Need.Audience.EVERYONE);
        long closed = published(Need.Audience.EVERYONE);
        Recipient hans = new Recipient("hans@havgap.example.org", "Hans", Language.BOKMAL);
        String event = "followed:" + number(place.hans()) + ":1";
        Letter digest = new Letter(event, "followed-digest", hans, Map.of(), "/innboks")
                .listing(List.of(new Letter.Line("a", "/post/" + open), new Letter.Line("b", "/post/" + closed)));
        Letter single = new Letter(event, "followed-now", hans, Map.of(), "/post/" + closed);
        assertThat(sendable(single)).isPresent();

        change(closed, "Hemmelig", Need.Audience.ORGANISATION);

        assertThat(sendable(single)).isEmpty();
        assertThat(sendable(digest).orElseThrow().lines())
                .extracting(Letter.Line::text)
                .containsExactly("a");
    }

    @Test
    void aLetterComesAsOftenAsEachChose() {
        LocalDate today = LocalDate.of(2027, 3, 3);
        Map<Visitor, Choice> chosen =
                Map.of(place.hans(), Choice.AT_ONCE, place.siri(), Choice.DAILY, place.berit(), Choice.NONE);
        chosen.forEach((person, choice) -> {
            addresses.learn(number(person), address(person));
            choices.choose(person, Map.of(Sort.FOLLOWED, choice));
            following.follow(person, place.nordvik());
        });
        published(Need.Audience.EVERYONE);
        telling.tell();
        digests.ofFollowed(today);
        digests.ofFollowed(today);

        assertThat(letters(address(place.hans()))).containsExactly("followed-now");
        assertThat(letters(address(place.siri()))).containsExactly("followed-digest");
        assertThat(letters(address(place.berit()))).isEmpty();
        digests.ofFollowed(today.plusDays(1));
        assertThat(letters(address(place.siri()))).as("nothing new").hasSize(1);
    }

    @Test
    void oneClickInALetterIsTheSameAsChoosingNone() {
        transaction.executeWithoutResult(status -> events.publishEvent(new Unsubscribed(
                "hans@havgap.example.org", "followed-digest", "followed:" + number(place.hans()) + ":20000")));

        assertThat(choices.of(place.hans()))
                .containsEntry(Sort.FOLLOWED, Choice.NONE)
                .containsEntry(Sort.TASKS, Choice.WEEKLY);
    }

    @ParameterizedTest(name = "{0}, last {1}, on {2}: {3}")
    @CsvSource({
        "DAILY, , 2027-03-03, true",
        "DAILY, 2027-03-02, 2027-03-03, true",
        "DAILY, 2027-03-03, 2027-03-03, false",
        "WEEKLY, , 2027-03-03, false",
        "WEEKLY, , 2027-03-01, true",
        "WEEKLY, 2027-03-01, 2027-03-01, false",
        "WEEKLY, 2027-02-24, 2027-03-03, true",
        "WEEKLY, 2027-02-25, 2027-03-03, false",
        "NONE, , 2027-03-01, false"
    })
    void aDigestIsDueOnceADayOrOnMondays(Choice choice, LocalDate last, LocalDate today, boolean due) {
        assertThat(Digests.isDue(choice, last, today)).isEqualTo(due);
    }

    private java.util.Optional<Letter> sendable(Letter letter) {
        return kinds.of(letter.kind()).sendable().apply(letter);
    }

    private List<String> letters(String address) {
        return jdbc.sql("select kind from mail_outbox where address = :address order by id")
                .param("address", address)
                .query(String.class)
                .list();
    }

    private String address(Visitor person) {
        return "p" + number(person) + "@example.org";
    }

    private static long number(Visitor visitor) {
        return Objects.requireNonNull(visitor.person());
    }

    private long published(Need.Audience audience) {
        return place.kari().acts(() -> {
            if (!(needs.write(place.kari(), text(FLOODED, audience)) instanceof Saving.Saved(long number)))
                throw new AssertionError("not written");
            needs.publish(place.kari(), number);
            return number;
        });
    }

    private void change(long number, String title, Need.Audience audience) {
        int seen = needs.find(place.kari(), number).orElseThrow().head().version();
        place.kari()
                .acts(() -> assertThat(needs.change(place.kari(), number, seen, text(title, audience)))
                        .isEqualTo(new Saving.Saved(number)));
    }

    private NeedText text(String title, Need.Audience audience) {
        return new NeedText(
                title,
                "Vannet står til knes.",
                "",
                List.of(),
                Language.BOKMAL,
                place.nordvik(),
                Set.of(school),
                null,
                audience);
    }
}

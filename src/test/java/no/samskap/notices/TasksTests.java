package no.samskap.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.MailAddresses;
import no.samskap.contacts.ContactPoint;
import no.samskap.contacts.ContactPointText;
import no.samskap.contacts.Contacts;
import no.samskap.contacts.Saving;
import no.samskap.core.Visitor;
import no.samskap.web.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An empty seat waits for Kari and for Berit, who both write for Nordvik; not for Ola, who only reads there. */
@SamskapTest
class TasksTests {
    @Autowired
    Tasks tasks;

    @Autowired
    Digests digests;

    @Autowired
    Contacts contacts;

    @Autowired
    MailAddresses addresses;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    World world;

    World.Place place;
    String seat;
    final LocalDate today = LocalDate.now(Words.OSLO);

    @BeforeEach
    void anEmptySeat() {
        place = world.anew();
        if (!(contacts.open(
                        place.kari(),
                        new ContactPointText(
                                Set.of(place.nordvik()),
                                Set.of(),
                                "fou@nordvik.example",
                                "",
                                ContactPoint.Audience.MEMBERS))
                instanceof Saving.Saved(long point))) throw new AssertionError("not opened");
        seat = "/kontaktpunkter/" + point;
    }

    @Test
    void whatIsPutOffComesBackOnItsDay() {
        assertThat(task(place.kari()).isOpen()).isTrue();
        assertThat(tasks.snooze(place.kari(), seat, today)).as("not later").isFalse();
        assertThat(tasks.snooze(place.kari(), seat, today.plusYears(2))).isFalse();
        assertThat(tasks.snooze(place.siri(), seat, today.plusDays(1)))
                .as("not hers")
                .isFalse();

        assertThat(tasks.snooze(place.kari(), seat, today.plusDays(1))).isTrue();
        assertThat(task(place.kari()).isOpen()).isFalse();
        assertThat(task(place.berit()).isOpen()).as("hers as before").isTrue();
        jdbc.sql("update task_snoozed set until = :today").param("today", today).update();
        assertThat(task(place.kari()).isOpen()).isTrue();
    }

    @Test
    void aColleagueWhoMayDoItTakesOverAndIsToldInALetter() {
        addresses.learn(number(place.berit()), "berit@nordvik.example.org");
        assertThat(tasks.handOver(place.kari(), seat, number(place.siri()), "")).isEqualTo(new Handing.NoColleague());
        assertThat(tasks.handOver(place.kari(), seat, number(place.ola()), "")).isEqualTo(new Handing.NotTheirs());
        assertThat(tasks.handOver(place.siri(), seat, number(place.kari()), "")).isEqualTo(new Handing.NotYours());
        tasks.snooze(place.berit(), seat, today.plusDays(3));

        assertThat(tasks.handOver(place.kari(), seat, number(place.berit()), "Du kjenner dem"))
                .isEqualTo(new Handing.Handed());
        assertThat(task(place.kari()).isOpen()).isFalse();
        assertThat(task(place.berit())).satisfies(hers -> {
            assertThat(hers.isOpen()).as("no longer put off").isTrue();
            assertThat(hers.handedBy()).isEqualTo("Kari Nordmann");
            assertThat(hers.note()).isEqualTo("Du kjenner dem");
        });
        assertThat(jdbc.sql("select kind from mail_outbox where address = 'berit@nordvik.example.org'")
                        .query(String.class)
                        .list())
                .containsExactly("task-handed");

        tasks.takeBack(place.kari(), seat);
        assertThat(task(place.kari()).isOpen()).isTrue();
        assertThat(task(place.berit()).handedBy()).isNull();
    }

    @Test
    void theDigestTellsWhatWaitsInTheReceiversLanguageOnce() {
        LocalDate monday = LocalDate.of(2027, 3, 1);
        String address = "p" + number(place.kari()) + "@example.org";
        addresses.learn(number(place.kari()), address);
        addresses.speak(place.kari(), no.samskap.core.Language.ENGLISH);
        digests.ofTasks(monday);
        digests.ofTasks(monday);

        List<String> lines = jdbc.sql("select cast(lines as text) from mail_outbox where address = :address")
                .param("address", address)
                .query(String.class)
                .list();
        assertThat(lines).singleElement().asString().contains(seat).contains("Empty seat");
    }

    private Task task(Visitor visitor) {
        return tasks.find(visitor, seat).orElseThrow();
    }

    private static long number(Visitor visitor) {
        return Objects.requireNonNull(visitor.person());
    }
}

package no.samskap.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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
import no.samskap.database.TestDatabase;
import no.samskap.mail.MailServer;
import no.samskap.notices.Sort.Choice;
import no.samskap.records.RecordContent;
import no.samskap.records.Records;
import no.samskap.search.SavedSearch;
import no.samskap.search.SavedSearches;
import no.samskap.search.SearchIsReady;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What is new to a saved search comes by mail each morning, to a real mail server. */
@SamskapTest
class SearchLettersTests {
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 3);

    @Autowired
    ApplicationContext application;

    @Autowired
    Digests digests;

    @Autowired
    SavedSearches searches;

    @Autowired
    Choices choices;

    @Autowired
    MailAddresses addresses;

    @Autowired
    Records records;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    World world;

    @Autowired
    SearchIsReady ready;

    World.Place place;

    @BeforeEach
    void anew() {
        place = world.anew();
        ready.await();
        addresses.learn(Objects.requireNonNull(place.hans().person()), address());
    }

    @Test
    void aDigestTellsWhatIsNewAndNamesNothingElse() throws Exception {
        follow("Flaskepost", "q=flaskepostdrift");
        long open = need("Flaskepostdrift langs kysten", Set.of(Visitor.PUBLIC));
        need("Flaskepostdrift i det skjulte", Set.of(Visitor.edits("org", place.nordvik())));
        long closing = need("Flaskepostdrift som straks lukkes", Set.of(Visitor.PUBLIC));
        aWhileLater();

        try (MailServer server = new MailServer(application)) {
            digests.ofSearches(TODAY);
            digests.ofSearches(TODAY);
            transaction.executeWithoutResult(
                    status -> records.grant(closing, Set.of(Visitor.edits("org", place.nordvik())), Set.of()));
            List<MimeMessage> got = server.send();

            assertThat(got).singleElement().satisfies(mail -> {
                assertThat(mail.getAllRecipients()).singleElement().asString().contains(address());
                assertThat(mail.getSubject()).isEqualTo("Nytt i søkene dine");
                assertThat(mail.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
                assertThat(MailServer.text(mail))
                        .contains("Flaskepost: Kunnskapsbehov: Flaskepostdrift langs kysten. Dette er nytt.")
                        .contains("/post/" + open)
                        .contains("/sok/lagrede")
                        .doesNotContain("skjulte", "lukkes");
            });
            digests.ofSearches(TODAY.plusDays(1));
            assertThat(server.send()).as("nothing new").hasSize(1);
        }
    }

    @Test
    void whoChoseNoLettersAndWhoFollowsNothingGetNone() throws Exception {
        follow("Flaskepost", "q=flaskepostvrak");
        need("Flaskepostvrak på stranda", Set.of(Visitor.PUBLIC));
        aWhileLater();
        try (MailServer server = new MailServer(application)) {
            choices.choose(place.hans(), Map.of(Sort.SEARCHES, Choice.NONE));
            digests.ofSearches(TODAY);
            choices.choose(place.hans(), Map.of(Sort.SEARCHES, Choice.DAILY));
            SavedSearch saved = searches.of(place.hans()).getFirst();
            searches.change(place.hans(), saved.id(), saved.name(), null, false);
            digests.ofSearches(TODAY);
            assertThat(server.send()).isEmpty();
        }
    }

    @Test
    void aLetterOfManyHitsLeadsToTheRest() throws Exception {
        follow("Flaskepost", "q=flaskepostfunn&sorter=nyest");
        for (int i = 0; i < 12; i++) need("Flaskepostfunn nummer " + i, Set.of(Visitor.PUBLIC));
        aWhileLater();
        try (MailServer server = new MailServer(application)) {
            digests.ofSearches(TODAY);
            assertThat(server.send())
                    .singleElement()
                    .satisfies(mail -> assertThat(MailServer.text(mail))
                            .contains("Flaskepost: 2 til.")
                            .contains("/sok?q=flaskepostfunn&sorter=nyest"));
        }
    }

    private void follow(String name, String asked) {
        assertThat(searches.save(place.hans(), name, asked)).isInstanceOf(SavedSearches.Saving.Saved.class);
    }

    /** What was saved within the last minute is told next time: all of this test happened a while ago. */
    private void aWhileLater() throws SQLException {
        try (Connection connection = TestDatabase.asSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica"); // no trigger dates the change
            statement.execute("""
                    update record set created_at = created_at - interval '5 minutes',
                           changed_at = changed_at - interval '5 minutes', changed_in = pg_current_xact_id()
                     where title like 'Flaskepost%'""");
            statement.execute("""
                    update saved_search set looked_at = looked_at - interval '10 minutes',
                           told_at = told_at - interval '10 minutes'
                     where name = 'Flaskepost'""");
        }
    }

    private String address() {
        return "p" + place.hans().person() + "@example.org";
    }

    private long need(String title, Set<String> readers) {
        Long number = transaction.execute(status -> records.create(
                "need",
                RecordContent.titled(title, Language.BOKMAL, "PUBLISHED").readers(readers)));
        assertThat(number).isNotNull();
        return number;
    }
}

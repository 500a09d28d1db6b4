package no.samskap.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.core.Period;
import no.samskap.core.Visitor;
import no.samskap.directory.Affiliations;
import no.samskap.directory.NewPerson;
import no.samskap.directory.People;
import no.samskap.records.PersonalData;
import no.samskap.records.RetentionRuns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person's rights: to see, to take along, to be erased; and what is forgotten by itself. */
@SamskapTest
class PrivacyTests {
    @Autowired
    Privacy privacy;

    @Autowired
    RetentionRuns retention;

    @Autowired
    Accounts accounts;

    @Autowired
    ApiKeys keys;

    @Autowired
    MailAddresses addresses;

    @Autowired
    Affiliations affiliations;

    @Autowired
    People people;

    @Autowired
    MessageSource messages;

    @Autowired
    World worlds;

    @Autowired
    JdbcClient jdbc;

    private World.Place world;
    private long kari;

    @BeforeEach
    void kariWorksInNordvik() {
        world = worlds.anew();
        kari = Objects.requireNonNull(world.kari().person());
        addresses.learn(kari, "kari@nordvik.example");
        affiliations.add(
                world.root(),
                kari,
                new NewPerson.Affiliation(world.nordvik(), "Rådgiver", 80, new Period(LocalDate.of(2020, 1, 1), null)));
    }

    @Test
    void onePersonSeesWhatIsHeldOfThemAndNobodyElseDoes() {
        assertThat(privacy.heldOf(world.kari(), kari))
                .extracting(PersonalData.Held::code)
                .contains("account", "roles", "person", "affiliations", "expertise", "contacts");
        assertThat(privacy.heldOf(world.kari(), kari).toString()).contains("kari@nordvik.example", "Rådgiver");
        assertThat(privacy.heldOf(world.root(), kari)).isNotEmpty();
        for (Visitor other : List.of(world.ola(), world.siri(), world.hans(), Visitor.STRANGER)) {
            assertThat(privacy.heldOf(other, kari)).isEmpty();
            assertThat(privacy.erase(other, kari)).isFalse();
        }
        assertThat(accounts.visitor(kari)).isPresent();
    }

    @Test
    void whoeverIsErasedIsGoneByNameAndStillCounted() {
        String key = keys.make(world.kari(), "Rapport");
        long changes = changes();

        assertThat(privacy.erase(world.kari(), kari)).isTrue();

        assertThat(accounts.visitor(kari)).isEmpty();
        assertThat(keys.personWith(key)).isEmpty();
        assertThat(addresses.of(kari)).isEmpty();
        assertThat(everythingKept()).doesNotContain("Kari", "kari@nordvik", "Rådgiver");
        assertThat(changes()).as("that things happened stays in the history").isGreaterThanOrEqualTo(changes);
        assertThat(people.find(world.root(), kari).orElseThrow()).satisfies(person -> {
            assertThat(person.head().title()).isEqualTo("Slettet person");
            assertThat(person.affiliations())
                    .singleElement()
                    .satisfies(one -> assertThat(one.ended()).isTrue());
        });
        assertThat(accounts.visitor(Objects.requireNonNull(world.ola().person())))
                .isPresent();
    }

    @Test
    void nobodysHistoryIsForgottenWhoIsNotErased() {
        assertThatThrownBy(() -> jdbc.sql("select forget_history(array[cast(:kari as bigint)])")
                        .param("kari", kari)
                        .query((row, i) -> true)
                        .list())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from history where record = :kari")
                        .param("kari", kari)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatIsOldIsForgottenEachNightAndRunningTwiceForgetsNothingMore() {
        jdbc.sql("""
                        insert into access_request (person, organisation, role, state, answered_at, asked_at)
                        values (:kari, :nordvik, 'READER', 'DECLINED', now() - interval '13 months', now() - interval '14 months'),
                               (:kari, :nordvik, 'READER', 'DECLINED', now() - interval '11 months', now() - interval '12 months')""").param("kari", kari).param("nordvik", world.nordvik()).update();

        retention.run();
        retention.run();

        assertThat(jdbc.sql("select count(*) from access_request where person = :kari")
                        .param("kari", kari)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(retention.lastRuns()).containsKeys("invitations", "requests", "keys");
    }

    @Test
    void everyProcessingSaysWhatWhyWhoAndHowLong() {
        assertThat(privacy.processings())
                .isNotEmpty()
                .allSatisfy(processing -> List.of("", ".what", ".purpose", ".seen", ".kept")
                        .forEach(part -> assertThat(messages.getMessage(
                                        "privacy." + processing.code() + part, null, Language.NYNORSK.locale()))
                                .isNotBlank()));
    }

    private long changes() {
        return jdbc.sql("select count(*) from history where record = :kari")
                .param("kari", kari)
                .query(Long.class)
                .single();
    }

    private String everythingKept() {
        return String.join(
                "\n", jdbc.sql("""
                        select cast(to_jsonb(h) as text) from history h where record = :kari
                        union all select cast(to_jsonb(r) as text) from record r where number = :kari
                        union all select cast(to_jsonb(p) as text) from person p where number = :kari
                        union all select cast(to_jsonb(a) as text) from account a where person = :kari
                        union all select cast(to_jsonb(f) as text) from affiliation f where person = :kari""").param("kari", kari).query(String.class).list());
    }
}

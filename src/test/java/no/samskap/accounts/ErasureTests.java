package no.samskap.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.providers.Vouched;
import no.samskap.accounts.web.PersonDataPage;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.directory.People;
import no.samskap.inquiries.Inquiries;
import no.samskap.inquiries.Inquiry;
import no.samskap.mail.Letter;
import no.samskap.mail.Outbox;
import no.samskap.mail.Recipient;
import no.samskap.matching.Approach;
import no.samskap.matching.BrokerageReplies;
import no.samskap.matching.Brokerages;
import no.samskap.needs.Need;
import no.samskap.needs.NeedText;
import no.samskap.needs.Needs;
import no.samskap.needs.Saving;
import no.samskap.records.Forgetting;
import no.samskap.records.Merging;
import no.samskap.records.PersonalData.Fate;
import no.samskap.records.PersonalData.Held;
import no.samskap.records.RetentionRuns;
import no.samskap.web.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nothing of a person is left when they are erased, wherever in Samskap they were; and what nobody needs is forgotten by itself. */
@SamskapTest
class ErasureTests {
    /** Columns that look like people, and are not. */
    private static final Map<String, String> NOT_PEOPLE = Map.of(
            "inquiry_receiver.held_by", "a cooperation",
            "account.wants_no_email", "yes or no",
            "inquiry_custom.to_adviser", "yes or no",
            "inquiry.answer_by", "a day",
            "impact_quotation.answer_by", "a day",
            "impact_review.answer_by", "a day",
            "need.needed_by", "a day",
            "project_gain.expected_by", "a day");

    @Autowired
    Privacy privacy;

    @Autowired
    Forgetting forgetting;

    @Autowired
    RetentionRuns retention;

    @Autowired
    UnusedAccounts unused;

    @Autowired
    Accounts accounts;

    @Autowired
    MailAddresses addresses;

    @Autowired
    AddressConfirmations confirmations;

    @Autowired
    ApiKeys keys;

    @Autowired
    People people;

    @Autowired
    Inquiries inquiries;

    @Autowired
    Needs needs;

    @Autowired
    Brokerages brokerages;

    @Autowired
    BrokerageReplies replies;

    @Autowired
    Outbox outbox;

    @Autowired
    Merging merging;

    @Autowired
    World worlds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private World.Place world;
    private Visitor torborg;
    private long person;
    private String family;
    private String email;

    @BeforeEach
    void torborgIsEverywhere() {
        world = worlds.anew();
        family = "Slettestad" + world.id();
        email = "torborg." + family.toLowerCase(Locale.ROOT) + "@nordvik.example";
        torborg = somebody("Torborg");
        person = number(torborg);
    }

    private Visitor somebody(String given) {
        long number = people.register(given, family, false);
        accounts.open(number, given + " " + family);
        accounts.give(number, Role.EDITOR, world.nordvik(), LocalDate.of(2020, 1, 1));
        return accounts.visitor(number).orElseThrow();
    }

    @Test
    void everyColumnThatHoldsAPersonIsOneAModuleAnswersFor() {
        Map<String, Fate> answered = new TreeMap<>(forgetting.columns());
        List<String> all = jdbc.sql("""
                        select table_name || '.' || column_name from information_schema.columns
                         where table_schema = 'public'
                           and table_name in (select tablename from pg_tables where schemaname = 'public')""").query(String.class).list();
        List<String> looksLikePeople = all.stream()
                .filter(column -> column.matches(
                        ".*[._](person|by|writer|writer_name|adviser|contact|sender|supervisor|asker|email|phone|"
                                + "given_name|family_name|principal_name)"))
                .filter(column -> !NOT_PEOPLE.containsKey(column) && !column.startsWith("flyway"))
                .toList();

        assertThat(answered.keySet()).as("columns that are there").isSubsetOf(all);
        assertThat(looksLikePeople)
                .as("a PersonalData bean of the module says what becomes of it")
                .isSubsetOf(answered.keySet());
    }

    @Test
    void nothingOfThePersonIsLeftInAnyTable() {
        useEverything();
        assertThat(left()).isNotEmpty();

        assertThat(privacy.erase(torborg, person)).isTrue();

        assertThat(left()).isEmpty();
        assertThat(jdbc.sql("select count(*) from inquiry where asker_person = :person")
                        .param("person", person)
                        .query(Long.class)
                        .single())
                .as("what was asked stays")
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from brokerage_candidate where person = :person and state = 'YES'")
                        .param("person", person)
                        .query(Long.class)
                        .single())
                .as("that somebody was asked stays")
                .isEqualTo(1);
    }

    @Test
    void whoeverWasEnteredTwiceIsErasedTwice() {
        Visitor twin = somebody("Tordis");
        useEverything();
        merging.merge(world.root(), person, number(twin), "den samme");

        assertThat(privacy.erase(world.root(), number(twin))).isTrue();

        assertThat(left()).isEmpty();
    }

    @Test
    void whatAnotherPersonHasIsLeftAlone() {
        useEverything();
        Visitor other = somebody("Torbjørn");
        addresses.learn(number(other), "torbjorn@" + family.toLowerCase(Locale.ROOT) + ".example");
        privacy.erase(torborg, person);

        assertThat(accounts.visitor(number(other))).isPresent();
        assertThat(addresses.of(number(other))).isPresent();
    }

    @Test
    void onesOwnDataAreTellingWordsOnThePageAndCodesInTheFile() {
        useEverything();
        Set<String> silent = new TreeSet<>();
        for (Held held : privacy.heldOf(torborg, person))
            for (Map<String, String> row : held.rows())
                row.forEach((column, value) -> {
                    if (Words.optional("history.column." + column).isEmpty()) silent.add(column);
                    if (PersonDataPage.said(held, column, value).matches("[A-Z][A-Z_]+|\\d{4}-.*"))
                        silent.add(column + " " + value);
                });
        assertThat(silent).isEmpty();
        assertThat(privacy.heldOf(torborg, person).toString()).contains("EDITOR", email, "Hva virker?");
    }

    private void useEverything() {
        addresses.learn(person, email);
        confirmations.ask(person, "ny." + email);
        keys.make(torborg, "Rapport");
        jdbc.sql("update person set email = :email where number = :person")
                .param("email", email)
                .param("person", person)
                .update();
        transaction.executeWithoutResult(status -> outbox.put(new Letter(
                "erasure:" + person,
                AccessLetters.UNUSED,
                new Recipient(email, "Torborg " + family, Language.BOKMAL),
                Map.of("date", "i morgen, Torborg " + family),
                "/min-side")));
        long inquiry = inquiries.begin(
                torborg,
                "Hva virker?",
                Language.BOKMAL,
                new Inquiry.Who("Torborg " + family, "", person, Inquiry.Role.PHD, "Havgap", null, "Prof. " + family));
        long need = need();
        for (String sql : List.of(
                "insert into following (person, record) values (:person, :need)",
                """
                insert into notice (person, record, what, happened_at) values (:person, :need, 'NEW', now())""",
                "insert into notice_choice (person, sort, choice) values (:person, 'TASKS', 'NONE')",
                "insert into task_snoozed (person, task, until) values (:person, :family, '2030-01-01')",
                """
                insert into task_handed (task, from_person, to_person, note)
                values ('x', :person, :kari, :family || ' kan det')""",
                """
                insert into saved_view (person, name, address) values (:person, :family, '/prosjekter')""",
                """
                insert into need_sketch (key, person, fields)
                values (gen_random_uuid(), :person, jsonb_build_object('title', :family))""",
                """
                insert into data_import (person, kind, file_name, read_as, header_line, header, mapping, audience, language,
                                         state, line_count)
                values (:person, 'project', :family, 'CSV', 1, '[]', '[]', 'EVERYONE', 'nb', 'CHECKED', 0)""",
                """
                insert into remembered_mapping (person, kind, header, mapping) values (:person, 'project', :family, '[]')""",
                "insert into suggestion_wish (person, wanted) values (:person, true)",
                """
                insert into inquiry_absence (person, starts_on, ends_on) values (:person, '2026-01-01', '2026-01-02')""",
                """
                insert into inquiry_link (hash, purpose, inquiry, email, name, expires_at)
                values (sha256(cast(:family as bytea)), 'FOLLOW', :inquiry, :email, :family, now() + interval '1 day')""",
                """
                insert into inquiry_change (inquiry, field, before, after) values (:inquiry, 'asker', :family, :family)""",
                """
                insert into access_request (person, organisation, role, note) values (:person, :sorvik, 'READER', :family)""",
                """
                insert into invitation (hash, place, role, email, invited_by, expires_at)
                values (sha256(cast(:email as bytea)), :nordvik, 'READER', :email, :kari, now())""",
                """
                insert into mail_unsubscribed (address, kind) values (:email, 'inquiry-result')"""))
            jdbc.sql(sql)
                    .param("person", person)
                    .param("need", need)
                    .param("inquiry", inquiry)
                    .param("family", family)
                    .param("email", email)
                    .param("kari", number(world.kari()))
                    .param("nordvik", world.nordvik())
                    .param("sorvik", world.sorvik())
                    .update();
        brokerage(need);
    }

    /** A need of Nordvik's, so that there is something to be told and asked of. */
    private long need() {
        NeedText text = new NeedText(
                "Hvorfor flommer det?",
                "Hver vår står vannet til knes.",
                "",
                List.of(),
                Language.BOKMAL,
                world.nordvik(),
                Set.of(),
                null,
                Need.Audience.EVERYONE);
        if (needs.write(world.kari(), text) instanceof Saving.Saved(long number)) {
            needs.publish(world.kari(), number);
            return number;
        }
        throw new AssertionError("no need");
    }

    private void brokerage(long need) {
        Visitor root = world.root();
        root.<Boolean, RuntimeException>acts(() -> {
            long number = brokerages.open(root, need).orElseThrow();
            return brokerages.list(root, number, person) instanceof Approach.Done
                    && brokerages.ask(root, number, person, "Kan " + family + " se på det?") instanceof Approach.Done;
        });
        torborg.<Boolean, RuntimeException>acts(() -> replies.answer(
                torborg, replies.waitingFor(torborg).getFirst().brokerage(), true, "Ja, hilsen " + family));
    }

    /** Each table with something of the person in it, by name or address. */
    private List<String> left() {
        List<String> found = new ArrayList<>();
        for (String table : jdbc.sql(
                        "select tablename from pg_tables where schemaname = 'public' and tablename not like 'flyway%' order by 1")
                .query(String.class)
                .list())
            jdbc.sql("select cast(to_jsonb(t) as text) from \"" + table
                            + "\" t where cast(to_jsonb(t) as text) ilike :family")
                    .param("family", "%" + family + "%")
                    .query(String.class)
                    .list()
                    .forEach(row -> found.add(table + ": " + row));
        return found;
    }

    @Test
    void anAccountNobodyUsesIsWarnedAndClosedAndOpensAgain() {
        addresses.learn(person, email);
        accounts.used(person);
        Visitor root = world.root();
        accounts.used(number(root));
        lastUsed(person, Period.ofMonths(24).minusDays(7));
        lastUsed(number(root), Period.ofYears(3));

        unused.warn();
        unused.warn();
        assertThat(jdbc.sql("select count(*) from mail_outbox where address = :email and kind = :kind")
                        .param("email", email)
                        .param("kind", AccessLetters.UNUSED)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        retention.run();
        assertThat(accounts.visitor(person)).as("not before two years").isPresent();
        lastUsed(person, Period.ofMonths(25));
        retention.run();
        assertThat(accounts.visitor(person))
                .as("not before a month after the letter")
                .isPresent();
        jdbc.sql("update account_use set warned_on = warned_on - 40 where person = :person")
                .param("person", person)
                .update();
        retention.run();
        assertThat(accounts.visitor(person)).isEmpty();
        assertThat(accounts.visitor(number(root))).as("a system administrator").isPresent();
        assertThat(people.named(root, List.of(person)))
                .as("who they are stands in the directory")
                .hasSize(1);
    }

    private void lastUsed(long whose, Period ago) {
        jdbc.sql("update account_use set last_on = :day where person = :person")
                .param("day", LocalDate.now(Words.OSLO).minus(ago))
                .param("person", whose)
                .update();
    }

    @Test
    void whoeverComesBackAfterALongTimeIsTheSamePersonWithoutTheRoles() {
        var vouched = new Vouched("https://idp.example", family, "Torunn", family, email, true, "", Map.of(), true);
        long back = accounts.personBehind(vouched);
        accounts.give(back, Role.READER, world.nordvik(), LocalDate.of(2020, 1, 1));
        lastUsed(back, Period.ofYears(3));
        unused.warn();
        jdbc.sql("update account_use set warned_on = warned_on - 40 where person = :person")
                .param("person", back)
                .update();
        retention.run();
        assertThat(accounts.visitor(back)).isEmpty();

        assertThat(accounts.personBehind(vouched)).isEqualTo(back);
        assertThat(accounts.visitor(back).orElseThrow().tokens()).doesNotContain(Visitor.MEMBERS);
    }

    private static long number(Visitor visitor) {
        return Objects.requireNonNull(visitor.person());
    }
}

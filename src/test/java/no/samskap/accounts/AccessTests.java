package no.samskap.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.AccessRequests.Asked;
import no.samskap.accounts.AccessRequests.Offered;
import no.samskap.accounts.providers.Vouched;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisations;
import no.samskap.directory.People;
import no.samskap.web.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How people come to belong somewhere, and how they cease to. */
@SamskapTest
class AccessTests {
    private static final String TRONDHEIM = "942110464";
    private static final String NTNU = "974767880";

    @Autowired
    AccessRequests requests;

    @Autowired
    Invitations invitations;

    @Autowired
    Roles roles;

    @Autowired
    Accounts accounts;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    World worlds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private World.Place world;
    private Visitor anne;
    private Visitor nils;

    /** Anne administers Nordvik; Nils has just signed in for the first time. */
    @BeforeEach
    void world() {
        world = worlds.anew();
        anne = newcomer("Anne");
        accounts.give(number(anne), Role.ADMINISTRATOR, world.nordvik(), LocalDate.of(2020, 1, 1));
        anne = again(anne);
        nils = newcomer("Nils");
    }

    @Test
    void whoeverAsksIsLetInByAnAdministratorOfThatOrganisationAndByNobodyElse() {
        assertThat(requests.ask(nils, world.nordvik(), Role.EDITOR, "Nils, planlegger"))
                .isEqualTo(new Asking.Done());
        assertThat(requests.ask(nils, world.nordvik(), Role.READER, "")).isEqualTo(new Asking.AlreadyAsked());
        long id = requests.waitingFor(anne, 10).getFirst().id();

        for (Visitor other : List.of(world.kari(), world.siri(), world.hans(), world.berit(), nils)) {
            assertThat(requests.waitingFor(other, 10)).extracting(Asked::id).doesNotContain(id);
            assertThat(requests.approve(other, id, Role.EDITOR, null)).isEqualTo(new Asking.NotYours());
            assertThat(requests.decline(other, id, "")).isEqualTo(new Asking.NotYours());
        }
        assertThat(again(nils).tokens()).doesNotContain(Visitor.MEMBERS);

        assertThat(requests.approve(anne, id, Role.READER, null))
                .as("another role than was asked for")
                .isEqualTo(new Asking.Done());
        assertThat(again(nils).tokens())
                .contains(Visitor.MEMBERS, Visitor.reads("org", world.nordvik()))
                .doesNotContain(Visitor.edits("org", world.nordvik()));
        assertThat(requests.approve(anne, id, Role.EDITOR, null)).isEqualTo(new Asking.AlreadyAnswered());
    }

    @Test
    void whoeverIsRefusedReadsWhyAndMayAskAgain() {
        requests.ask(nils, world.nordvik(), Role.READER, "");
        requests.decline(anne, requests.waitingFor(anne, 10).getFirst().id(), "Du arbeider i Sørvik.");

        assertThat(requests.of(nils)).singleElement().satisfies(asked -> {
            assertThat(asked.state()).isEqualTo(AccessRequests.State.DECLINED);
            assertThat(asked.answer()).isEqualTo("Du arbeider i Sørvik.");
        });
        assertThat(requests.ask(nils, world.nordvik(), Role.READER, "")).isEqualTo(new Asking.Done());
    }

    @Test
    void nobodyAsksToBeAdministratorOrAsksABody() {
        assertThat(requests.ask(nils, world.nordvik(), Role.ADMINISTRATOR, "")).isEqualTo(new Asking.NotYours());
        assertThat(requests.ask(nils, world.nordvik(), Role.SYSTEM_ADMINISTRATOR, ""))
                .isEqualTo(new Asking.NotYours());
        assertThat(requests.ask(nils, world.agreement(), Role.READER, "")).isEqualTo(new Asking.NotYours());
    }

    @Test
    void whatAProviderVouchesForIsOfferedAndEndsWhenItNoLongerDoes() {
        String subject = "sub-" + world.id();
        long person = accounts.personBehind(vouched(subject, Map.of(TRONDHEIM, Role.READER, NTNU, Role.STUDENT)));
        Visitor ida = accounts.visitor(person).orElseThrow();
        long trondheim = number(TRONDHEIM);

        assertThat(ida.tokens()).as("nothing before she says yes").doesNotContain(Visitor.MEMBERS);
        assertThat(requests.offeredTo(ida))
                .extracting(Offered::role)
                .containsExactlyInAnyOrder(Role.READER, Role.STUDENT);
        assertThat(requests.take(ida, world.nordvik()))
                .as("not what nobody vouches for")
                .isEqualTo(new Asking.NotYours());
        assertThat(requests.take(ida, trondheim)).isEqualTo(new Asking.Done());
        assertThat(again(ida).tokens()).contains(Visitor.reads("org", trondheim));

        accounts.personBehind(
                new Vouched("https://idp.example", subject, "Ida", "Havn", "", false, "", Map.of(), false));
        assertThat(again(ida).tokens())
                .as("a provider that could not be asked ends nothing")
                .contains(Visitor.reads("org", trondheim));
        accounts.personBehind(vouched(subject, Map.of(NTNU, Role.STUDENT)));
        assertThat(again(ida).tokens()).doesNotContain(Visitor.reads("org", trondheim), Visitor.MEMBERS);
    }

    @Test
    void aSubjectOfAnotherProviderIsAnotherPerson() {
        String subject = "sub-" + world.id();
        assertThat(accounts.personBehind(vouched(subject, Map.of())))
                .isEqualTo(accounts.personBehind(vouched(subject, Map.of())))
                .isNotEqualTo(accounts.personBehind(
                        new Vouched("https://other.example", subject, "Ida", "Havn", "", false, "", Map.of(), true)));
    }

    @Test
    void aStudentAndAnAssessorSeeNothingThatIsKeptToOnesOwn() {
        assertThat(Role.STUDENT.tokens(7)).containsExactly("student:7");
        assertThat(Role.RESEARCHER.tokens(7)).containsExactly("org:7", "researcher:7");
        assertThat(Role.ASSESSOR.tokens(7)).containsExactly("assessor:7");
    }

    @Test
    void aLinkServesOnceForTheRoleItWasMadeFor() {
        String secret = invited(world.nordvik(), Role.CONTACT, "nils@nordvik.example");

        assertThat(jdbc.sql("select count(*) from invitation where encode(hash, 'hex') = :secret")
                        .param("secret", secret)
                        .query(Long.class)
                        .single())
                .as("the secret itself is kept nowhere")
                .isZero();
        assertThat(invitations.accept(Visitor.STRANGER, secret)).isEqualTo(new Inviting.NotYours());
        assertThat(invitations.accept(nils, secret)).isInstanceOf(Inviting.Accepted.class);
        assertThat(again(nils).tokens()).contains(Visitor.edits("org", world.nordvik()));
        assertThat(invitations.accept(world.hans(), secret)).isEqualTo(new Inviting.Gone());
        assertThat(invitations.accept(nils, "0".repeat(64))).isEqualTo(new Inviting.Gone());
    }

    @Test
    void aLinkEndsWithItsTimeWhenItIsTakenBackAndWithWhoeverSentIt() {
        String old = invited(world.nordvik(), Role.READER, "a@nordvik.example");
        jdbc.sql("update invitation set expires_at = :yesterday where email = 'a@nordvik.example' and place = :place")
                .param("yesterday", OffsetDateTime.now(Words.OSLO).minusDays(1))
                .param("place", world.nordvik())
                .update();
        String revoked = invited(world.nordvik(), Role.READER, "b@nordvik.example");
        long id = invitations.pending(anne, world.nordvik()).getFirst().id();
        assertThat(invitations.revoke(world.hans(), world.nordvik(), id)).isFalse();
        assertThat(invitations.revoke(anne, world.sorvik(), id))
                .as("not by another place's address")
                .isFalse();
        assertThat(invitations.revoke(anne, world.nordvik(), id)).isTrue();
        String orphan = invited(world.nordvik(), Role.READER, "c@nordvik.example");
        jdbc.sql("update role_held set ended = true where person = :anne")
                .param("anne", number(anne))
                .update();

        for (String secret : List.of(old, revoked, orphan)) {
            assertThat(invitations.with(secret)).isEmpty();
            assertThat(invitations.accept(nils, secret)).isEqualTo(new Inviting.Gone());
        }
    }

    @Test
    void onlyThoseWhoAdministerAPlaceGiveRolesThereAndOnlyItsOwn() {
        for (Visitor other : List.of(world.kari(), world.siri(), world.hans(), world.ola())) {
            assertThat(roles.give(other, world.nordvik(), number(nils), Role.READER, null, null))
                    .isEqualTo(new Giving.NotYours());
            assertThat(invitations.invite(other, world.nordvik(), Role.READER, "x@y.example"))
                    .isEqualTo(new Inviting.NotYours());
            assertThat(roles.holders(other, world.nordvik())).isEmpty();
        }
        assertThat(roles.give(anne, world.sorvik(), number(nils), Role.READER, null, null))
                .isEqualTo(new Giving.NotYours());
        assertThat(roles.give(anne, world.nordvik(), number(nils), Role.SYSTEM_ADMINISTRATOR, null, null))
                .isEqualTo(new Giving.NotYours());
        assertThat(roles.give(anne, world.nordvik(), number(nils), Role.COORDINATOR, null, null))
                .isEqualTo(new Giving.NotYours());
        assertThat(again(nils).tokens()).doesNotContain(Visitor.MEMBERS);
    }

    @Test
    void aRoleHasItsPeriodAndEndsAtOnceWhenItIsTakenBack() {
        LocalDate today = LocalDate.now(Words.OSLO);
        assertThat(roles.give(anne, world.nordvik(), number(nils), Role.EDITOR, today.plusDays(1), null))
                .isEqualTo(new Giving.Done());
        assertThat(again(nils).tokens()).as("not before it begins").doesNotContain(Visitor.MEMBERS);
        assertThat(roles.give(anne, world.nordvik(), number(nils), Role.EDITOR, today, today.plusDays(9)))
                .isEqualTo(new Giving.AlreadyHeld());
        assertThat(roles.give(anne, world.nordvik(), number(nils), Role.READER, today, today.minusDays(1)))
                .isEqualTo(new Giving.EndsBeforeItStarts(today));
        assertThat(roles.give(anne, world.nordvik(), number(nils), Role.READER, null, today))
                .isEqualTo(new Giving.Done());
        assertThat(again(nils).tokens()).contains(Visitor.reads("org", world.nordvik()));

        long id = heldBy(nils, Role.READER);
        assertThat(roles.end(world.kari(), world.nordvik(), id)).isEqualTo(new Giving.NotYours());
        assertThat(roles.end(anne, world.sorvik(), id)).isEqualTo(new Giving.NotYours());
        assertThat(roles.end(anne, world.nordvik(), id)).isEqualTo(new Giving.Done());
        assertThat(again(nils).tokens()).doesNotContain(Visitor.reads("org", world.nordvik()));
    }

    @Test
    void theLastAdministratorStays() {
        assertThat(roles.end(anne, world.nordvik(), heldBy(anne, Role.ADMINISTRATOR)))
                .isEqualTo(new Giving.LastAdministrator());
        roles.give(anne, world.nordvik(), number(nils), Role.ADMINISTRATOR, null, null);
        assertThat(roles.end(anne, world.nordvik(), heldBy(anne, Role.ADMINISTRATOR)))
                .isEqualTo(new Giving.Done());
    }

    @Test
    void somebodyWithoutANameSaysItAndOthersAreCalledWhatTheirProviderSays() {
        long person = accounts.personBehind(
                new Vouched("https://idp.example", "nameless-" + world.id(), "", "", "", false, "", Map.of(), true));
        Visitor nameless = accounts.visitor(person).orElseThrow();

        assertThat(transaction.<Boolean>execute(status -> accounts.call(nameless, "Nora", "Vik")))
                .isTrue();
        assertThat(again(nameless).name()).isEqualTo("Nora Vik");
        assertThat(transaction.<Boolean>execute(status -> accounts.call(nils, "Kong", "Olav")))
                .isFalse();
    }

    private String invited(long place, Role role, String email) {
        if (invitations.invite(anne, place, role, email) instanceof Inviting.Invited(String secret)) return secret;
        throw new AssertionError("not invited");
    }

    private long heldBy(Visitor person, Role role) {
        return roles.holders(anne, world.nordvik()).stream()
                .filter(held -> held.person() == number(person) && held.role() == role)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Vouched vouched(String subject, Map<String, Role> organisations) {
        return new Vouched("https://idp.example", subject, "Ida", "Havn", "", false, "", organisations, true);
    }

    private long number(String organisationNumber) {
        return Objects.requireNonNull(
                organisations.withNumbers(List.of(organisationNumber)).get(organisationNumber));
    }

    private Visitor newcomer(String name) {
        long number = people.register(name, "Nordmann", false);
        accounts.open(number, name + " Nordmann");
        return accounts.visitor(number).orElseThrow();
    }

    private Visitor again(Visitor visitor) {
        return accounts.visitor(number(visitor)).orElseThrow();
    }

    private static long number(Visitor visitor) {
        return Objects.requireNonNull(visitor.person());
    }
}

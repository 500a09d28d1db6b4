package no.samskap.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.AccessRequests.Asked;
import no.samskap.accounts.providers.Vouched;
import no.samskap.core.Language;
import no.samskap.core.Period;
import no.samskap.core.Visitor;
import no.samskap.directory.NewPerson;
import no.samskap.directory.People;
import no.samskap.directory.PersonQueries;
import no.samskap.directory.Saving;
import no.samskap.records.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody the directory knows already signs in for the first time: they are that person, and nobody becomes another. */
@SamskapTest
class FirstSignInTests {
    @Autowired
    Accounts accounts;

    @Autowired
    AccessRequests requests;

    @Autowired
    AddressConfirmations confirmations;

    @Autowired
    MailAddresses addresses;

    @Autowired
    People people;

    @Autowired
    Records records;

    @Autowired
    World worlds;

    @Autowired
    JdbcClient jdbc;

    private World.Place world;
    private Visitor anne;
    private String address;

    /** Anne administers Nordvik. */
    @BeforeEach
    void world() {
        world = worlds.anew();
        long number = people.register("Anne", "Nordmann", false);
        accounts.open(number, "Anne Nordmann");
        accounts.give(number, Role.ADMINISTRATOR, world.nordvik(), LocalDate.of(2020, 1, 1));
        anne = accounts.visitor(number).orElseThrow();
        address = "guri" + world.id() + "@nordvik.example";
    }

    @Test
    void whoeverTheDirectoryKnowsByAVouchedAddressIsThatPerson() {
        long guri = inDirectory("Guri", "Vik", address);

        long signedIn = accounts.personBehind(vouched("a", "G.", "Vik", address.toUpperCase(Locale.ROOT), true));

        assertThat(signedIn).isEqualTo(guri);
        assertThat(accounts.visitor(guri).orElseThrow().name()).isEqualTo("Guri Vik");
        assertThat(accounts.visitor(guri).orElseThrow().tokens())
                .as("being known gives no access")
                .doesNotContain(Visitor.MEMBERS);
        assertThat(accounts.personBehind(vouched("b", "Guri", "Vik", address, true)))
                .as("another provider that vouches for the same address")
                .isEqualTo(guri);
    }

    @Test
    void anAddressNobodyVouchesForLeadsNowhereAndIsAskedAbout() {
        long guri = inDirectory("Guri", "Vik", address);

        long signedIn = accounts.personBehind(vouched("a", "Guri", "Vik", address, false));

        assertThat(signedIn).isNotEqualTo(guri);
        assertThat(addresses.of(signedIn)).isEmpty();
        assertThat(confirmations.waitingFor(signedIn)).contains(address);
    }

    @Test
    void nobodyIsLedToAnAccountByWhatItsHolderOrOthersOnlyTyped() {
        long trap = inDirectory("Trond", "Trap", address);
        accounts.open(trap, "Trond Trap");
        confirmations.ask(trap, address);

        assertThat(accounts.personBehind(vouched("a", "Guri", "Vik", address, true)))
                .isNotEqualTo(trap);
    }

    @Test
    void anAddressThatSeveralShareLeadsToNobody() {
        long one = inDirectory("Guri", "Vik", address);
        long other = inDirectory("Geir", "Vik", address);

        assertThat(accounts.personBehind(vouched("a", "Guri", "Vik", address, true)))
                .isNotIn(one, other);
    }

    @Test
    void anOrcidSomebodySignedInWithLeadsToThem() {
        String orcid = "0000-0002-%04d-0097".formatted(world.id());
        long guri = accounts.personBehind(
                new Vouched("https://idp.example", "x" + address, "Guri", "Vik", "", false, orcid, Map.of(), true));

        assertThat(accounts.personBehind(
                        new Vouched("https://orcid.org", orcid, "G", "Vik", "", false, "", Map.of(), false)))
                .isEqualTo(guri);
        assertThat(accounts.personBehind(
                        new Vouched("https://third.example", address, "G", "Vik", "", false, orcid, Map.of(), true)))
                .isEqualTo(guri);
    }

    @Test
    void theAdministratorSaysWhoSomebodyWhoAsksIs() {
        long guri = inDirectory("Guri Anne", "Vik", "");
        inDirectory("Per", "Dal", "");
        long newcomer = accounts.personBehind(vouched("a", "Guri", "Vik", "", false));
        Visitor asking = accounts.visitor(newcomer).orElseThrow();
        requests.ask(asking, world.nordvik(), Role.EDITOR, "");
        Asked asked = requests.waitingFor(anne, 10).getFirst();

        assertThat(requests.alike(anne, asked))
                .extracting(PersonQueries.Belonging::person)
                .containsExactly(guri);
        assertThat(requests.approve(anne, asked.id(), Role.EDITOR, null))
                .as("without a word on who it is")
                .isEqualTo(new Asking.NotThem());
        assertThat(requests.approve(anne, asked.id(), Role.EDITOR, anne.person()))
                .as("somebody with an account")
                .isEqualTo(new Asking.NotThem());
        assertThat(requests.approve(anne, asked.id(), Role.EDITOR, guri)).isEqualTo(new Asking.Done());

        assertThat(accounts.visitor(newcomer))
                .as("signed in as nobody any more")
                .isEmpty();
        assertThat(accounts.visitor(guri).orElseThrow().tokens()).contains(Visitor.edits("org", world.nordvik()));
        assertThat(accounts.personBehind(vouched("a", "Guri", "Vik", "", false)))
                .as("the next sign-in")
                .isEqualTo(guri);
        assertThat(records.find(world.root(), newcomer))
                .as("one person, not two")
                .isEmpty();
        assertThat(requests.of(accounts.visitor(guri).orElseThrow()))
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(AccessRequests.State.APPROVED));
    }

    @Test
    void somebodyNewStaysNewAndSomebodyWhoBelongsSomewhereIsNotMadeAnother() {
        inDirectory("Guri", "Vik", "");
        long newcomer = accounts.personBehind(vouched("a", "Guri", "Vik", "", false));
        requests.ask(accounts.visitor(newcomer).orElseThrow(), world.nordvik(), Role.READER, "");
        Asked asked = requests.waitingFor(anne, 10).getFirst();
        assertThat(requests.approve(anne, asked.id(), Role.READER, AccessRequests.NEW))
                .isEqualTo(new Asking.Done());
        assertThat(accounts.visitor(newcomer).orElseThrow().tokens()).contains(Visitor.MEMBERS);

        requests.ask(world.siri(), world.nordvik(), Role.READER, "");
        inDirectory("Siri", "Vik", "");
        assertThat(requests.alike(anne, requests.waitingFor(anne, 10).getFirst()))
                .as("Siri belongs in Sørvik")
                .isEmpty();
    }

    private long inDirectory(String given, String family, String email) {
        if (people.register(
                        world.root(),
                        new NewPerson(
                                null,
                                given,
                                family,
                                email,
                                false,
                                Language.BOKMAL,
                                List.of(new NewPerson.Affiliation(world.nordvik(), "Rådgiver", 100, Period.ALWAYS))))
                instanceof Saving.Saved(long number)) return number;
        throw new AssertionError("not registered");
    }

    private Vouched vouched(String provider, String given, String family, String email, boolean isTheirs) {
        return new Vouched(
                "https://" + provider + ".example",
                Objects.requireNonNull(address),
                given,
                family,
                email,
                isTheirs,
                "",
                Map.of(),
                true);
    }
}

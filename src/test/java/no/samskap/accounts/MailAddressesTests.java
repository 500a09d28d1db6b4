package no.samskap.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.MailAddresses.MailAddress;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SamskapTest
class MailAddressesTests {
    @Autowired
    MailAddresses addresses;

    @Autowired
    AddressConfirmations confirmations;

    @Autowired
    World worlds;

    @Autowired
    JdbcClient jdbc;

    private World.Place world;

    @BeforeEach
    void world() {
        world = worlds.anew();
    }

    @Test
    void aPersonIsWrittenToWhereAndHowTheySaid() {
        addresses.learn(number(world.kari()), "kari@nordvik.example");
        addresses.speak(world.kari(), Language.NYNORSK);

        assertThat(addresses.of(number(world.kari())))
                .contains(new MailAddress(
                        number(world.kari()), "Kari Nordmann", "kari@nordvik.example", Language.NYNORSK));
        assertThat(addresses.of(List.of(number(world.kari()), number(world.ola()))))
                .as("Ola has said nothing")
                .containsOnlyKeys(number(world.kari()));
    }

    @Test
    void whatAProviderSaysNeverOverrulesThePerson() {
        addresses.learn(number(world.kari()), "kari@nordvik.example");
        addresses.learn(number(world.kari()), "kari@old.example");
        addresses.learn(number(world.ola()), "not an address");
        assertThat(addresses.of(number(world.kari()))).map(MailAddress::email).contains("kari@nordvik.example");
        assertThat(addresses.of(number(world.ola()))).isEmpty();

        addresses.forget(world.kari());
        addresses.learn(number(world.kari()), "kari@nordvik.example");
        assertThat(addresses.of(number(world.kari())))
                .as("who wants no letters gets none at the next sign-in either")
                .isEmpty();
    }

    @Test
    void aTypedAddressCountsWhenItsLinkHasBeenFollowedByWhoeverAskedForIt() {
        long kari = number(world.kari());
        addresses.learn(kari, "kari@nordvik.example");
        assertThat(confirmations.ask(kari, "kari@ny.example")).isEqualTo(AddressConfirmations.Asked.SENT);
        String first = secretIn("kari@ny.example");
        assertThat(confirmations.ask(kari, "kari@nyest.example")).isEqualTo(AddressConfirmations.Asked.SENT);
        String secret = secretIn("kari@nyest.example");

        assertThat(addresses.of(kari)).map(MailAddress::email).contains("kari@nordvik.example");
        assertThat(confirmations.waitingFor(kari)).contains("kari@nyest.example");
        assertThat(confirmations.confirm(world.kari(), first))
                .as("the link sent before")
                .isFalse();
        assertThat(confirmations.confirm(world.ola(), secret))
                .as("somebody else, to whom the letter came")
                .isFalse();
        assertThat(confirmations.confirm(Visitor.STRANGER, secret)).isFalse();
        assertThat(confirmations.confirm(world.kari(), secret)).isTrue();
        assertThat(addresses.of(kari)).map(MailAddress::email).contains("kari@nyest.example");
        assertThat(confirmations.confirm(world.kari(), secret)).as("once").isFalse();
    }

    @Test
    void aLinkEndsAndNobodySendsManyLetters() {
        long kari = number(world.kari());
        confirmations.ask(kari, "kari@ny.example");
        jdbc.sql("update address_confirmation set expires_at = now() - interval '1 second' where person = :kari")
                .param("kari", kari)
                .update();
        assertThat(confirmations.confirm(world.kari(), secretIn("kari@ny.example")))
                .isFalse();

        for (int i = 1; i < AddressConfirmations.MOST_A_DAY; i++)
            assertThat(confirmations.ask(kari, "kari" + i + "@ny.example")).isEqualTo(AddressConfirmations.Asked.SENT);
        assertThat(confirmations.ask(kari, "one@more.example")).isEqualTo(AddressConfirmations.Asked.TOO_MANY);
    }

    private String secretIn(String email) {
        String link = jdbc.sql("select link from mail_outbox where address = :email order by id desc limit 1")
                .param("email", email)
                .query(String.class)
                .single();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    @Test
    void nobodyWritesToAClosedAccount() {
        addresses.learn(number(world.kari()), "kari@nordvik.example");
        jdbc.sql("update account set closed_at = now() where person = :person")
                .param("person", number(world.kari()))
                .update();

        assertThat(addresses.of(number(world.kari()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kari",
                "kari@",
                "@nordvik.example",
                "kari@nordvik",
                "a b@c.no",
                "a@b.no\nBcc: x@y.no",
                "a@b@c.no"
            })
    void noAddressIsTakenThatCannotBeOne(String text) {
        assertThat(MailAddresses.isAddress(text)).isFalse();
    }

    private static long number(Visitor visitor) {
        return Objects.requireNonNull(visitor.person());
    }
}

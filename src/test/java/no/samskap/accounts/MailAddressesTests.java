package no.samskap.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.MailAddresses.MailAddress;
import no.samskap.accounts.MailAddresses.Wish;
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
        addresses.change(world.kari(), new Wish("kari@nordvik.example", Language.NYNORSK));

        assertThat(addresses.of(number(world.kari())))
                .contains(new MailAddress(
                        number(world.kari()), "Kari Nordmann", "kari@nordvik.example", Language.NYNORSK));
        assertThat(addresses.of(List.of(number(world.kari()), number(world.ola()))))
                .as("Ola has said nothing")
                .containsOnlyKeys(number(world.kari()));
    }

    @Test
    void whatAProviderSaysNeverOverrulesThePerson() {
        addresses.learn(number(world.kari()), "kari@old.example");
        addresses.change(world.kari(), new Wish("kari@nordvik.example", Language.BOKMAL));
        addresses.learn(number(world.kari()), "kari@old.example");
        addresses.learn(number(world.ola()), "not an address");

        assertThat(addresses.of(number(world.kari()))).map(MailAddress::email).contains("kari@nordvik.example");
        assertThat(addresses.of(number(world.ola()))).isEmpty();
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

package no.samskap.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.samskap.ServedTest;
import no.samskap.Visit;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.core.Period;
import no.samskap.core.Visitor;
import no.samskap.directory.Affiliating;
import no.samskap.directory.Affiliations;
import no.samskap.directory.NewPerson;
import no.samskap.needs.Need;
import no.samskap.needs.NeedText;
import no.samskap.needs.Needs;
import no.samskap.needs.Saving;
import no.samskap.web.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Kari sits at two machines. What she loses, she loses at both at the next click. */
@ServedTest
class OpenSessionsTests {
    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Affiliations affiliations;

    @Autowired
    Roles roles;

    @Autowired
    Needs needs;

    @Autowired
    World worlds;

    private World.Place world;
    private long kari;
    private String draft;

    @BeforeEach
    void aDraftThatKariReads() {
        world = worlds.anew();
        kari = Objects.requireNonNull(world.kari().person());
        accounts.offerInDemo(kari, 1);
        NeedText text = new NeedText(
                "Hvorfor oversvømmes holdeplassene?",
                "Hver vår.",
                "",
                List.of(),
                Language.BOKMAL,
                world.nordvik(),
                Set.of(),
                null,
                Need.Audience.EVERYONE);
        if (!(needs.write(world.kari(), text) instanceof Saving.Saved(long number))) throw new AssertionError();
        draft = "/behov/" + number;
    }

    @Test
    void whoeverLeavesAnOrganisationLosesItInEveryOpenSessionAtOnce() {
        long affiliation = switch (affiliations.add(
                world.root(),
                kari,
                new NewPerson.Affiliation(
                        world.nordvik(), "Rådgiver", 100, new Period(LocalDate.of(2020, 1, 1), null)))) {
            case Affiliating.Saved saved -> saved.affiliation();
            default -> throw new AssertionError();
        };
        loses(() -> affiliations.end(world.root(), kari, affiliation, LocalDate.now(Words.OSLO)));
    }

    @Test
    void aRoleThatIsTakenBackIsGoneInEveryOpenSessionAtOnce() {
        Roles.Holder held = roles.holders(world.root(), world.nordvik()).stream()
                .filter(holder -> holder.person() == kari)
                .findFirst()
                .orElseThrow();
        loses(() -> roles.end(world.root(), world.nordvik(), held.id()));
    }

    private void loses(Runnable leaving) {
        try (Visit office = Visit.of(port, kari);
                Visit home = Visit.of(port, kari)) {
            for (Visit visit : List.of(office, home)) {
                assertThat(visit.get(draft).statusCode()).isEqualTo(200);
                assertThat(visit.get(draft + "/rediger").statusCode()).isEqualTo(200);
            }
            String token = office.token(draft + "/rediger");

            leaving.run();

            for (Visit visit : List.of(office, home)) {
                assertThat(visit.get(draft).statusCode()).isEqualTo(404);
                assertThat(visit.get(draft + "/rediger").statusCode()).isEqualTo(404);
                assertThat(visit.get("/min-side").statusCode())
                        .as("still signed in")
                        .isEqualTo(200);
            }
            assertThat(office.post(draft + "/publisering", token, Map.of()).statusCode())
                    .as("a page that stood open")
                    .isEqualTo(404);
        }
        assertThat(needs.find(world.root(), Long.parseLong(draft.substring("/behov/".length())))
                        .orElseThrow()
                        .isDraft())
                .isTrue();
        assertThat(accounts.visitor(kari).map(Visitor::tokens).orElseThrow()).doesNotContain(Visitor.MEMBERS);
    }
}

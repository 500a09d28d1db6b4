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
import no.samskap.directory.Bodies;
import no.samskap.directory.Body;
import no.samskap.directory.BodyUpkeep;
import no.samskap.directory.NewBody;
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
    BodyUpkeep bodies;

    @Autowired
    Bodies body;

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
        long affiliation = belongs(world.nordvik());
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

    @Test
    void whatWasHeldInACooperationByWayOfTheOrganisationIsGoneWithItToo() {
        join(world.nordvik());
        long affiliation = belongs(world.nordvik());
        accounts.give(kari, Role.COORDINATOR, world.agreement(), LocalDate.of(2020, 1, 1));
        String body = "/samarbeid/" + world.agreement();
        try (Visit office = Visit.of(port, kari);
                Visit home = Visit.of(port, kari)) {
            for (Visit visit : List.of(office, home))
                assertThat(visit.get(body + "/rediger").statusCode()).isEqualTo(200);

            affiliations.end(world.root(), kari, affiliation, LocalDate.now(Words.OSLO));

            for (Visit visit : List.of(office, home))
                assertThat(visit.get(body + "/rediger").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whoeverBelongsToAnotherMemberStaysInTheCooperationOnItsBehalfUntilThatLeavesToo() {
        join(world.nordvik());
        long membership = join(world.havgap());
        long affiliation = belongs(world.nordvik());
        accounts.give(kari, Role.MEMBER, world.agreement(), LocalDate.of(2020, 1, 1));
        belongs(world.havgap());

        affiliations.end(world.root(), kari, affiliation, LocalDate.now(Words.OSLO));
        assertThat(tokens()).contains(Visitor.reads("body", world.agreement()));
        assertThat(roles.holders(world.root(), world.agreement()))
                .filteredOn(held -> held.person() == kari)
                .extracting(Roles.Holder::through)
                .containsExactly("Havgap universitet " + world.id());

        bodies.keepMember(
                world.root(),
                world.agreement(),
                version(),
                membership,
                new NewBody.Member(
                        world.havgap(),
                        Body.Membership.MEMBER,
                        new Period(
                                LocalDate.of(2020, 1, 1),
                                LocalDate.now(Words.OSLO).minusDays(1))));
        assertThat(tokens()).doesNotContain(Visitor.reads("body", world.agreement()));
    }

    @Test
    void whoeverIsThereByThemselfStaysWhenTheyChangeJobs() {
        long affiliation = belongs(world.nordvik());
        accounts.give(kari, Role.ADVISER, world.agreement(), LocalDate.of(2020, 1, 1));

        affiliations.end(world.root(), kari, affiliation, LocalDate.now(Words.OSLO));

        assertThat(tokens()).contains(Visitor.edits("body", world.agreement()));
    }

    private long belongs(long organisation) {
        return switch (affiliations.add(
                world.root(),
                kari,
                new NewPerson.Affiliation(organisation, "Rådgiver", 50, new Period(LocalDate.of(2020, 1, 1), null)))) {
            case Affiliating.Saved saved -> saved.affiliation();
            default -> throw new AssertionError();
        };
    }

    private long join(long organisation) {
        bodies.keepMember(
                world.root(),
                world.agreement(),
                null,
                null,
                new NewBody.Member(organisation, Body.Membership.MEMBER, Period.ALWAYS));
        return body.find(world.root(), world.agreement()).orElseThrow().members().stream()
                .filter(member -> member.organisation() == organisation)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Set<String> tokens() {
        return accounts.visitor(kari).orElseThrow().tokens();
    }

    private int version() {
        return body.find(world.root(), world.agreement()).orElseThrow().head().version();
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

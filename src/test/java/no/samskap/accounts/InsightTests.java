package no.samskap.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.samskap.ServedTest;
import no.samskap.Visit;
import no.samskap.World;
import no.samskap.accounts.Insight.Seen;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.needs.Need;
import no.samskap.needs.NeedText;
import no.samskap.needs.Needs;
import no.samskap.needs.Saving;
import no.samskap.records.Audit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What others may see and do, seeing it as they do, and where one is signed in. */
@ServedTest
class InsightTests {
    @LocalServerPort
    int port;

    @Autowired
    Insight insight;

    @Autowired
    Accounts accounts;

    @Autowired
    Needs needs;

    @Autowired
    Audit audit;

    @Autowired
    World worlds;

    private World.Place world;
    private long draft;

    @BeforeEach
    void aDraftOfNordvik() {
        world = worlds.anew();
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
        draft = number;
        accounts.offerInDemo(number(world.kari()), 1);
        accounts.offerInDemo(number(world.root()), 2);
    }

    @Test
    void itIsToldWhatAPersonReadsAndChangesAndToNobodyWhomItDoesNotConcern() {
        Seen kari = insight.ofPerson(world.root(), number(world.kari())).orElseThrow();
        assertThat(kari.whole()).isTrue();
        assertThat(kari.closed()).anySatisfy(head -> assertThat(head.number()).isEqualTo(draft));
        assertThat(kari.reach())
                .filteredOn(reach -> reach.kind().code().equals(Need.KIND))
                .singleElement()
                .satisfies(reach -> assertThat(reach.changes()).isEqualTo(1));

        assertThat(insight.ofPerson(world.ola(), number(world.ola()))).isPresent();
        for (Visitor other : List.of(world.ola(), world.siri(), world.hans(), world.berit()))
            assertThat(insight.ofPerson(other, number(world.kari()))).isEmpty();
        assertThat(insight.ofRole(world.kari(), Role.EDITOR, world.nordvik())).isEmpty();
        assertThat(insight.ofRole(world.root(), Role.EDITOR, world.nordvik())
                        .orElseThrow()
                        .closed())
                .anySatisfy(head -> assertThat(head.number()).isEqualTo(draft));
        assertThat(insight.ofRole(world.root(), Role.STUDENT, world.nordvik())
                        .orElseThrow()
                        .closed())
                .noneSatisfy(head -> assertThat(head.number()).isEqualTo(draft));
    }

    @Test
    void anAdministratorSeesAsSomebodyElseAndCanOnlyRead() {
        long kari = number(world.kari());
        try (Visit root = Visit.of(port, number(world.root()));
                Visit ola = Visit.of(port, kari)) {
            String token = root.token("/behov");
            assertThat(ola.post("/tilgang/se-som/" + number(world.root()), Map.of())
                            .statusCode())
                    .as("only an administrator")
                    .isEqualTo(404);
            assertThat(root.post("/tilgang/se-som/" + kari, token, Map.of()).statusCode())
                    .isEqualTo(303);

            String page = root.get("/behov/" + draft).body();
            assertThat(page)
                    .contains("Du ser Samskap slik Kari Nordmann ser det")
                    .contains("Kari Nordmann");
            assertThat(root.post("/behov/" + draft + "/publisering", token, Map.of())
                            .statusCode())
                    .isEqualTo(403);
            assertThat(root.get("/min-side/konto").statusCode())
                    .as("Kari's own affair")
                    .isEqualTo(403);
            assertThat(root.get("/organisasjoner/" + world.nordvik() + "/register")
                            .statusCode())
                    .as("what Kari may not see")
                    .isEqualTo(404);
            assertThat(needs.find(world.root(), draft).orElseThrow().isDraft()).isTrue();

            assertThat(root.post(SeeingAs.ENDS_AT, token, Map.of()).statusCode())
                    .isEqualTo(303);
            assertThat(root.get("/organisasjoner/" + world.nordvik() + "/register")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(ola.get("/min-side/konto").body())
                    .as("Kari can see that it was done")
                    .contains("Rut Nordmann");
        }
        assertThat(audit.acts(kari, SeeingAs.ACT, 5))
                .singleElement()
                .satisfies(
                        act -> assertThat(act.person()).isEqualTo(world.root().person()));
    }

    @Test
    void aSessionIsEndedFromAnotherMachineByItsOwnPersonOnly() {
        try (Visit office = Visit.of(port, number(world.kari()));
                Visit home = Visit.of(port, number(world.kari()));
                Visit root = Visit.of(port, number(world.root()))) {
            String page = home.get("/min-side/konto").body();
            String address = page.substring(page.indexOf("/min-side/konto/okter/"));
            address = address.substring(0, address.indexOf('"'));

            assertThat(root.post(address, Map.of()).statusCode()).isEqualTo(404);
            assertThat(office.get("/min-side").statusCode()).isEqualTo(200);
            assertThat(home.post(address, Map.of()).statusCode()).isEqualTo(303);
            assertThat(office.get("/min-side").statusCode())
                    .as("asked to sign in")
                    .isEqualTo(302);
            assertThat(home.get("/min-side").statusCode()).isEqualTo(200);
        }
    }

    private static long number(Visitor visitor) {
        return Objects.requireNonNull(visitor.person());
    }
}

package no.samskap.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.directory.NewOrganisation;
import no.samskap.directory.Organisation;
import no.samskap.directory.OrganisationTree;
import no.samskap.directory.Organisations;
import no.samskap.projects.NetworkQueries.Asked;
import no.samskap.projects.NetworkQueries.Network;
import no.samskap.projects.NetworkQueries.Node;
import no.samskap.projects.Project.Audience;
import no.samskap.projects.ProjectLines.PartnerLine;
import no.samskap.projects.ProjectQueries.Filter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where Nordvik's three projects are, and who works with whom in them: two open ones, one that only the parties read. */
@SamskapTest
class SpreadTests {
    private static final Asked ORGANISATIONS = new Asked(false, List.of(), 50, 100);
    private static final Asked UNITS = new Asked(true, List.of(), 50, 100);

    @Autowired
    Projects projects;

    @Autowired
    ProjectQueries lists;

    @Autowired
    MapQueries maps;

    @Autowired
    NetworkQueries networks;

    @Autowired
    Organisations organisations;

    @Autowired
    OrganisationTree tree;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    World world;

    World.Place place;
    Filter ours;
    long trondheim;
    long levanger;
    long ntnu;

    @BeforeEach
    void threeProjects() {
        place = world.anew();
        ours = Filter.ALL.of(Filter.Who.ownedBy(place.nordvik()));
        trondheim = known("5001");
        levanger = known("5037");
        ntnu = known("ntnu");
        written(
                "Grøfter",
                Audience.EVERYONE,
                partner(trondheim, ""),
                partner(trondheim, "Bydrift"),
                partner(ntnu, "Vei"));
        written("Leskur", Audience.EVERYONE, partner(trondheim, "Bydrift"), partner(levanger, ""));
        written("Hemmelig", Audience.PARTIES, partner(levanger, ""), partner(ntnu, "Vei"));
    }

    @Test
    void aProjectCountsOnceInEachPlaceHoweverManyOfItsPartiesAreThere() {
        MapQueries.Spread spread = maps.spread(Visitor.STRANGER, ours);
        assertThat(spread.municipalities()).containsEntry("5001", 2L).containsEntry("5037", 1L);
        assertThat(spread.counties()).containsEntry("50", 2L);
        assertThat(spread.research()).containsEntry("5001", 1L);
        assertThat(spread.somewhere()).isEqualTo(2);
    }

    @Test
    void aProjectThatMayNotBeReadIsOnNobodysMapAndInNobodysNetwork() {
        assertThat(maps.spread(place.kari(), ours).municipalities()).containsEntry("5037", 2L);
        assertThat(maps.spread(Visitor.STRANGER, ours).municipalities()).containsEntry("5037", 1L);

        assertThat(shared(networks.network(place.kari(), ours, ORGANISATIONS), levanger, ntnu))
                .isEqualTo(1);
        assertThat(shared(networks.network(Visitor.STRANGER, ours, ORGANISATIONS), levanger, ntnu))
                .isZero();
    }

    @Test
    void aMunicipalityThatWasMergedStandsWithWhatItBecame() {
        long verran = organisation("Verran " + place.id());
        written("Ferje", Audience.EVERYONE, partner(verran, ""));
        tree.close(place.root(), verran, LocalDate.of(2020, 1, 1), Set.of(trondheim));

        assertThat(maps.spread(Visitor.STRANGER, ours).municipalities()).containsEntry("5001", 3L);
        assertThat(count(new Participant(Participant.Sort.MUNICIPALITY, "5001")))
                .isEqualTo(3);
    }

    @Test
    void theNetworkCountsAProjectOnceForEachPairAndLeavesOutTheOtherSorts() {
        Network network = networks.network(Visitor.STRANGER, ours, ORGANISATIONS);
        assertThat(network.allNodes()).isEqualTo(4);
        assertThat(shared(network, place.nordvik(), trondheim)).isEqualTo(2);
        assertThat(shared(network, trondheim, ntnu)).isEqualTo(1);

        Network research = networks.network(Visitor.STRANGER, ours, new Asked(false, List.of("UNIVERSITY"), 50, 100));
        assertThat(research.nodes()).extracting(Node::organisation).containsExactly(ntnu);
        assertThat(research.ties()).isEmpty();
    }

    @Test
    void theNetworkSaysHowManyItDoesNotShow() {
        Network small = networks.network(Visitor.STRANGER, ours, new Asked(false, List.of(), 2, 1));
        assertThat(small.nodes()).hasSize(2);
        assertThat(small.allNodes()).isEqualTo(4);
    }

    @Test
    void whoNamedAUnitStandsThereAsTheUnitAlone() {
        Network units = networks.network(Visitor.STRANGER, ours, UNITS);
        assertThat(units.nodes().stream()
                        .filter(node -> node.organisation() == trondheim)
                        .map(Node::unit))
                .containsExactly("Bydrift");
    }

    @Test
    void everyPlaceAndEveryNodeLeadsToAsManyProjectsAsItCounts() {
        MapQueries.Spread spread = maps.spread(Visitor.STRANGER, ours);
        spread.municipalities()
                .forEach((number, many) -> assertThat(count(new Participant(Participant.Sort.MUNICIPALITY, number)))
                        .isEqualTo(many));
        spread.counties()
                .forEach((number, many) -> assertThat(count(new Participant(Participant.Sort.COUNTY, number)))
                        .isEqualTo(many));
        spread.research()
                .forEach((number, many) -> assertThat(count(new Participant(Participant.Sort.RESEARCH, number)))
                        .isEqualTo(many));
        for (Node node : networks.network(Visitor.STRANGER, ours, ORGANISATIONS).nodes())
            assertThat(count(Participant.organisation(node.organisation()))).isEqualTo(node.count());
        Network units = networks.network(Visitor.STRANGER, ours, UNITS);
        for (Node node : units.nodes())
            assertThat(count(Participant.unit(node.organisation(), node.unit())))
                    .isEqualTo(node.count());
        for (NetworkQueries.Tie tie : units.ties())
            assertThat(count(
                            unit(units.nodes().get(tie.one())),
                            unit(units.nodes().get(tie.other()))))
                    .isEqualTo(tie.count());
    }

    private static Participant unit(Node node) {
        return Participant.unit(node.organisation(), node.unit());
    }

    private long count(Participant... participants) {
        Filter filter = Filter.ALL.of(
                new Filter.Who(List.of(place.nordvik()), List.of(), List.of(), List.of(), List.of(participants)));
        return lists.totals(Visitor.STRANGER, filter).total();
    }

    private static long shared(Network network, long one, long other) {
        return network.ties().stream()
                .filter(tie -> Set.of(
                                network.nodes().get(tie.one()).organisation(),
                                network.nodes().get(tie.other()).organisation())
                        .equals(Set.of(one, other)))
                .mapToLong(NetworkQueries.Tie::count)
                .sum();
    }

    private long known(String reference) {
        return jdbc.sql("select number from organisation where reference = :reference")
                .param("reference", reference)
                .query(Long.class)
                .single();
    }

    private long organisation(String name) {
        if (organisations.add(place.root(), NewOrganisation.named(Organisation.Form.MUNICIPALITY, null, name, "", null))
                instanceof no.samskap.directory.Saving.Saved(long number)) return number;
        throw new IllegalStateException(name);
    }

    private static PartnerLine partner(long organisation, String unit) {
        return new PartnerLine(organisation, unit, Project.Role.PARTNER, null, null, null, null);
    }

    private void written(String title, Audience audience, PartnerLine... partners) {
        ProjectText text = new ProjectText(
                title,
                "Vi prøver noe ved skolen.",
                Language.BOKMAL,
                "PILOT",
                Project.State.RUNNING,
                "",
                place.nordvik(),
                null,
                null,
                null,
                null,
                audience,
                Set.of(),
                "",
                Project.Origin.HELPED,
                "");
        ProjectLines lines = new ProjectLines(List.of(partners), List.of(), List.of(), List.of(), List.of());
        assertThat(projects.write(place.kari(), text, lines, Provenance.WRITTEN_HERE))
                .isInstanceOf(Saving.Saved.class);
    }
}

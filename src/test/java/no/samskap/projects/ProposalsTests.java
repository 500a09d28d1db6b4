package no.samskap.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.MailAddresses;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.directory.NewOrganisation;
import no.samskap.directory.Organisation;
import no.samskap.directory.Organisations;
import no.samskap.projects.ProjectLines.PartnerLine;
import no.samskap.projects.Proposals.Answer;
import no.samskap.projects.Proposals.Outcome;
import no.samskap.projects.Proposals.Proposal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nordvik and Havgap own a project together: neither changes what they share behind the other's back. */
@SamskapTest
class ProposalsTests {
    @Autowired
    Projects projects;

    @Autowired
    Proposals proposals;

    @Autowired
    ProjectParties parties;

    @Autowired
    Organisations organisations;

    @Autowired
    MailAddresses addresses;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    World world;

    World.Place place;
    long number;

    @BeforeEach
    void aProjectOfTwo() {
        place = world.anew();
        PartnerLine havgap = new PartnerLine(place.havgap(), "", Project.Role.RESEARCH, null, null);
        ProjectLines lines = new ProjectLines(List.of(havgap), List.of(), List.of(), List.of(), List.of());
        if (!(projects.write(place.kari(), text("Tørre sko", place.nordvik()), lines, Provenance.WRITTEN_HERE)
                instanceof Saving.Saved(long written))) throw new IllegalStateException();
        number = written;
    }

    @Test
    void aChangeOfWhatIsSharedWaitsForTheOtherSideAndANodMakesIt() {
        assertThat(change(place.hans(), "Våte sko")).isInstanceOf(Saving.Proposed.class);
        assertThat(title()).isEqualTo("Tørre sko");
        assertThat(proposals.owedBy(place.kari(), 5)).hasSize(1);
        assertThat(proposals.owedBy(place.hans(), 5)).isEmpty();

        Proposal open = open();
        assertThat(open.differences()).containsExactly(new Proposals.Difference("title", "Tørre sko", "Våte sko"));
        assertThat(proposals.nod(place.hans(), number, open.id())).isEqualTo(Answer.NOT_YOURS);
        assertThat(proposals.nod(place.siri(), number, open.id())).isEqualTo(Answer.NOT_YOURS);

        assertThat(proposals.nod(place.kari(), number, open.id())).isEqualTo(Answer.APPLIED);
        assertThat(title()).isEqualTo("Våte sko");
        assertThat(proposals.owedBy(place.kari(), 5)).isEmpty();
        assertThat(proposals.nod(place.kari(), number, open.id())).isEqualTo(Answer.NOT_YOURS);
    }

    @Test
    void anObjectionEndsItAndTheReasonStaysAndGoesToWhoeverProposedIt() {
        String address = "kari" + place.id() + "@nordvik.example";
        addresses.learn(place.kari().whenSignedIn().orElseThrow(), address);
        change(place.kari(), "Våte sko");
        assertThat(proposals.object(place.kari(), number, open().id(), "Nei")).isEqualTo(Answer.NOT_YOURS);

        assertThat(proposals.object(place.hans(), number, open().id(), "De er tørre"))
                .isEqualTo(Answer.OBJECTED);

        assertThat(title()).isEqualTo("Tørre sko");
        Proposal ended = all().getFirst();
        assertThat(ended.outcome()).isEqualTo(Outcome.OBJECTED);
        assertThat(ended.objection()).isEqualTo("De er tørre");
        assertThat(jdbc.sql(
                                "select address from mail_outbox where kind = 'project-change-objected' and event like :event")
                        .param("event", "project:" + number + ":%")
                        .query(String.class)
                        .list())
                .containsExactly(address);
    }

    @Test
    void whenItsTimeIsOverWithoutAnObjectionItAppliesItself() {
        change(place.hans(), "Våte sko");
        proposals.applyDue();
        assertThat(title()).isEqualTo("Tørre sko");

        makeDue();
        proposals.applyDue();
        assertThat(title()).isEqualTo("Våte sko");
        proposals.applyDue();
        assertThat(all()).extracting(Proposal::outcome).containsExactly(Outcome.APPLIED);
    }

    @Test
    void whatSomebodyChangedMeanwhileIsNotOverwritten() {
        change(place.hans(), "Våte sko");
        change(place.kari(), "Gule sko");
        Proposal first = all().getLast();
        Proposal second = all().getFirst();
        assertThat(proposals.nod(place.hans(), number, second.id())).isEqualTo(Answer.APPLIED);

        assertThat(proposals.nod(place.kari(), number, first.id())).isEqualTo(Answer.OVERTAKEN);
        assertThat(title()).isEqualTo("Gule sko");
    }

    @Test
    void theSideThatProposedTakesItBack() {
        change(place.hans(), "Våte sko");
        assertThat(proposals.withdraw(place.kari(), number, open().id())).isEqualTo(Answer.NOT_YOURS);
        assertThat(proposals.withdraw(place.hans(), number, open().id())).isEqualTo(Answer.WITHDRAWN);
        assertThat(title()).isEqualTo("Tørre sko");
    }

    @Test
    void aPartyWithPeopleHereChangesItsOwnLineAndNobodyElseDoes() {
        Project project = projects.find(place.kari(), number).orElseThrow();
        long line = project.partners().getFirst().id();
        PartnerLine more = new PartnerLine(place.havgap(), "", Project.Role.RESEARCH, null, null, 200, null);

        assertThat(parties.change(place.kari(), number, project.head().version(), line, more))
                .isEqualTo(new Saving.NotYours());
        assertThat(parties.change(place.hans(), number, project.head().version(), line, more))
                .isEqualTo(new Saving.Saved(number));
    }

    @Test
    void aPartyTakesOutItsOwnLineAndTheOwnerAnyAndNobodyElseThatOfAnother() {
        PartnerLine sorvik = new PartnerLine(place.sorvik(), "", Project.Role.PARTNER, null, null);
        assertThat(parties.join(place.kari(), number, sorvik)).isEqualTo(new Saving.Saved(number));

        assertThat(parties.leave(place.siri(), number, line(place.havgap()))).isEqualTo(new Saving.NotYours());
        assertThat(parties.leave(place.hans(), number, line(place.sorvik()))).isEqualTo(new Saving.NotYours());
        assertThat(takenOutBy(place.hans())).containsExactly(place.havgap());
        assertThat(takenOutBy(place.kari())).containsExactlyInAnyOrder(place.nordvik(), place.sorvik(), place.havgap());
        assertThat(parties.leave(place.kari(), number, 0)).isEqualTo(new Saving.NotYours());
        assertThat(project().partners()).hasSize(2);

        assertThat(parties.leave(place.hans(), number, line(place.havgap()))).isEqualTo(new Saving.Saved(number));
        assertThat(parties.leave(place.kari(), number, line(place.sorvik()))).isEqualTo(new Saving.Saved(number));
        assertThat(project().partners()).isEmpty();
    }

    @Test
    void aPartyWithNobodyHereIsTakenOutByTheOthers() {
        NewOrganisation named =
                NewOrganisation.named(Organisation.Form.BUSINESS, null, "Havgap frukthage " + place.id(), "", null);
        if (!(organisations.add(place.root(), named) instanceof no.samskap.directory.Saving.Saved(long orchard)))
            throw new IllegalStateException();
        PartnerLine line = new PartnerLine(orchard, "", Project.Role.PARTNER, null, null);
        assertThat(parties.join(place.hans(), number, line)).isEqualTo(new Saving.Saved(number));

        assertThat(parties.leave(place.hans(), number, line(orchard))).isEqualTo(new Saving.Saved(number));
    }

    private Set<Long> takenOutBy(Visitor visitor) {
        return proposals.linesTakenOutBy(visitor, project());
    }

    private long line(long organisation) {
        return project().partners().stream()
                .filter(partner -> partner.organisation() == organisation)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Project project() {
        return projects.find(place.kari(), number).orElseThrow();
    }

    @Test
    void nobodyElseKnowsOfIt() {
        change(place.hans(), "Våte sko");
        for (Visitor other : List.of(place.siri(), place.ola(), Visitor.STRANGER))
            assertThat(proposals.of(other, projects.find(other, number).orElseThrow()))
                    .isEmpty();
    }

    @Test
    void oneWordIsEnoughWhereNobodyElseCouldObject() {
        assertThat(change(place.root(), "Rettet")).isEqualTo(new Saving.Saved(number));
        if (!(projects.write(place.siri(), text("Alene", place.sorvik()), ProjectLines.NONE, Provenance.WRITTEN_HERE)
                instanceof Saving.Saved(long alone))) throw new IllegalStateException();
        assertThat(projects.change(place.siri(), alone, 1, text("Fortsatt alene", place.sorvik())))
                .isEqualTo(new Saving.Saved(alone));
    }

    private Saving change(Visitor visitor, String title) {
        int version = projects.find(place.root(), number).orElseThrow().head().version();
        return projects.change(visitor, number, version, text(title, place.nordvik()));
    }

    private void makeDue() {
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "update project_proposal set due_at = due_at - cast(:time as interval) where project = :number")
                .param(
                        "time",
                        Proposals.TIME_TO_OBJECT.plus(Duration.ofMinutes(1)).toString())
                .param("number", number)
                .update());
    }

    private Proposal open() {
        return all().stream()
                .filter(proposal -> proposal.outcome() == Outcome.OPEN)
                .findFirst()
                .orElseThrow();
    }

    private List<Proposal> all() {
        return proposals.of(place.kari(), projects.find(place.kari(), number).orElseThrow());
    }

    private String title() {
        return projects.find(place.kari(), number).orElseThrow().head().title();
    }

    private static ProjectText text(String title, long owner) {
        return new ProjectText(
                title,
                "Vi prøver ut grøfter.",
                Language.BOKMAL,
                "PILOT",
                Project.State.RUNNING,
                "",
                owner,
                null,
                null,
                null,
                null,
                Project.Audience.EVERYONE,
                Set.of(),
                "",
                Project.Origin.HELPED,
                "");
    }
}

package no.samskap.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.projects.Application.Decision;
import no.samskap.projects.Project.Audience;
import no.samskap.projects.Project.Role;
import no.samskap.projects.ProjectLines.ContactLine;
import no.samskap.projects.ProjectLines.FundingLine;
import no.samskap.projects.ProjectLines.MilestoneLine;
import no.samskap.projects.ProjectLines.PartnerLine;
import no.samskap.records.Change;
import no.samskap.records.CountingRule;
import no.samskap.records.Facts;
import no.samskap.records.History;
import no.samskap.records.Merging;
import no.samskap.records.Trail;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SamskapTest
class ProjectsTests {
    @Autowired
    Projects projects;

    @Autowired
    ProjectParties parties;

    @Autowired
    ProjectProgress progress;

    @Autowired
    Applications applications;

    @Autowired
    ProjectQueries queries;

    @Autowired
    Facts facts;

    @Autowired
    History history;

    @Autowired
    Trail trail;

    @Autowired
    Merging merging;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    World world;

    World.Place place;

    @BeforeEach
    void anew() {
        place = world.anew();
    }

    @Test
    void nobodyWritesForAnOrganisationThatIsNotTheirs() {
        for (Visitor other : List.of(place.siri(), place.ola(), Visitor.STRANGER))
            assertThat(projects.write(other, text(), ProjectLines.NONE, Provenance.WRITTEN_HERE))
                    .isEqualTo(new Saving.NotYours());
    }

    /** Who has it among their own from then on. */
    @Test
    void whoeverWritesForABodyWritesDownWhatCountsThereForItsMembers() {
        Visitor coordinator = new Visitor(
                place.berit().person(),
                "Koordinator",
                Set.of(Visitor.PUBLIC, Visitor.MEMBERS, Visitor.edits("body", place.agreement())));
        assertThat(projects.write(coordinator, counted(), ProjectLines.NONE, Provenance.WRITTEN_HERE))
                .as("no member yet")
                .isEqualTo(new Saving.NotYours());
        transaction.executeWithoutResult(status -> {
            for (long member : List.of(place.nordvik(), place.sorvik()))
                jdbc.sql("insert into body_member (body, organisation, role) values (:body, :member, 'MEMBER')")
                        .param("body", place.agreement())
                        .param("member", member)
                        .update();
        });

        assertThat(projects.write(coordinator, text(), ProjectLines.NONE, Provenance.WRITTEN_HERE))
                .as("counts nowhere")
                .isEqualTo(new Saving.NotYours());
        Saving saved = coordinator.acts(
                () -> projects.write(coordinator, counted(), ProjectLines.NONE, Provenance.WRITTEN_HERE));
        assertThat(saved)
                .isInstanceOfSatisfying(
                        Saving.Saved.class,
                        written -> assertThat(projects.find(place.kari(), written.number())
                                        .orElseThrow()
                                        .head()
                                        .mayBeEditedBy(place.kari()))
                                .isTrue());
        long number = ((Saving.Saved) saved).number();
        ProjectText handedOver = text(place.sorvik(), "INNOVATION", Audience.EVERYONE, place.agreement());
        assertThat(projects.change(coordinator, number, version(number), handedOver))
                .as("what has an owner is not theirs to hand over")
                .isEqualTo(new Saving.NotYours());
    }

    @Test
    void onlyThoseWhoWriteForABodyLetAProjectCountUnderIt() {
        assertThat(projects.write(place.kari(), counted(), ProjectLines.NONE, Provenance.WRITTEN_HERE))
                .isEqualTo(new Saving.NotYourBody());
        assertThat(projects.write(place.berit(), counted(), ProjectLines.NONE, Provenance.WRITTEN_HERE))
                .isInstanceOf(Saving.Saved.class);
    }

    @Test
    void aProjectOfThePartiesIsInNoListAndNoCountOfOthers() {
        long number = written(place.kari(), text(Audience.PARTIES));
        long application = applied(place.kari(), number, sent("Havgapfondet", 2026));

        assertThat(listed(place.kari())).containsExactly(number);
        for (Visitor other : List.of(place.siri(), place.hans(), Visitor.STRANGER)) {
            assertThat(projects.find(other, number)).isEmpty();
            assertThat(applications.find(other, application)).isEmpty();
            assertThat(applications.of(other, number)).isEmpty();
            assertThat(listed(other)).isEmpty();
            assertThat(queries.totals(other, ofNordvik()).total()).isZero();
            assertThat(queries.totals(other, ofNordvik()).facets()).isEmpty();
        }
    }

    @Test
    void aPartnerReadsAndChangesTheProjectAndItsApplications() {
        long number = written(place.kari(), text(Audience.PARTIES));
        long application = applied(place.kari(), number, sent("Havgapfondet", 2026));
        assertThat(projects.change(place.hans(), number, 1, text(Audience.PARTIES)))
                .isEqualTo(new Saving.NotYours());

        parties.join(place.kari(), number, partner(place.havgap()));

        assertThat(applications.find(place.hans(), application)).isPresent();
        assertThat(projects.change(place.hans(), number, version(number), text(Audience.PARTIES)))
                .isEqualTo(new Saving.Saved(number));

        parties.leave(place.kari(), number, partnerId(number));
        assertThat(projects.find(place.hans(), number)).isEmpty();
        assertThat(applications.find(place.hans(), application)).isEmpty();
    }

    @Test
    void whatOthersMayNotChangeStaysAsItIs() {
        long number = written(place.kari(), text());
        long application = applied(place.kari(), number, sent("Havgapfondet", 2026));
        int version = version(number);
        PartialDate year = PartialDate.year(2026);

        for (Visitor other : List.of(place.siri(), place.ola(), place.hans(), Visitor.STRANGER)) {
            assertThat(projects.change(other, number, version, text())).isEqualTo(new Saving.NotYours());
            assertThat(parties.join(other, number, partner(place.sorvik()))).isEqualTo(new Saving.NotYours());
            assertThat(parties.addContact(other, number, new ContactLine(null, "Noen")))
                    .isEqualTo(new Saving.NotYours());
            assertThat(progress.addMilestone(other, number, new MilestoneLine("Start", null)))
                    .isEqualTo(new Saving.NotYours());
            assertThat(progress.happened(other, number, Happening.PILOT_RUN, year, null, 1))
                    .isEqualTo(new Saving.NotYours());
            assertThat(applications.apply(other, number, sent("EU", 2026))).isEqualTo(new Applying.NotYours());
            assertThat(applications.change(other, application, 1, sent("EU", 2026)))
                    .isEqualTo(new Applying.NotYours());
            assertThat(applications.remove(other, application)).isEqualTo(new Applying.NotYours());
        }
        assertThat(version(number)).isEqualTo(version);
        assertThat(applications.of(place.kari(), number)).hasSize(1);
    }

    @Test
    void anApplicationSentCountsOnceInItsYearAndIsRefusedTheSecondTime() {
        long number = written(place.berit(), counted());
        assertThat(sentIn(2026)).isZero();

        long application = applied(place.berit(), number, sent("Norges forskningsråd", 2026));
        assertThat(sentIn(2026)).isEqualTo(1);

        assertThat(applications.apply(place.berit(), number, sent("norges  FORSKNINGSRÅD!", 2026)))
                .isInstanceOfSatisfying(
                        Applying.AlreadyCounted.class,
                        already -> assertThat(already.counts().number()).isEqualTo(application));
        assertThat(sentIn(2026)).isEqualTo(1);
        assertThat(facts.behind(Visitor.STRANGER, rule(Application.SENT, "research"), 2026, 2026))
                .extracting(row -> row.head().number())
                .containsExactly(application);
    }

    @Test
    void whatIsSaidOfAnApplicationIsCorrectedAndWithdrawnWithIt() {
        long number = written(place.berit(), counted());
        long application = applied(place.berit(), number, sent("EU", 2025));
        Application seen = applications.find(place.berit(), application).orElseThrow();

        applications.change(place.berit(), application, seen.head().version(), granted("EU", 2025, 2026));
        assertThat(count(Application.GRANTED, "research", 2026)).isEqualTo(1);
        assertThat(applications.change(place.berit(), application, seen.head().version(), sent("EU", 2025)))
                .isInstanceOf(Applying.Stale.class);

        applications.remove(place.berit(), application);
        assertThat(sentIn(2025)).isZero();
        assertThat(count(Application.GRANTED, "research", 2026)).isZero();
        assertThat(applications.find(place.berit(), application)).isEmpty();
        assertThat(trail.cameOf(place.berit(), number)).isEmpty();
        assertThat(applications.apply(place.berit(), number, sent("EU", 2025))).isInstanceOf(Applying.Saved.class);
    }

    @Test
    void factsFollowTheBodyTheFormAndThePartnersOfTheProject() {
        long number = written(place.berit(), counted());
        long application = applied(place.berit(), number, sent("EU", 2026));
        progress.happened(place.berit(), number, Happening.PILOT_RUN, PartialDate.year(2026), null, 1);
        parties.join(place.berit(), number, partner(place.havgap()));
        for (long record : List.of(number, application))
            assertThat(facts.of(record).getFirst().organisations())
                    .containsExactlyInAnyOrder(place.nordvik(), place.havgap());

        ProjectText education = text("EDUCATION", Audience.EVERYONE, place.agreement());
        projects.change(place.berit(), number, version(number), education);
        assertThat(sentIn(2026)).isZero();
        assertThat(count(Application.SENT, "education", 2026)).isEqualTo(1);

        projects.change(place.berit(), number, version(number), text());
        assertThat(count(Application.SENT, "education", 2026)).isZero();
        assertThat(facts.of(number).getFirst().bodies()).isEmpty();
    }

    @Test
    void whatHappensInAProjectCountsOnceAndCanBeTakenBack() {
        long number = written(place.berit(), counted());
        PartialDate year = PartialDate.year(2026);

        assertThat(progress.happened(place.berit(), number, Happening.MEETING_PLACE_OPENED, year, null, 1))
                .isEqualTo(new Saving.Saved(number));
        assertThat(progress.happened(place.berit(), number, Happening.MEETING_PLACE_OPENED, year, null, 1))
                .isEqualTo(new Saving.AlreadyHappened(Happening.MEETING_PLACE_OPENED));
        assertThat(count("meeting-place.opened", "research", 2026)).isEqualTo(1);

        progress.didNotHappen(place.berit(), number, Happening.MEETING_PLACE_OPENED);
        assertThat(count("meeting-place.opened", "research", 2026)).isZero();
    }

    @Test
    void whoeverSavesLastOverAnOldVersionIsToldWhatWasSaved() {
        long number = written(place.kari(), text());
        int seen = version(number);
        progress.addMilestone(place.kari(), number, new MilestoneLine("Oppstart", PartialDate.year(2026)));

        assertThat(projects.change(place.kari(), number, seen, text())).isInstanceOf(Saving.Stale.class);
    }

    @Test
    void historyTellsOnlyWhatDiffersOfAPartner() {
        long number = written(place.kari(), text());
        parties.join(place.kari(), number, partner(place.havgap()));
        parties.join(place.kari(), number, partner(place.sorvik()));
        Project project = projects.find(place.kari(), number).orElseThrow();
        Project.Partner havgap = project.partners().getFirst();
        parties.change(
                place.hans(),
                number,
                project.head().version(),
                havgap.id(),
                new PartnerLine(havgap.organisation(), "", Role.RESEARCH, null, PartialDate.year(2026)));

        Change latest =
                history
                        .of(
                                place.kari(),
                                projects.find(place.kari(), number)
                                        .orElseThrow()
                                        .head(),
                                null,
                                20)
                        .changes()
                        .stream()
                        .filter(change -> change.table().equals("project_participation"))
                        .findFirst()
                        .orElseThrow();
        assertThat(latest.action()).isEqualTo(Change.Action.UPDATE);
        assertThat(latest.values()).containsExactly(new Change.Value("ends", null, "2026"));
    }

    @Test
    void aPartnerIsAddedOnceAndMustBeKnown() {
        long number = written(place.kari(), text());
        parties.join(place.kari(), number, partner(place.havgap()));

        assertThat(parties.join(place.kari(), number, partner(place.havgap())))
                .isEqualTo(new Saving.AlreadyPartner(place.havgap()));
        assertThat(parties.join(place.kari(), number, partner(number))).isEqualTo(new Saving.Unknown(number));
    }

    @Test
    void aProjectIsWrittenDownWithAllItsRowsOrNotAtAll() {
        ProjectLines lines = new ProjectLines(
                List.of(partner(place.havgap()), partner(place.sorvik())),
                List.of(new ContactLine(null, "Kari Nordmann")),
                List.of(new FundingLine(null, "Havgapfondet", "Egeninnsats", 250_000L, 2026)),
                List.of(new MilestoneLine("Oppstart", PartialDate.year(2026)), new MilestoneLine("Slutt", null)),
                List.of(sent("EU", 2025), granted("Havgapfondet", 2025, 2026)));
        long number = saved(projects.write(place.berit(), counted(), lines, Provenance.WRITTEN_HERE));

        Project project = projects.find(place.berit(), number).orElseThrow();
        assertThat(project.partners()).hasSize(2);
        assertThat(project.milestones()).hasSize(2);
        assertThat(project.fundingKroner()).isEqualTo(250_000L);
        assertThat(project.contacts()).hasSize(1);
        assertThat(projects.find(Visitor.STRANGER, number).orElseThrow().contacts())
                .isEmpty();
        assertThat(sentIn(2025)).isEqualTo(2);
        assertThat(count(Application.GRANTED, "research", 2026)).isEqualTo(1);

        ProjectLines twice = new ProjectLines(
                List.of(), List.of(), List.of(), List.of(), List.of(sent("EU", 2025), sent("eu", 2025)));
        assertThat(projects.write(place.berit(), counted(), twice, Provenance.WRITTEN_HERE))
                .isInstanceOf(Saving.SameApplicationTwice.class);
        assertThat(listed(place.berit())).containsExactly(number);
    }

    @Test
    void aProjectShowsWhatItGrewOutOf() {
        long earlier = written(place.kari(), text());
        long number = saved(projects.write(place.kari(), text(), ProjectLines.NONE, Provenance.outOf(earlier)));

        assertThat(trail.cameFrom(place.kari(), number))
                .extracting(step -> step.head().number())
                .containsExactly(earlier);
        long secret = written(place.siri(), inSorvik());
        assertThat(projects.grewOutOf(place.kari(), number, secret)).isEqualTo(new Saving.Unknown(secret));
    }

    @Test
    void whoIsMergedIntoAnotherTakesPartAsThatOne() {
        ProjectLines lines = new ProjectLines(
                List.of(new PartnerLine(place.sorvik(), "", Role.PARTNER, null, null)),
                List.of(new ContactLine(place.ola().person(), "")),
                List.of(),
                List.of(),
                List.of());
        long number = saved(projects.write(place.kari(), text(), lines, Provenance.WRITTEN_HERE));
        long ola = Objects.requireNonNull(place.ola().person());
        long kari = Objects.requireNonNull(place.kari().person());
        merging.merge(place.root(), place.sorvik(), place.havgap(), "Samme");
        merging.merge(place.root(), ola, kari, "Samme");

        Project project = projects.find(place.kari(), number).orElseThrow();
        assertThat(project.partners()).extracting(Project.Partner::organisation).containsExactly(place.havgap());
        assertThat(project.contacts())
                .extracting(Project.Contact::person, Project.Contact::name)
                .containsExactly(tuple(kari, "Kari Nordmann"));
    }

    private long written(Visitor visitor, ProjectText text) {
        return saved(projects.write(visitor, text, ProjectLines.NONE, Provenance.WRITTEN_HERE));
    }

    private static long saved(Saving outcome) {
        return switch (outcome) {
            case Saving.Saved(long number) -> number;
            default -> throw new AssertionError(outcome);
        };
    }

    private long applied(Visitor visitor, long project, ApplicationText text) {
        return switch (applications.apply(visitor, project, text)) {
            case Applying.Saved(Application application) -> application.number();
            case Applying outcome -> throw new AssertionError(outcome);
        };
    }

    private ProjectText text() {
        return text(Audience.EVERYONE);
    }

    private ProjectText text(Audience audience) {
        return text("INNOVATION", audience, null);
    }

    private ProjectText counted() {
        return text("INNOVATION", Audience.EVERYONE, place.agreement());
    }

    private ProjectText inSorvik() {
        return text(place.sorvik(), "INNOVATION", Audience.PARTIES, null);
    }

    private ProjectText text(String form, Audience audience, @Nullable Long body) {
        return text(place.nordvik(), form, audience, body);
    }

    private static ProjectText text(long owner, String form, Audience audience, @Nullable Long body) {
        return new ProjectText(
                "Tørre bussholdeplasser",
                "Vi prøver ut grøfter ved skolen.",
                Language.BOKMAL,
                form,
                Project.State.RUNNING,
                "",
                owner,
                body,
                null,
                PartialDate.year(2026),
                null,
                audience,
                Set.of(),
                "",
                Project.Origin.HELPED,
                "");
    }

    private static PartnerLine partner(long organisation) {
        return new PartnerLine(organisation, "", Role.RESEARCH, null, null);
    }

    private static ApplicationText sent(String funder, int year) {
        return new ApplicationText(
                "", null, funder, "", PartialDate.year(year), null, Decision.PENDING, null, null, null);
    }

    private static ApplicationText granted(String funder, int sent, int decided) {
        return new ApplicationText(
                "",
                null,
                funder,
                "",
                PartialDate.year(sent),
                null,
                Decision.GRANTED,
                PartialDate.year(decided),
                1_000_000L,
                null);
    }

    private int version(long number) {
        return projects.find(place.root(), number).orElseThrow().head().version();
    }

    private long partnerId(long number) {
        return projects.find(place.root(), number)
                .orElseThrow()
                .partners()
                .getFirst()
                .id();
    }

    private CountingRule rule(String what, String label) {
        return new CountingRule(what, Set.of(label), place.agreement(), false);
    }

    private long count(String what, String label, int year) {
        return facts.count(Visitor.STRANGER, List.of(rule(what, label)))
                .getFirst()
                .in(year);
    }

    private long sentIn(int year) {
        return count(Application.SENT, "research", year);
    }

    private ProjectQueries.Filter ofNordvik() {
        return ProjectQueries.Filter.ALL.of(ProjectQueries.Filter.Who.ownedBy(place.nordvik()));
    }

    private List<Long> listed(Visitor visitor) {
        return queries.list(visitor, ofNordvik(), ProjectQueries.Order.NEWEST, 10, 0).stream()
                .map(ProjectQueries.Row::number)
                .toList();
    }
}

package no.samskap.projects;

import static no.samskap.projects.Project.Origin.ANYWAY;
import static no.samskap.projects.Project.Origin.HELPED;
import static no.samskap.projects.Project.Origin.STARTED_IT;
import static no.samskap.projects.Project.Origin.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.projects.ProjectLines.FundingLine;
import no.samskap.projects.ProjectLines.PartnerLine;
import no.samskap.projects.ProjectStory.Entry;
import no.samskap.projects.ProjectStory.Gain;
import no.samskap.projects.ProjectStory.Lesson;
import no.samskap.projects.ProjectWork.Instalment;
import no.samskap.projects.ProjectWork.Worker;
import no.samskap.projects.forms.Demand;
import no.samskap.records.CountingRule;
import no.samskap.records.Facts;
import no.samskap.records.Trail;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How a project of Nordvik and Havgap goes, what goes into it, and whom it is owed. */
@SamskapTest
class StoryTests {
    private static final PartialDate IN_MAY = PartialDate.parse("2026-05").orElseThrow();

    @Autowired
    Projects projects;

    @Autowired
    ProjectParties parties;

    @Autowired
    ProjectProgress progress;

    @Autowired
    ProjectStory story;

    @Autowired
    ProjectWork work;

    @Autowired
    ProjectCredit credit;

    @Autowired
    ProjectQueries queries;

    @Autowired
    Facts facts;

    @Autowired
    Trail trail;

    @Autowired
    World world;

    World.Place place;
    long number;

    @BeforeEach
    void aProjectOfTwo() {
        place = world.anew();
        if (!(projects.write(place.berit(), text(Project.State.IDEA), lines(), Provenance.WRITTEN_HERE)
                instanceof Saving.Saved(long written))) throw new IllegalStateException();
        number = written;
    }

    @Test
    void aProjectGoesFromIdeaToUseAndTheListFindsItByItsStage() {
        assertThat(project().stage()).isEqualTo(Stage.IDEA);

        story.step(place.kari(), number, Stage.PILOT, PartialDate.year(2025), "Tre gater");
        story.step(place.hans(), number, Stage.IN_USE, IN_MAY, "");

        assertThat(project().stage()).isEqualTo(Stage.IN_USE);
        assertThat(project().state()).isEqualTo(Project.State.RUNNING);
        assertThat(story.of(Visitor.STRANGER, project()).steps())
                .extracting(ProjectStory.Step::stage)
                .containsExactly(Stage.IDEA, Stage.PILOT, Stage.IN_USE);
        var ours = ProjectQueries.Filter.ALL.of(ProjectQueries.Filter.Who.ownedBy(place.nordvik()));
        assertThat(queries.totals(place.kari(), ours).of("stage")).containsOnlyKeys("IN_USE");
    }

    @Test
    void toStopIsAStepThatSaysWhyAndCanBeTakenBack() {
        assertThatThrownBy(() -> story.step(place.kari(), number, Stage.STOPPED, IN_MAY, " "))
                .isInstanceOf(IllegalArgumentException.class);

        story.step(place.kari(), number, Stage.STOPPED, IN_MAY, "Ingen hadde tid");
        assertThat(project().state()).isEqualTo(Project.State.STOPPED);
        assertThat(project().stoppedBecause()).isEqualTo("Ingen hadde tid");

        story.step(place.kari(), number, Stage.PILOT, PartialDate.year(2027), "");
        assertThat(project().state()).isEqualTo(Project.State.RUNNING);
        assertThat(project().stoppedBecause()).isEmpty();
    }

    @Test
    void whatIsStoppedInTheTextIsAStepToo() {
        projects.change(place.berit(), number, version(), text(Project.State.STOPPED));
        assertThat(project().stage()).isEqualTo(Stage.STOPPED);

        projects.change(place.berit(), number, version(), text(Project.State.RUNNING));
        assertThat(project().stage()).isEqualTo(Stage.IDEA);
    }

    @Test
    void whatTheyKeepToThemselvesIsReadByThoseWhoTakePartAndByNobodyElse() {
        story.note(place.kari(), number, null, entry("Brøytebilen tok grøfta", true));
        story.note(place.kari(), number, null, entry("Grøfta holdt", false));

        for (Visitor party : List.of(place.kari(), place.ola(), place.hans()))
            assertThat(story.of(party, project()).journal()).hasSize(2);
        for (Visitor other : List.of(place.siri(), Visitor.STRANGER))
            assertThat(story.of(other, project()).journal())
                    .extracting(Entry::entry)
                    .containsExactly("Grøfta holdt");
    }

    @Test
    void whoDoesNotTakePartChangesNothing() {
        int before = version();
        for (Visitor other : List.of(place.siri(), place.ola(), Visitor.STRANGER)) {
            assertThat(story.step(other, number, Stage.SCALED, IN_MAY, "")).isEqualTo(new Saving.NotYours());
            assertThat(story.note(other, number, null, entry("Tull", false))).isEqualTo(new Saving.NotYours());
            assertThat(story.gain(other, number, null, gain())).isEqualTo(new Saving.NotYours());
            assertThat(work.work(other, number, null, worker(place.nordvik(), true)))
                    .isEqualTo(new Saving.NotYours());
            assertThat(credit.judge(other, number, place.nordvik(), ANYWAY, "")).isEqualTo(new Saving.NotYours());
        }
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void eachMunicipalityFreesSomebodyForAnInnovationProject() {
        assertThat(lacking()).contains(Demand.What.FREED);

        work.work(place.kari(), number, null, worker(place.nordvik(), true));

        assertThat(lacking()).doesNotContain(Demand.What.FREED);
        assertThat(work.work(place.kari(), number, null, worker(place.sorvik(), true)))
                .isEqualTo(new Saving.Unknown(place.sorvik()));
        assertThat(work.of(Visitor.STRANGER, project()).workers()).isEmpty();
        assertThat(work.of(place.hans(), project()).workers()).hasSize(1);
    }

    @Test
    void anInstalmentBelongsToMoneyOfTheSameProject() {
        progress.addFunding(place.kari(), number, new FundingLine(null, "Havgapfondet", "", 900_000L, 2026));
        long funding = project().funding().getFirst().id();

        assertThat(work.pay(place.kari(), number, null, instalment(funding))).isEqualTo(new Saving.Saved(number));
        assertThat(work.pay(place.kari(), number, null, instalment(funding + 1000)))
                .isEqualTo(new Saving.Unknown(funding + 1000));

        progress.removeFunding(place.kari(), number, funding);
        assertThat(work.of(place.kari(), project()).instalments()).isEmpty();
    }

    @Test
    void theMiddleOfWhatThePartiesSayStands() {
        assertThat(ProjectCredit.standing(HELPED, List.of())).isEqualTo(HELPED);
        assertThat(ProjectCredit.standing(HELPED, List.of(UNKNOWN))).isEqualTo(HELPED);
        assertThat(ProjectCredit.standing(STARTED_IT, List.of(ANYWAY))).isEqualTo(ANYWAY);
        assertThat(ProjectCredit.standing(UNKNOWN, List.of(STARTED_IT, ANYWAY))).isEqualTo(ANYWAY);
        assertThat(ProjectCredit.standing(UNKNOWN, List.of(STARTED_IT, ANYWAY, STARTED_IT)))
                .isEqualTo(STARTED_IT);
    }

    @Test
    void aPartyJudgesForItselfAndFactsSayWhatWouldHaveHappenedAnyway() {
        progress.happened(place.berit(), number, Happening.PILOT_RUN, PartialDate.year(2026), null, 1);
        assertThat(anyway()).isZero();

        assertThat(credit.judge(place.hans(), number, place.nordvik(), ANYWAY, ""))
                .isEqualTo(new Saving.NotYours());
        credit.judge(place.hans(), number, place.havgap(), ANYWAY, "Vi kjente hverandre");

        assertThat(project().credit()).isEqualTo(ANYWAY);
        assertThat(anyway()).isEqualTo(1);
        credit.judge(place.hans(), number, place.havgap(), STARTED_IT, "");
        assertThat(project().credit()).isEqualTo(STARTED_IT);
        assertThat(anyway()).isZero();
        assertThat(project().happenings().getFirst().labels()).isEmpty();
    }

    @Test
    void whatShowsHowItCameAboutIsOnTheTrailUntilItIsTakenBack() {
        long shown = place.agreement();
        credit.show(place.kari(), number, null, 0, ProjectCredit.Sort.WORKSHOP, shown, "", null);
        assertThat(trail.cameFrom(place.kari(), number))
                .extracting(step -> step.head().number())
                .containsExactly(shown);

        long id = credit.of(place.kari(), project()).evidence().getFirst().id();
        credit.hide(place.kari(), number, id);
        assertThat(trail.cameFrom(place.kari(), number)).isEmpty();
        assertThat(credit.show(place.kari(), number, null, 0, ProjectCredit.Sort.OTHER, number, "", null))
                .isEqualTo(new Saving.Unknown(number));
    }

    private long anyway() {
        CountingRule rule = new CountingRule("pilot.run", Set.of("anyway"), place.agreement(), false);
        return facts.count(Visitor.STRANGER, List.of(rule)).getFirst().in(2026);
    }

    private List<Demand.What> lacking() {
        return projects.demands(project()).stream()
                .filter(demand -> !demand.met())
                .map(Demand::what)
                .toList();
    }

    private Project project() {
        return projects.find(place.kari(), number).orElseThrow();
    }

    private int version() {
        return project().head().version();
    }

    private static Entry entry(String text, boolean partiesOnly) {
        return new Entry(0, Lesson.DID_NOT_WORK, text, IN_MAY, partiesOnly);
    }

    private static Gain gain() {
        return new Gain(0, "Tørre sko", "par", 200L, IN_MAY, null, null, "");
    }

    private static Worker worker(long organisation, boolean freed) {
        return new Worker(0, organisation, "", null, "Nora Grøft", "Graver", 20, null, null, freed);
    }

    private static Instalment instalment(long funding) {
        return new Instalment(0, funding, "", IN_MAY, 300_000, null);
    }

    private ProjectLines lines() {
        return new ProjectLines(
                List.of(new PartnerLine(place.havgap(), "", Project.Role.RESEARCH, null, null)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private ProjectText text(Project.State state) {
        return text(state, place.agreement());
    }

    private ProjectText text(Project.State state, @Nullable Long body) {
        return new ProjectText(
                "Tørre bussholdeplasser",
                "Vi prøver ut grøfter.",
                Language.BOKMAL,
                "INNOVATION",
                state,
                state == Project.State.STOPPED ? "Ingen hadde tid" : "",
                place.nordvik(),
                body,
                null,
                null,
                null,
                Project.Audience.EVERYONE,
                Set.of(),
                "",
                UNKNOWN,
                "");
    }
}

package no.samskap.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.core.PartialDate;
import no.samskap.core.Period;
import no.samskap.core.Visitor;
import no.samskap.directory.Body;
import no.samskap.directory.BodyUpkeep;
import no.samskap.directory.NewBody;
import no.samskap.needs.Need.State;
import no.samskap.records.CountingRule;
import no.samskap.records.Facts;
import no.samskap.records.Following;
import no.samskap.records.Owing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SamskapTest
class NeedLifeTests {
    @Autowired
    Needs needs;

    @Autowired
    NeedLife life;

    @Autowired
    Patience patience;

    @Autowired
    StandingStill standingStill;

    @Autowired
    BodyUpkeep bodies;

    @Autowired
    Facts facts;

    @Autowired
    Following following;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    World world;

    World.Place place;
    Visitor adviser;
    long need;

    @BeforeEach
    void anew() {
        place = world.anew();
        adviser = new Visitor(
                place.berit().person(),
                "Berit",
                Set.of("public", "members", "body:" + place.agreement(), "body:" + place.agreement() + ":edit"));
        bodies.keepMember(
                place.root(),
                place.agreement(),
                null,
                null,
                new NewBody.Member(place.nordvik(), Body.Membership.MEMBER, Period.ALWAYS));
        need = sent(place.kari(), place.nordvik());
    }

    @Test
    void goesFromSentToInUseStepByStepAndTellsWhoAndWhenAndWhy() {
        assertThat(adviser.acts(() -> life.take(adviser, need, step(State.CLARIFIED, "2026-01-10"))))
                .isEqualTo(new Stepping.Taken(State.CLARIFIED));
        life.take(adviser, need, StepText.to(State.MATCHING));
        life.take(adviser, need, StepText.to(State.ANSWERED));
        assertThat(life.take(place.kari(), need, StepText.to(State.IN_USE)))
                .isEqualTo(new Stepping.Taken(State.IN_USE));

        List<Need.Step> steps = needs.find(place.ola(), need).orElseThrow().steps();
        assertThat(steps)
                .extracting(Need.Step::state)
                .containsExactly(State.SENT, State.CLARIFIED, State.MATCHING, State.ANSWERED, State.IN_USE);
        assertThat(steps.get(1).on()).isEqualTo(PartialDate.day(LocalDate.of(2026, 1, 10)));
        assertThat(steps.get(1).byName()).isEqualTo("Berit Nordmann");
    }

    @Test
    void onlyTheOwnerAndThoseWhoWriteForABodyItIsAMemberOfTakeSteps() {
        for (Visitor other : List.of(place.siri(), place.hans(), place.ola(), Visitor.STRANGER)) {
            assertThat(life.take(other, need, StepText.to(State.CLARIFIED))).isEqualTo(new Stepping.NotYours());
            assertThat(life.mayTake(other, needs.find(other, need).orElseThrow()))
                    .isEmpty();
        }
        long ofSorvik = sent(place.siri(), place.sorvik());
        assertThat(life.take(adviser, ofSorvik, StepText.to(State.CLARIFIED)))
                .as("no member of the adviser's body")
                .isEqualTo(new Stepping.NotYours());
    }

    @Test
    void theAdviserNeitherTakesANeedBackNorSaysThatItsAnswerIsInUse() {
        assertThat(life.takeBack(adviser, need)).isEqualTo(new Stepping.NotYours());
        life.take(adviser, need, StepText.to(State.ANSWERED));
        assertThat(life.take(adviser, need, StepText.to(State.IN_USE))).isEqualTo(new Stepping.NotYours());
    }

    @Test
    void anEndOrAStepBackNeedsAReasonAndOutOfScopeAReferralToo() {
        assertThat(life.take(adviser, need, StepText.to(State.OUT_OF_SCOPE))).isEqualTo(new Stepping.WithoutReason());
        assertThat(life.take(adviser, need, because(State.OUT_OF_SCOPE, "Dette vet vi", "")))
                .isEqualTo(new Stepping.WithoutReferral());
        assertThat(life.take(adviser, need, because(State.OUT_OF_SCOPE, "Dette vet vi", "Statsforvalteren")))
                .isEqualTo(new Stepping.Taken(State.OUT_OF_SCOPE));
        assertThat(life.take(place.kari(), need, StepText.to(State.PRIORITISED)))
                .isEqualTo(new Stepping.NotFrom(State.OUT_OF_SCOPE));
        assertThat(life.take(place.kari(), need, because(State.SENT, "Ny lov", "")))
                .isEqualTo(new Stepping.Taken(State.SENT));
    }

    @Test
    void aStepNeitherLiesInTheFutureNorBeforeTheOneBefore() {
        life.take(adviser, need, step(State.CLARIFIED, "2026-03-01"));
        assertThat(life.take(adviser, need, step(State.PRIORITISED, "2026-02-28")))
                .isInstanceOf(Stepping.NotThatDay.class);
        assertThat(life.take(adviser, need, step(State.PRIORITISED, "2099-01-01")))
                .isInstanceOf(Stepping.NotThatDay.class);
    }

    @Test
    void whatAnAdviserDidCountsUnderTheirBodyUntilItIsTakenBack() {
        life.take(adviser, need, StepText.to(State.ANSWERED));
        assertThat(counted("need.answered")).isEqualTo(1);
        life.take(adviser, need, because(State.CLARIFIED, "Svaret holdt ikke", ""));
        assertThat(counted("need.answered")).isZero();
    }

    @Test
    void itsOwnWordsStandOnceItIsSent() {
        Need seen = needs.find(place.kari(), need).orElseThrow();
        NeedText other = new NeedText(
                "Ny tittel",
                "Andre ord",
                "",
                List.of(),
                Language.BOKMAL,
                place.nordvik(),
                Set.of(),
                null,
                Need.Audience.EVERYONE);
        assertThat(needs.change(place.kari(), need, seen.head().version(), other))
                .isEqualTo(new Saving.WordsStand());
        NeedText newTitle = new NeedText(
                "Ny tittel",
                seen.question(),
                "",
                List.of(),
                Language.BOKMAL,
                place.nordvik(),
                Set.of(),
                null,
                Need.Audience.EVERYONE);
        assertThat(needs.change(place.kari(), need, seen.head().version(), newTitle))
                .isEqualTo(new Saving.Saved(need));
    }

    @Test
    void aNeedNobodyMovesComesUpForItsBodyAfterTheTimeTheBodySet() {
        ageBy(40);
        assertThat(patience.standingStill(adviser, place.agreement(), 10)).isEmpty();
        assertThat(patience.grant(place.kari(), place.agreement(), 30))
                .as("not hers to set")
                .isFalse();
        assertThat(patience.grant(adviser, place.agreement(), 30)).isTrue();

        assertThat(patience.standingStill(adviser, place.agreement(), 10))
                .extracting(still -> still.head().number())
                .containsExactly(need);
        assertThat(standingStill.owedBy(adviser, 5))
                .extracting(Owing.Owed::address)
                .contains("/behov/stille?organ=" + place.agreement());

        life.take(adviser, need, StepText.to(State.PRIORITISED));
        assertThat(patience.standingStill(adviser, place.agreement(), 10)).isEmpty();
    }

    @Test
    void aNeedOnlyItsOrganisationReadsDoesNotShowAmongThoseThatStandStill() {
        ageBy(400);
        jdbc.sql("update record set readers = array['org:' || :nordvik] where number = :need")
                .param("nordvik", String.valueOf(place.nordvik()))
                .param("need", need)
                .update();
        assertThat(patience.standingStill(adviser, place.agreement(), 10)).isEmpty();
    }

    @Test
    void whoeverJoinsFollows() {
        needs.join(place.siri(), need, place.sorvik(), "", Language.BOKMAL);
        assertThat(following.isFollowedBy(place.siri(), need)).isTrue();
    }

    private void ageBy(int days) {
        jdbc.sql("update need set moved_at = :at where number = :need")
                .param("at", OffsetDateTime.now(ZoneOffset.UTC).minusDays(days))
                .param("need", need)
                .update();
    }

    private long counted(String what) {
        CountingRule rule = new CountingRule(what, Set.of(), place.agreement(), false);
        return facts.count(place.root(), List.of(rule)).getFirst().between(2020, 2100);
    }

    private long sent(Visitor visitor, long owner) {
        NeedText text = new NeedText(
                "Hvorfor oversvømmes bussholdeplassene?",
                "Hver vår står vannet til knes ved skolen.",
                "",
                List.of(),
                Language.BOKMAL,
                owner,
                Set.of(),
                null,
                Need.Audience.EVERYONE);
        PartialDate raised = PartialDate.day(LocalDate.of(2025, 12, 1));
        if (!(needs.write(visitor, text, raised, "Verkstedet") instanceof Saving.Saved(long number)))
            throw new AssertionError("not written");
        needs.publish(visitor, number);
        return number;
    }

    private static StepText step(State to, String on) {
        return new StepText(to, PartialDate.day(LocalDate.parse(on)), "", "", Language.BOKMAL);
    }

    private static StepText because(State to, String reason, String referral) {
        return new StepText(to, null, reason, referral, Language.BOKMAL);
    }
}

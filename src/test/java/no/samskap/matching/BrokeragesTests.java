package no.samskap.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.MailAddresses;
import no.samskap.core.Language;
import no.samskap.core.Period;
import no.samskap.core.Visitor;
import no.samskap.directory.Body;
import no.samskap.directory.BodyUpkeep;
import no.samskap.directory.NewBody;
import no.samskap.mail.Letter;
import no.samskap.mail.LetterKind;
import no.samskap.mail.Recipient;
import no.samskap.matching.Brokerage.Outcome;
import no.samskap.matching.Brokerage.State;
import no.samskap.needs.Need;
import no.samskap.needs.NeedText;
import no.samskap.needs.Needs;
import no.samskap.needs.Saving;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectCredit;
import no.samskap.projects.ProjectLines;
import no.samskap.projects.ProjectText;
import no.samskap.projects.Projects;
import no.samskap.projects.Provenance;
import no.samskap.records.Trail;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An adviser brings Nordvik and Hans of Havgap together. */
@SamskapTest
class BrokeragesTests {
    @Autowired
    Brokerages brokerages;

    @Autowired
    BrokerageReplies replies;

    @Autowired
    Answers answers;

    @Autowired
    Needs needs;

    @Autowired
    BodyUpkeep upkeep;

    @Autowired
    Projects projects;

    @Autowired
    ProjectCredit credit;

    @Autowired
    MailAddresses addresses;

    @Autowired
    LetterKind brokerageAsked;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Trail trail;

    @Autowired
    World world;

    World.Place place;
    long need;
    long hans;

    @BeforeEach
    void anew() {
        place = world.anew();
        need = published();
        Long number = place.hans().person();
        if (number == null) throw new AssertionError("a stranger");
        hans = number;
    }

    @Test
    void onlyAnAdviserOpensACaseAndNobodyElseReadsIt() {
        for (Visitor other : List.of(place.kari(), place.siri(), place.hans(), Visitor.STRANGER))
            assertThat(brokerages.open(other, need)).isEmpty();
        long number = opened();

        for (Visitor other : List.of(place.kari(), place.siri(), place.hans(), Visitor.STRANGER)) {
            assertThat(brokerages.find(other, number)).isEmpty();
            assertThat(brokerages.onNeed(other, need)).isEmpty();
            assertThat(trail.cameOf(other, need))
                    .extracting(step -> step.head().number())
                    .doesNotContain(number);
        }
    }

    @Test
    void whoLooksAfterACooperationOpensACaseOnItsMembersNeeds() {
        assertThat(brokerages.open(place.berit(), need)).as("not a member yet").isEmpty();
        upkeep.keepMember(
                place.root(),
                place.agreement(),
                null,
                null,
                new NewBody.Member(place.nordvik(), Body.Membership.MEMBER, Period.ALWAYS));

        long number = place.berit()
                .<Long, RuntimeException>acts(
                        () -> brokerages.open(place.berit(), need).orElseThrow());
        assertThat(brokerages.all(place.berit(), 10))
                .extracting(line -> line.head().number())
                .containsExactly(number);
        assertThat(brokerages.find(place.root(), number)).isPresent();
        assertThat(brokerages.all(place.kari(), 10)).isEmpty();
    }

    @Test
    void whoIsAskedAnswersForThemselfAndReadsNothingElse() {
        long number = asked();

        assertThat(replies.waitingFor(place.hans()))
                .singleElement()
                .satisfies(asked -> assertThat(asked.candidate().message()).isEqualTo("Kan du se på overvannet?"));
        assertThat(replies.asked(place.siri(), number, hans)).isEmpty();
        assertThat(replies.asked(place.kari(), number, hans)).isEmpty();
        assertThat(as(place.siri(), () -> replies.answer(place.siri(), number, true, "")))
                .isFalse();
        assertThat(as(place.hans(), () -> replies.answer(place.hans(), number, true, "Gjerne")))
                .isTrue();
        assertThat(replies.waitingFor(place.hans())).isEmpty();
        assertThat(brokerages.find(place.root(), number).orElseThrow().candidates())
                .singleElement()
                .satisfies(candidate -> {
                    assertThat(candidate.state()).isEqualTo(State.YES);
                    assertThat(candidate.since()).isNotNull();
                });
    }

    @Test
    void bothConfirmBeforeTheCaseIsMatched() {
        long number = asked();
        as(place.hans(), () -> replies.answer(place.hans(), number, true, "Gjerne"));
        assertThat(closed(number)).isFalse();

        assertThat(as(place.hans(), () -> replies.confirm(place.hans(), number, hans)))
                .isTrue();
        assertThat(closed(number)).isFalse();
        assertThat(as(place.siri(), () -> replies.confirm(place.siri(), number, hans)))
                .isFalse();
        assertThat(as(place.kari(), () -> replies.confirm(place.kari(), number, hans)))
                .isTrue();
        assertThat(closed(number)).isTrue();
        assertThat(brokerages.find(place.root(), number).orElseThrow().outcome())
                .isEqualTo(Outcome.MATCHED);
    }

    @Test
    void eachHearsByLetterWhatIsForThem() {
        for (Visitor reader : List.of(place.root(), place.hans(), place.kari()))
            addresses.learn(reader.whenSignedIn().orElseThrow(), address(reader));
        long number = asked();
        assertThat(letters(number)).containsExactly("brokerage-asked " + address(place.hans()));

        as(place.hans(), () -> replies.answer(place.hans(), number, true, "Gjerne"));
        assertThat(letters(number))
                .containsExactlyInAnyOrder(
                        "brokerage-asked " + address(place.hans()),
                        "brokerage-answered " + address(place.root()),
                        "brokerage-found " + address(place.kari()));
        assertThat(replies.toConfirm(place.kari()))
                .extracting(BrokerageReplies.Asked::brokerage)
                .containsExactly(number);
        assertThat(replies.toConfirm(place.siri())).isEmpty();
        as(place.kari(), () -> replies.confirm(place.kari(), number, hans));
        assertThat(replies.toConfirm(place.kari())).isEmpty();
        assertThat(replies.toConfirm(place.hans()))
                .extracting(BrokerageReplies.Asked::brokerage)
                .containsExactly(number);
    }

    @Test
    void aQuestionOfACaseThatIsClosedDoesNotLeave() {
        long number = asked();
        Letter letter = new Letter(
                "brokerage:%d:asked:%d".formatted(number, hans),
                brokerageAsked.code(),
                new Recipient(address(place.hans()), "Hans", Language.BOKMAL),
                Map.of(),
                "");
        assertThat(brokerageAsked.sendable().apply(letter)).contains(letter);

        as(place.root(), () -> brokerages.close(place.root(), number, Outcome.NO_MATCH, "", null));
        assertThat(brokerageAsked.sendable().apply(letter)).isEmpty();
    }

    @Test
    void whoDoesNotAnswerIsRemindedOnceAWeekAtMost() {
        long number = asked();
        assertThat(does(place.root(), () -> brokerages.remind(place.root(), number, hans)))
                .isEqualTo(new Approach.Enough());
        jdbc.sql("update brokerage_candidate set asked_at = asked_at - interval '8 days' where brokerage = :number")
                .param("number", number)
                .update();

        assertThat(does(place.kari(), () -> brokerages.remind(place.kari(), number, hans)))
                .isEqualTo(new Approach.NotYours());
        assertThat(does(place.root(), () -> brokerages.remind(place.root(), number, hans)))
                .isEqualTo(new Approach.Done());
        assertThat(does(place.root(), () -> brokerages.remind(place.root(), number, hans)))
                .isEqualTo(new Approach.Enough());
    }

    @Test
    void whoCouldNotAnswerIsNotAsked() {
        need = published(Need.Audience.ORGANISATION);
        long number = opened();
        does(place.root(), () -> brokerages.list(place.root(), number, hans));

        assertThat(does(place.root(), () -> brokerages.ask(place.root(), number, hans, "Kan du?")))
                .isEqualTo(new Approach.OutOfReach());
        assertThat(brokerages.find(place.root(), number).orElseThrow().candidates())
                .extracting(Brokerage.Candidate::state)
                .containsExactly(State.LISTED);
    }

    @Test
    void aProjectStartedFromACaseCarriesItAsItsOriginAndAsHowItCameAbout() {
        long number = opened();
        long started = project(place.root(), number);
        assertThat(cameFrom(place.root(), started)).contains(number, need);
        assertThat(evidence(place.root(), started))
                .singleElement()
                .satisfies(each -> assertThat(each.kind()).isEqualTo(ProjectCredit.Sort.BROKERAGE));
        assertThat(cameFrom(place.kari(), started)).doesNotContain(number);
        assertThat(evidence(place.kari(), started))
                .singleElement()
                .satisfies(each -> assertThat(each.evidence()).isNull());

        as(place.root(), () -> brokerages.close(place.root(), number, Outcome.NO_MATCH, "", null));
        assertThat(cameFrom(place.kari(), started)).contains(need);
    }

    @Test
    void theAdviserNamesAProjectThatCameOfTheNeed() {
        long number = asked();
        long project = project(place.hans(), need);
        long other = project(place.hans(), null);
        as(place.hans(), () -> replies.answer(place.hans(), number, true, ""));
        as(place.hans(), () -> replies.confirm(place.hans(), number, hans));
        as(place.kari(), () -> replies.confirm(place.kari(), number, hans));

        assertThat(as(place.root(), () -> brokerages.close(place.root(), number, Outcome.MATCHED, "", other)))
                .isFalse();
        assertThat(as(place.root(), () -> brokerages.close(place.root(), number, Outcome.MATCHED, "", project)))
                .isTrue();
        assertThat(cameFrom(place.root(), project)).contains(number, need);
        assertThat(evidence(place.root(), project))
                .extracting(ProjectCredit.Evidence::kind)
                .containsExactly(ProjectCredit.Sort.BROKERAGE);
    }

    private List<Long> cameFrom(Visitor visitor, long project) {
        return trail.cameFrom(visitor, project).stream()
                .map(step -> step.head().number())
                .toList();
    }

    private List<ProjectCredit.Evidence> evidence(Visitor visitor, long project) {
        return credit.of(visitor, projects.find(visitor, project).orElseThrow()).evidence();
    }

    private long project(Visitor visitor, @Nullable Long from) {
        ProjectText text = new ProjectText(
                "Tørre bussholdeplasser",
                "Vi graver grøft.",
                Language.BOKMAL,
                "INNOVATION",
                Project.State.RUNNING,
                "",
                place.havgap(),
                null,
                null,
                null,
                null,
                Project.Audience.EVERYONE,
                Set.of(),
                "",
                Project.Origin.UNKNOWN,
                "");
        if (visitor.<no.samskap.projects.Saving, RuntimeException>acts(
                        () -> projects.write(visitor, text, ProjectLines.NONE, Provenance.outOf(from)))
                instanceof no.samskap.projects.Saving.Saved(long number)) return number;
        throw new AssertionError("not written");
    }

    private static String address(Visitor visitor) {
        return "person" + visitor.whenSignedIn().orElseThrow() + "@example.org";
    }

    private List<String> letters(long number) {
        return jdbc.sql("select kind || ' ' || address from mail_outbox where event like :event order by id")
                .param("event", "brokerage:" + number + ":%")
                .query(String.class)
                .list();
    }

    @Test
    void nobodyIsAskedBeyondWhatTheyCanTake() {
        as(place.hans(), () -> answers.wish(place.hans(), new Answers.Wish(true, 0)));
        long number = opened();

        assertThat(does(place.root(), () -> brokerages.list(place.root(), number, hans)))
                .isEqualTo(new Approach.Enough());
    }

    private boolean closed(long number) {
        return as(place.root(), () -> brokerages.close(place.root(), number, Outcome.MATCHED, "I gang", null));
    }

    private long opened() {
        return place.root()
                .<Long, RuntimeException>acts(
                        () -> brokerages.open(place.root(), need).orElseThrow());
    }

    private long asked() {
        long number = opened();
        assertThat(does(place.root(), () -> brokerages.list(place.root(), number, hans)))
                .isEqualTo(new Approach.Done());
        assertThat(replies.waitingFor(place.hans())).isEmpty();
        assertThat(does(place.root(), () -> brokerages.ask(place.root(), number, hans, "Kan du se på overvannet?")))
                .isEqualTo(new Approach.Done());
        return number;
    }

    private static Approach does(Visitor visitor, Supplier<Approach> act) {
        return visitor.<Approach, RuntimeException>acts(act::get);
    }

    private static boolean as(Visitor visitor, java.util.function.BooleanSupplier act) {
        return visitor.<Boolean, RuntimeException>acts(act::getAsBoolean);
    }

    private long published() {
        return published(Need.Audience.EVERYONE);
    }

    private long published(Need.Audience audience) {
        NeedText text = new NeedText(
                "Hvorfor oversvømmes bussholdeplassene?",
                "Hver vår står vannet til knes ved skolen.",
                "",
                List.of(),
                Language.BOKMAL,
                place.nordvik(),
                Set.of(),
                null,
                audience);
        if (!(needs.write(place.kari(), text) instanceof Saving.Saved(long number)))
            throw new AssertionError("not written");
        needs.publish(place.kari(), number);
        return number;
    }
}

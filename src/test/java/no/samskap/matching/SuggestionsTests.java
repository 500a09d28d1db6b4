package no.samskap.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.core.PartialDate;
import no.samskap.core.Period;
import no.samskap.core.Visitor;
import no.samskap.funding.CallText;
import no.samskap.funding.FundingCalls;
import no.samskap.matching.Suggestion.Answer;
import no.samskap.matching.Suggestion.Group;
import no.samskap.matching.Suggestion.Reason;
import no.samskap.needs.Need;
import no.samskap.needs.NeedText;
import no.samskap.needs.Needs;
import no.samskap.needs.SupportText;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectLines;
import no.samskap.projects.ProjectLines.ContactLine;
import no.samskap.projects.ProjectText;
import no.samskap.projects.Projects;
import no.samskap.projects.Provenance;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.search.SearchIsReady;
import no.samskap.students.StudentTopic;
import no.samskap.students.StudentTopics;
import no.samskap.students.TopicText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Nordvik asks about its flooded bus stops; Havgap has a project on something like it. */
@SamskapTest
class SuggestionsTests {
    private static final Logger log = LoggerFactory.getLogger(SuggestionsTests.class);

    @Autowired
    Suggestions suggestions;

    @Autowired
    Answers answers;

    @Autowired
    Needs needs;

    @Autowired
    Projects projects;

    @Autowired
    Together together;

    @Autowired
    FundingCalls calls;

    @Autowired
    StudentTopics topics;

    @Autowired
    Records records;

    @Autowired
    SearchIsReady search;

    @Autowired
    World world;

    World.Place place;

    @BeforeEach
    void anew() {
        search.await();
        place = world.anew();
    }

    @Test
    void suggestsTheProjectItsPeopleAndTheirOrganisationWithReasons() {
        long need = need(place.kari(), place.nordvik(), "Overvann ved holdeplassene", "Overvann og snøsmelting ved");
        long project = project(Project.Audience.EVERYONE);
        RecordHead head = head(place.kari(), need);

        assertThat(suggestions.of(place.kari(), head, Group.PROJECT, 10))
                .filteredOn(each -> each.head().number() == project)
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.words()).contains(word());
                    assertThat(each.reasons()).contains(Reason.WORDS, Reason.TRACK_RECORD);
                });
        assertThat(suggestions.of(place.kari(), head, Group.PERSON, 10))
                .filteredOn(each -> each.head().number() == person(place.hans()))
                .singleElement()
                .satisfies(each -> assertThat(each.projects())
                        .extracting(RecordHead::number)
                        .contains(project));
        assertThat(numbers(place.kari(), head, Group.ORGANISATION)).contains(place.havgap());
    }

    @Test
    void whatTheVisitorMayNotReadIsInNoSuggestion() {
        long need = need(place.kari(), place.nordvik(), "Overvann ved holdeplassene", "Overvann og snøsmelting ved");
        long project = project(Project.Audience.PARTIES);

        for (Visitor other : List.of(place.kari(), place.siri(), Visitor.STRANGER)) {
            RecordHead head = head(other, need);
            assertThat(numbers(other, head, Group.PROJECT)).doesNotContain(project);
            assertThat(numbers(other, head, Group.PERSON)).doesNotContain(person(place.hans()));
            assertThat(numbers(other, head, Group.ORGANISATION)).doesNotContain(place.havgap());
        }
        assertThat(numbers(place.hans(), head(place.hans(), need), Group.PROJECT))
                .contains(project);
    }

    @Test
    void nobodyIsSuggestedWhoAskedNotToBeOrHasEnough() {
        long need = need(place.kari(), place.nordvik(), "Overvann ved holdeplassene", "Overvann og snøsmelting ved");
        project(Project.Audience.EVERYONE);
        RecordHead head = head(place.kari(), need);
        long hans = person(place.hans());

        answers.wish(place.hans(), new Answers.Wish(true, 1));
        assertThat(numbers(place.kari(), head, Group.PERSON)).contains(hans);
        assertThat(answers.give(place.kari(), need, hans, Answer.CONTACTED)).isTrue();
        assertThat(numbers(place.kari(), head, Group.PERSON)).doesNotContain(hans);
        answers.wish(place.hans(), new Answers.Wish(true, 2));
        assertThat(numbers(place.kari(), head, Group.PERSON)).contains(hans);
        answers.wish(place.hans(), new Answers.Wish(false, null));
        assertThat(numbers(place.kari(), head, Group.PERSON)).doesNotContain(hans);
    }

    @Test
    void aPersonWithoutAProfileIsKnownByTheirProjects() {
        long need = need(place.kari(), place.nordvik(), "Overvann ved holdeplassene", "Overvann og snøsmelting ved");
        project(Project.Audience.EVERYONE);

        assertThat(numbers(place.hans(), head(place.hans(), person(place.hans())), Group.NEED))
                .contains(need);
    }

    /** Six needs are about drains and six about buses, and all share words with the asker's. Words favour drains; buses are meant. */
    @Test
    void answersBringWhatIsMeantUp() {
        long need = need(place.kari(), place.nordvik(), "Vann ved holdeplassen", "Vannet står ved holdeplassen ved");
        List<Long> drains = new ArrayList<>();
        List<Long> buses = new ArrayList<>();
        for (String what : List.of("sluk", "kummer", "grøfter", "rør", "filter", "pumper")) {
            drains.add(need(
                    place.siri(),
                    place.sorvik(),
                    "Vann ved holdeplassen og " + what,
                    "Dreneringsgrøfter tetter seg av løv, og " + what + " må renskes. Overvann og drenering ved"));
            buses.add(need(
                    place.siri(),
                    place.sorvik(),
                    "Vann ved holdeplassen, rute " + what,
                    "Passasjerer venter på forsinkede busser, og " + what
                            + " kjører forbi. Rutetider og billetter ved"));
        }
        RecordHead head = head(place.kari(), need);
        double before = precision(head, buses);

        answers.give(place.kari(), need, buses.getFirst(), Answer.RELEVANT);
        answers.give(place.kari(), need, drains.getFirst(), Answer.NOT_RELEVANT);
        double after = precision(head, buses);

        log.info("Relevant among the first five: {} before two answers, {} after", before, after);
        assertThat(after).isGreaterThan(before).isGreaterThanOrEqualTo(0.6);
        assertThat(numbers(place.kari(), head, Group.NEED)).doesNotContain(drains.getFirst());
    }

    @Test
    void onlyWhoReadsBothAnswers() {
        long need = need(place.kari(), place.nordvik(), "Overvann ved holdeplassene", "Overvann og snøsmelting ved");
        long secret = project(Project.Audience.PARTIES);

        assertThat(answers.give(place.kari(), need, secret, Answer.RELEVANT)).isFalse();
        assertThat(answers.give(Visitor.STRANGER, need, place.havgap(), Answer.RELEVANT))
                .isFalse();
    }

    @Test
    void suggestsCallsThatCanBeAppliedForAndTopicsThatAreOpen() {
        long need = need(place.kari(), place.nordvik(), "Overvann ved holdeplassene", "Overvann og snøsmelting ved");
        long open = call("Midler mot overvann", null);
        long closed = call("Midler mot overvann i fjor", Instant.now().minus(1, ChronoUnit.DAYS));
        long topic = topic("Hvor renner overvannet?");
        long taken = topic("Hvor ble overvannet av?");
        topics.say(place.kari(), taken, StudentTopic.State.TAKEN);
        project(Project.Audience.EVERYONE);

        RecordHead head = head(Visitor.STRANGER, need);
        assertThat(numbers(Visitor.STRANGER, head, Group.CALL)).contains(open).doesNotContain(closed);
        assertThat(numbers(Visitor.STRANGER, head, Group.TOPIC)).contains(topic).doesNotContain(taken);
        RecordHead hans = head(place.hans(), person(place.hans()));
        assertThat(numbers(place.hans(), hans, Group.CALL))
                .as("by the words of his projects")
                .contains(open)
                .doesNotContain(closed);
        assertThat(suggestions.of(Visitor.STRANGER, head, Group.CALL, 20))
                .filteredOn(each -> each.head().number() == open)
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.words()).contains(word());
                    assertThat(each.reasons()).doesNotContain(Reason.COUNTY, Reason.SIZE);
                });
    }

    @Test
    void whoCouldGoForACallTogetherAreThoseWithTheNeedAndThoseWhoMayAnswerIt() {
        long need = need(place.kari(), place.nordvik(), "Overvann ved holdeplassene", "Overvann og snøsmelting ved");
        needs.join(place.siri(), need, place.sorvik(), new SupportText("", null, "", Language.BOKMAL));
        long call = call("Midler mot overvann", null);
        project(Project.Audience.EVERYONE);

        assertThat(together.forCall(Visitor.STRANGER, head(Visitor.STRANGER, call)))
                .filteredOn(team -> team.need().head().number() == need)
                .singleElement()
                .satisfies(team -> {
                    assertThat(team.askers())
                            .extracting(RecordHead::number)
                            .containsExactly(place.nordvik(), place.sorvik());
                    assertThat(team.groups())
                            .extracting(each -> each.head().number())
                            .contains(place.havgap())
                            .doesNotContain(place.nordvik(), place.sorvik());
                });
        assertThat(numbers(place.kari(), head(place.kari(), call), Group.NEED)).contains(need);
    }

    @Test
    void whatTheVisitorMayNotReadIsInNoTeam() {
        long need = need(place.kari(), place.nordvik(), "Overvann ved holdeplassene", "Overvann og snøsmelting ved");
        long call = call("Midler mot overvann", null);
        project(Project.Audience.PARTIES);

        for (Visitor other : List.of(Visitor.STRANGER, place.siri()))
            assertThat(together.forCall(other, head(other, call)))
                    .filteredOn(team -> team.need().head().number() == need)
                    .allSatisfy(team -> assertThat(team.groups())
                            .extracting(each -> each.head().number())
                            .doesNotContain(place.havgap()));
        assertThat(together.forCall(place.hans(), head(place.hans(), call)))
                .filteredOn(team -> team.need().head().number() == need)
                .flatExtracting(Together.Team::groups)
                .extracting(each -> each.head().number())
                .contains(place.havgap());
    }

    private long call(String title, @Nullable Instant closesAt) {
        CallText text = new CallText(
                title + " " + word(),
                "Prosjekter mot overvann og snøsmelting ved " + word() + ".",
                Language.BOKMAL,
                null,
                "Fondet",
                place.agreement(),
                Set.of(),
                "",
                null,
                null,
                null,
                closesAt,
                "");
        if (calls.announce(place.berit(), text) instanceof no.samskap.funding.Keeping.Kept(long number)) return number;
        throw new AssertionError("not announced");
    }

    private long topic(String title) {
        TopicText text = new TopicText(
                title,
                "Følg overvann og snøsmelting ved " + word() + ".",
                Language.BOKMAL,
                place.nordvik(),
                null,
                Set.of(),
                Set.of(StudentTopic.Level.MASTER),
                null,
                Period.ALWAYS);
        if (topics.offer(place.kari(), text) instanceof no.samskap.students.Keeping.Kept(long number)) return number;
        throw new AssertionError("not offered");
    }

    private double precision(RecordHead head, List<Long> relevant) {
        List<Long> first =
                numbers(place.kari(), head, Group.NEED).stream().limit(5).toList();
        return first.stream().filter(relevant::contains).count() / 5.0;
    }

    private List<Long> numbers(Visitor visitor, RecordHead head, Group group) {
        return suggestions.of(visitor, head, group, 20).stream()
                .map(each -> each.head().number())
                .toList();
    }

    private long need(Visitor visitor, long owner, String title, String text) {
        NeedText need = new NeedText(
                title + " " + word(),
                text + " " + word() + ".",
                "",
                List.of(),
                Language.BOKMAL,
                owner,
                Set.of(),
                null,
                Need.Audience.EVERYONE);
        if (!(needs.write(visitor, need) instanceof no.samskap.needs.Saving.Saved(long number)))
            throw new AssertionError("not written");
        needs.publish(visitor, number);
        return number;
    }

    private long project(Project.Audience audience) {
        ProjectText text = new ProjectText(
                "Overvann i tett by " + word(),
                "Vi prøver grøfter mot overvann og snøsmelting ved holdeplassene ved " + word() + ".",
                Language.BOKMAL,
                "INNOVATION",
                Project.State.RUNNING,
                "",
                place.havgap(),
                null,
                null,
                PartialDate.year(2026),
                null,
                audience,
                Set.of(),
                "",
                Project.Origin.HELPED,
                "");
        ProjectLines lines = new ProjectLines(
                List.of(), List.of(new ContactLine(person(place.hans()), "")), List.of(), List.of(), List.of());
        if (projects.write(place.hans(), text, lines, Provenance.WRITTEN_HERE)
                instanceof no.samskap.projects.Saving.Saved(long number)) return number;
        throw new AssertionError("not written");
    }

    private RecordHead head(Visitor visitor, long number) {
        return records.find(visitor, number).orElseThrow();
    }

    private static long person(Visitor visitor) {
        Long number = visitor.person();
        if (number == null) throw new AssertionError("a stranger");
        return number;
    }

    /** A place of each world's own, so that no other world's waters are found. */
    private String word() {
        return "bekkefar" + place.letters() + "foss";
    }
}

package no.samskap.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.core.Period;
import no.samskap.core.Visitor;
import no.samskap.directory.Body;
import no.samskap.directory.BodyUpkeep;
import no.samskap.directory.NewBody;
import no.samskap.needs.Need;
import no.samskap.needs.NeedText;
import no.samskap.needs.Needs;
import no.samskap.needs.Saving;
import no.samskap.records.Merging;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.records.Trail;
import no.samskap.records.TrailStep;
import no.samskap.search.SearchIsReady;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Something is entered a second time, in Sørvik, in other words. */
@SamskapTest
class OverlapsTests {
    private static final String NYNORSK = "Korleis hindre at tømmerrenna flaumar over kvar vår";
    private static final String NYNORSK_TEXT =
            "Kvar vår flaumar den gamle tømmerrenna over, og kjellarane langs elva vert fulle av vatn.";

    @Autowired
    Overlaps overlaps;

    @Autowired
    Verdicts verdicts;

    @Autowired
    Duplicates duplicates;

    @Autowired
    AlikePairs alikePairs;

    @Autowired
    InCommon inCommon;

    @Autowired
    BodyUpkeep upkeep;

    @Autowired
    Needs needs;

    @Autowired
    Records records;

    @Autowired
    Merging merging;

    @Autowired
    Trail trail;

    @Autowired
    World world;

    @Autowired
    SearchIsReady search;

    World.Place place;

    @BeforeEach
    void anew() {
        search.await();
        place = world.anew();
    }

    @Test
    void aShortNameTellsAsMuchAsALongOne() {
        for (List<String> two : List.of(
                List.of("Hå kommune", "Steinkjer kommune"),
                List.of("Bø kommune", "Ås kommune"),
                List.of("Os kommune", "Oslo kommune")))
            assertThat(Sameness.between(municipality(two.getFirst()), municipality(two.getLast()))
                            .isSame("organisation"))
                    .as(two.toString())
                    .isFalse();
        assertThat(Sameness.between(municipality("Hå kommune"), municipality("Hå kommune"))
                        .isSame("organisation"))
                .isTrue();
    }

    private static Described municipality(String name) {
        return new Described("organisation", name, "", List.of(), Period.ALWAYS);
    }

    @Test
    void findsTheSameNeedInAnotherMunicipalityAndLanguageForm() {
        long flood = published(Need.Audience.EVERYONE);

        Overlaps.Found found = overlaps.find(place.siri(), nynorsk(), 10);

        assertThat(found.seen())
                .filteredOn(each -> each.head().number() == flood)
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.compared().score()).isGreaterThan(0.6);
                    assertThat(each.compared().reasons()).contains(Sameness.Reason.LIKE_TEXT);
                    assertThat(each.compared().words()).contains("tømmerrenna");
                });
    }

    @Test
    void tellsOfWhatMayNotBeReadOnlyThatItIsThereAndWhomToAsk() {
        published(Need.Audience.ORGANISATION);

        Overlaps.Found siri = overlaps.find(place.siri(), nynorsk(), 10);
        assertThat(siri.seen()).noneMatch(each -> each.head().title().contains("" + place.id()));
        assertThat(siri.ask()).extracting(RecordHead::number).containsExactly(place.nordvik());
        assertThat(overlaps.find(Visitor.STRANGER, nynorsk(), 10).ask()).isEmpty();
    }

    @Test
    void tellsNobodyOfADraft() {
        written(place.kari(), place.nordvik(), title(), text(), Need.Audience.EVERYONE);

        for (Visitor other : List.of(place.siri(), place.ola()))
            assertThat(overlaps.find(other, nynorsk(), 10).ask())
                    .as("other worlds have floods too, and theirs are no drafts")
                    .extracting(RecordHead::number)
                    .doesNotContain(place.nordvik());
    }

    @Test
    void fewWordsDoNotFishForWhatMayNotBeRead() {
        published(Need.Audience.ORGANISATION);

        Described few = new Described(Need.KIND, title(), "", List.of(), Period.ALWAYS);
        assertThat(overlaps.find(place.siri(), few, 10).ask()).isEmpty();
    }

    @Test
    void aVerdictIsKeptWithNameAndAsksNobodyAgain() {
        long flood = published(Need.Audience.EVERYONE);
        long mine = written(place.siri(), place.sorvik(), nynorsk().title(), NYNORSK_TEXT, Need.Audience.EVERYONE);
        RecordHead head = records.find(place.siri(), mine).orElseThrow();
        assertThat(duplicates.of(place.siri(), head, 5).seen())
                .extracting(each -> each.head().number())
                .contains(flood);

        assertThat(verdicts.give(place.ola(), mine, flood, Verdict.Kind.SAME, ""))
                .isEqualTo(new Judging.NotYours());
        assertThat(place.siri()
                        .<Judging, RuntimeException>acts(
                                () -> verdicts.give(place.siri(), mine, flood, Verdict.Kind.DIFFERENT, " ")))
                .isEqualTo(new Judging.WhyIsMissing());
        assertThat(place.siri()
                        .<Judging, RuntimeException>acts(
                                () -> verdicts.give(place.siri(), mine, flood, Verdict.Kind.RELATED, "")))
                .isEqualTo(new Judging.Judged());

        assertThat(verdicts.between(place.kari(), flood, mine)).isEmpty();
        assertThat(verdicts.between(place.siri(), flood, mine))
                .singleElement()
                .satisfies(said -> assertThat(said.givenBy()).isEqualTo("Siri Nordmann"));
        assertThat(trail.cameFrom(place.siri(), mine))
                .extracting(TrailStep::head)
                .extracting(RecordHead::number)
                .contains(flood);
        assertThat(duplicates.of(place.siri(), head, 5).seen())
                .noneMatch(each -> each.head().number() == flood);
    }

    @Test
    void whoLooksAfterACooperationJudgesWhatItsMembersHave() {
        long flood = published(Need.Audience.EVERYONE);
        long mine = written(place.siri(), place.sorvik(), nynorsk().title(), NYNORSK_TEXT, Need.Audience.EVERYONE);
        needs.publish(place.siri(), mine);
        assertThat(verdicts.give(place.berit(), mine, flood, Verdict.Kind.RELATED, ""))
                .as("Sørvik is not a member yet")
                .isEqualTo(new Judging.NotYours());
        upkeep.keepMember(
                place.root(),
                place.agreement(),
                null,
                null,
                new NewBody.Member(place.sorvik(), Body.Membership.MEMBER, Period.ALWAYS));

        assertThat(verdicts.give(place.berit(), mine, flood, Verdict.Kind.RELATED, ""))
                .isEqualTo(new Judging.Judged());
        assertThat(verdicts.between(place.siri(), mine, flood))
                .singleElement()
                .satisfies(said -> assertThat(said.givenBy()).isEqualTo("Berit Nordmann"));
    }

    @Test
    void whatIsMergedIsReadAtBothAddressesAndComesBackWhenUndone() {
        long flood = published(Need.Audience.EVERYONE);
        long again = written(place.kari(), place.nordvik(), nynorsk().title(), NYNORSK_TEXT, Need.Audience.EVERYONE);

        merging.merge(place.kari(), again, flood, "Meldt to ganger");
        assertThat(records.movedTo(place.kari(), again)).contains("/behov/" + flood);
        assertThat(merging.into(place.kari(), flood))
                .extracting(Merging.Merged::number)
                .containsExactly(again);
        assertThat(merging.into(place.siri(), flood)).isEmpty();
        assertThat(overlaps.find(place.kari(), nynorsk(), 10).seen())
                .noneMatch(each -> each.head().number() == again);

        merging.undo(place.kari(), again);
        assertThat(records.find(place.kari(), again)).isPresent();
        assertThat(merging.into(place.kari(), flood)).isEmpty();
    }

    @Test
    void aCooperationSeesWhatItsMembersHaveTwiceUntilSomebodyAnswered() {
        upkeep.keepMember(
                place.root(),
                place.agreement(),
                null,
                null,
                new NewBody.Member(place.nordvik(), Body.Membership.MEMBER, Period.ALWAYS));
        long flood = published(Need.Audience.EVERYONE);
        long again = written(place.kari(), place.nordvik(), nynorsk().title(), NYNORSK_TEXT, Need.Audience.EVERYONE);
        assertThat(pairs()).contains(Set.of(flood, again));

        place.kari()
                .<Judging, RuntimeException>acts(
                        () -> verdicts.give(place.kari(), again, flood, Verdict.Kind.DIFFERENT, "To renner"));
        assertThat(pairs()).doesNotContain(Set.of(flood, again));
    }

    @Test
    void pairsFollowWhatChangesAndWhatIsMerged() {
        upkeep.keepMember(
                place.root(),
                place.agreement(),
                null,
                null,
                new NewBody.Member(place.nordvik(), Body.Membership.MEMBER, Period.ALWAYS));
        long flood = published(Need.Audience.EVERYONE);
        long again = written(place.kari(), place.nordvik(), nynorsk().title(), NYNORSK_TEXT, Need.Audience.EVERYONE);
        assertThat(pairs()).contains(Set.of(flood, again));

        merging.merge(place.kari(), again, flood, "Meldt to ganger");
        assertThat(pairs()).doesNotContain(Set.of(flood, again));
        merging.undo(place.kari(), again);
        assertThat(pairs()).contains(Set.of(flood, again));
        NeedText other = new NeedText(
                "Hvor mange lærere trenger vi om ti år?",
                "Elevtallet går ned, og mange blir pensjonister.",
                "",
                List.of(),
                Language.BOKMAL,
                place.nordvik(),
                Set.of(),
                null,
                Need.Audience.EVERYONE);
        assertThat(needs.change(place.kari(), again, version(again), other)).isInstanceOf(Saving.Saved.class);
        assertThat(pairs()).doesNotContain(Set.of(flood, again));
    }

    @Test
    void aPairIsShownToNobodyWhoMayNotReadBoth() {
        upkeep.keepMember(
                place.root(),
                place.agreement(),
                null,
                null,
                new NewBody.Member(place.sorvik(), Body.Membership.MEMBER, Period.ALWAYS));
        long secret = published(Need.Audience.ORGANISATION);
        long mine = written(place.siri(), place.sorvik(), nynorsk().title(), NYNORSK_TEXT, Need.Audience.EVERYONE);
        needs.publish(place.siri(), mine);
        assertThat(pairs()).contains(Set.of(secret, mine));

        assertThat(duplicates
                        .of(place.siri(), records.find(place.siri(), mine).orElseThrow(), 5)
                        .seen())
                .noneMatch(each -> each.head().number() == secret);
        assertThat(duplicates.ofBody(place.siri(), place.agreement(), 1).pairs())
                .noneMatch(pair -> pair.one().number() == secret || pair.other().number() == secret);
        assertThat(duplicates
                        .of(place.siri(), records.find(place.siri(), mine).orElseThrow(), 5)
                        .ask())
                .extracting(RecordHead::number)
                .contains(place.nordvik());
        assertThat(inCommon.of(place.siri(), place.sorvik(), place.nordvik()).alike())
                .isEmpty();
        assertThat(inCommon.of(place.kari(), place.sorvik(), place.nordvik()).alike())
                .singleElement()
                .satisfies(pair -> {
                    assertThat(pair.mine().number()).isEqualTo(mine);
                    assertThat(pair.theirs().number()).isEqualTo(secret);
                });
    }

    @Test
    void twoMunicipalitiesSeeWhatTheyShare() {
        long flood = published(Need.Audience.EVERYONE);
        place.siri().acts(() -> needs.join(place.siri(), flood, place.sorvik(), "Hos oss også", Language.BOKMAL));
        long secret = published(Need.Audience.ORGANISATION);

        for (Visitor visitor : List.of(place.kari(), place.siri(), Visitor.STRANGER)) {
            assertThat(inCommon.of(visitor, place.nordvik(), place.sorvik()).needs())
                    .extracting(RecordHead::number)
                    .containsExactly(flood);
            assertThat(inCommon.of(visitor, place.sorvik(), place.nordvik()).needs())
                    .extracting(RecordHead::number)
                    .doesNotContain(secret);
        }
        assertThat(inCommon.of(place.kari(), place.nordvik(), place.havgap()).isNothing())
                .isTrue();
    }

    private int version(long number) {
        return records.find(place.kari(), number).orElseThrow().version();
    }

    private List<Set<Long>> pairs() {
        alikePairs.follow();
        return duplicates.ofBody(place.root(), place.agreement(), 1).pairs().stream()
                .map(pair -> Set.of(pair.one().number(), pair.other().number()))
                .toList();
    }

    private long published(Need.Audience audience) {
        long number = written(place.kari(), place.nordvik(), title(), text(), audience);
        needs.publish(place.kari(), number);
        return number;
    }

    /** Made different for each world, so that no other world's flood is found. */
    private String title() {
        return "Hvordan hindre at tømmerrenna flommer over hver vår " + word();
    }

    private String text() {
        return "Hver vår flommer den gamle tømmerrenna over, og kjellerne langs elva blir fulle av vann ved " + word()
                + ".";
    }

    private Described nynorsk() {
        return new Described(
                Need.KIND,
                NYNORSK + " " + word(),
                NYNORSK_TEXT + " Det er ved " + word() + ".",
                List.of(),
                Period.ALWAYS);
    }

    private String word() {
        return "Kvern" + place.letters() + "foss";
    }

    private long written(Visitor visitor, long owner, String title, String text, Need.Audience audience) {
        NeedText need = new NeedText(title, text, "", List.of(), Language.BOKMAL, owner, Set.of(), null, audience);
        if (visitor.<Saving, RuntimeException>acts(() -> needs.write(visitor, need))
                instanceof Saving.Saved(long number)) return number;
        throw new AssertionError("not written");
    }
}

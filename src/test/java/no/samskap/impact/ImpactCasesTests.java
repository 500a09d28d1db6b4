package no.samskap.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.impact.ImpactCase.Claim;
import no.samskap.impact.ImpactCase.Section.Part;
import no.samskap.impact.Missing.Kind;
import no.samskap.indicators.FrameworkFile;
import no.samskap.indicators.FrameworkParts;
import no.samskap.indicators.FrameworkText;
import no.samskap.indicators.Frameworks;
import no.samskap.indicators.Indicator;
import no.samskap.indicators.Rounds;
import no.samskap.needs.Need;
import no.samskap.needs.NeedText;
import no.samskap.needs.Needs;
import no.samskap.records.RecordHead;
import no.samskap.records.Trail;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The agreement Nordvik–Havgap tells how the bus stops became dry. */
@SamskapTest
class ImpactCasesTests {
    @Autowired
    ImpactCases cases;

    @Autowired
    Claims claims;

    @Autowired
    ImpactQueries queries;

    @Autowired
    RecordChoice choice;

    @Autowired
    Needs needs;

    @Autowired
    Frameworks frameworks;

    @Autowired
    FrameworkParts parts;

    @Autowired
    Rounds rounds;

    @Autowired
    Trail trail;

    @Autowired
    World world;

    World.Place place;
    long number;

    @BeforeEach
    void beritBeginsACase() {
        place = world.anew();
        number = begun(null);
    }

    @Test
    void thoseWhoWriteForABodyBeginACaseAndNobodyElseReadsTheDraft() {
        assertThat(cases.begin(place.kari(), agreement(), text("Tørrskodd"), null))
                .isEqualTo(new Saving.NotYours());
        assertThat(cases.begin(place.siri(), new Teller.OfOrganisation(place.nordvik()), text("Tørrskodd"), null))
                .isEqualTo(new Saving.NotYours());
        assertThat(cases.find(place.berit(), number)).isPresent();
        assertThat(cases.find(place.root(), number)).isPresent();
        for (Visitor other : List.of(place.kari(), place.hans(), Visitor.STRANGER))
            assertThat(cases.find(other, number)).isEmpty();
    }

    @Test
    void anOrganisationTellsACaseAlone() {
        long own = saved(cases.begin(
                place.kari(), new Teller.OfOrganisation(place.nordvik()), text("Tørrskodd i Nordvik"), null));
        ImpactCase told = cases.find(place.kari(), own).orElseThrow();
        assertThat(told.body()).isNull();
        assertThat(told.head().owner()).isEqualTo(place.nordvik());
        assertThat(cases.find(place.siri(), own)).isEmpty();
    }

    @Test
    void sectionsAreSavedOneByOneAndTwoCanWriteInTwoAtOnce() {
        assertThat(cases.write(place.berit(), number, Part.SITUATION, 0, "Vann til knes"))
                .isEqualTo(new Saving.Saved(number));
        assertThat(cases.write(place.root(), number, Part.CHANGED, 0, "Nye rister"))
                .isEqualTo(new Saving.Saved(number));
        assertThat(cases.write(place.root(), number, Part.SITUATION, 0, "Vann til leggen"))
                .isInstanceOf(Saving.Stale.class);
        assertThat(cases.write(place.kari(), number, Part.WHOM, 0, "Alle")).isEqualTo(new Saving.NotYours());
        ImpactCase told = told();
        assertThat(told.sections()).extracting(ImpactCase.Section::part).containsExactly(Part.SITUATION, Part.CHANGED);
        assertThat(told.text(Part.SITUATION)).isEqualTo("Vann til knes");
        assertThat(told.section(Part.CHANGED).orElseThrow().writtenBy())
                .isEqualTo(place.root().person());
    }

    @Test
    void aCaseHangsOnWhatItCameOutOfAndTakesItsPartiesAlong() {
        long need = need(Need.Audience.EVERYONE);
        long outOf = begun(need);
        assertThat(trail.cameOf(place.berit(), need))
                .extracting(step -> step.head().number())
                .contains(outOf);
        assertThat(cases.find(place.berit(), outOf).orElseThrow().parties())
                .extracting(ImpactCase.Party::organisation)
                .containsExactly(place.nordvik());
        assertThat(cases.removeOrigin(place.berit(), outOf, need)).isInstanceOf(Saving.Saved.class);
        assertThat(cases.origins(place.berit(), outOf)).isEmpty();
    }

    @Test
    void nothingComesOutOfWhatTheWriterMayNotReadOrOutOfAPerson() {
        long secret = need(Need.Audience.ORGANISATION);
        assertThat(cases.begin(place.hans(), havgap(), text("Tørrskodd"), secret))
                .isEqualTo(new Saving.NoSuchRecord());
        assertThat(cases.addOrigin(place.berit(), number, personOf(place.kari())))
                .isEqualTo(new Saving.NoSuchRecord());
    }

    @Test
    void evidenceThatAReaderMayNotReadIsToldWithoutItsTitle() {
        long secret = need(Need.Audience.ORGANISATION);
        long claim = saved(claims.add(place.berit(), number, "Passasjerene går tørrskodde."));
        saved(claims.show(place.berit(), number, claim, new Evidence.Said.OfRecord(secret)));
        saved(cases.publish(place.berit(), number));

        assertThat(evidence(place.berit())).isEqualTo("Hvorfor flommer holdeplassene?");
        assertThat(evidence(Visitor.STRANGER)).isNull();
        assertThat(cases.find(Visitor.STRANGER, number)
                        .orElseThrow()
                        .claims()
                        .getFirst()
                        .isEvidenced())
                .isTrue();
    }

    private @Nullable String evidence(Visitor visitor) {
        return cases.find(visitor, number)
                                .orElseThrow()
                                .claims()
                                .getFirst()
                                .evidence()
                                .getFirst()
                        instanceof Evidence.OfRecord(long ignored, RecordHead head, String path)
                ? head == null ? null : head.title()
                : null;
    }

    @Test
    void nobodyPointsToWhatTheyMayNotReadOrToTheCaseItself() {
        long secret = need(Need.Audience.ORGANISATION);
        long own = saved(cases.begin(place.hans(), havgap(), text("Tørrskodd"), null));
        long claim = saved(claims.add(place.hans(), own, "Det virker."));
        assertThat(claims.show(place.hans(), own, claim, new Evidence.Said.OfRecord(secret)))
                .isEqualTo(new Saving.NoSuchRecord());
        assertThat(claims.show(place.hans(), own, claim, new Evidence.Said.OfRecord(own)))
                .isEqualTo(new Saving.NoSuchRecord());
        assertThat(claims.show(place.siri(), own, claim, new Evidence.Said.Outside("Rapport", "", null)))
                .isEqualTo(new Saving.NotYours());
    }

    @Test
    void aFigureIsShownAsItStandsAndOfAYearTheFrameworkHas() {
        long framework = ((no.samskap.indicators.Saving.Saved)
                        frameworks.add(place.root(), FrameworkFile.trd3(place.agreement())))
                .number();
        long indicator = theses(framework).id();
        long claim = saved(claims.add(place.berit(), number, "Studentene skriver mer."));
        assertThat(claims.show(place.berit(), number, claim, new Evidence.Said.OfFigure(framework, indicator, 2050)))
                .isEqualTo(new Saving.NoSuchRecord());
        saved(claims.show(place.berit(), number, claim, new Evidence.Said.OfFigure(framework, indicator, 2023)));
        saved(claims.show(place.berit(), number, claim, new Evidence.Said.OfFigure(framework, indicator, null)));
        assertThat(figures()).containsExactly("133 2023 false", "337 null false");
    }

    @Test
    void aLockedFigureThatIsEvidenceStaysAsItWasLocked() {
        long framework = ((no.samskap.indicators.Saving.Saved)
                        frameworks.add(place.root(), FrameworkFile.trd3(place.agreement())))
                .number();
        long theses = theses(framework).id();
        rounds.ask(place.root(), framework, 2023, LocalDate.of(2099, 1, 1));
        rounds.approve(place.root(), framework, 2023);
        rounds.lock(place.root(), framework, 2023, "Styringsgruppen, sak 4");
        long claim = saved(claims.add(place.berit(), number, "Studentene skriver mer."));
        saved(claims.show(place.berit(), number, claim, new Evidence.Said.OfFigure(framework, theses, 2023)));
        assertThat(figures()).containsExactly("133 2023 true");

        frameworks.report(
                place.berit(),
                framework,
                frameworks.find(place.berit(), framework).orElseThrow().head().version(),
                theses,
                new FrameworkText.ReportedText(2023, 150, 0, "Årsrapporten", "", Set.of()));

        assertThat(figures()).containsExactly("133 2023 true");
    }

    @Test
    void anIndicatorThatShowsAClaimIsNotRemoved() {
        long framework = ((no.samskap.indicators.Saving.Saved)
                        frameworks.add(place.root(), FrameworkFile.trd3(place.agreement())))
                .number();
        long indicator = theses(framework).id();
        long claim = saved(claims.add(place.berit(), number, "Studentene skriver mer."));
        saved(claims.show(place.berit(), number, claim, new Evidence.Said.OfFigure(framework, indicator, 2023)));

        assertThat(parts.hangingOn(place.berit(), framework, indicator)
                        .orElseThrow()
                        .uses())
                .singleElement()
                .satisfies(use -> assertThat(use.address()).isEqualTo("/impact-case/" + number));
    }

    private Indicator theses(long framework) {
        return frameworks.find(place.berit(), framework).orElseThrow().indicators().stream()
                .filter(each -> each.key().equals("master-theses"))
                .findFirst()
                .orElseThrow();
    }

    private List<@Nullable String> figures() {
        return told().claims().getFirst().evidence().stream()
                .map(each -> ((Evidence.OfFigure) each).shown())
                .map(shown -> shown == null ? null : shown.value() + " " + shown.year() + " " + shown.isLocked())
                .toList();
    }

    @Test
    void theChecklistSaysWhatIsMissingAndStopsNothingButWordsWithoutConsent() {
        cases.write(place.berit(), number, Part.SITUATION, 0, "Vann til knes");
        claims.add(place.berit(), number, "Det er tørt.");
        List<Missing> missing = Missing.of(told(), false, Part::name);
        assertThat(missing)
                .extracting(Missing::kind)
                .contains(
                        Kind.SUMMARY,
                        Kind.ORIGIN,
                        Kind.SECTION,
                        Kind.PARTIES,
                        Kind.EVIDENCE,
                        Kind.PICTURE,
                        Kind.REVIEWERS)
                .doesNotContain(Kind.CLAIMS, Kind.CONSENT);
        assertThat(missing).noneMatch(Missing::stops);
        assertThat(missing)
                .filteredOn(each -> each.kind() == Kind.SECTION)
                .extracting(Missing::about)
                .doesNotContain("SITUATION")
                .hasSize(4);
        assertThat(cases.publish(place.berit(), number)).isEqualTo(new Saving.Saved(number));
    }

    @Test
    void everybodyReadsWhatIsPublishedAndNobodyChangesItUntilItIsTakenBack() {
        assertThat(cases.publish(place.kari(), number)).isEqualTo(new Saving.NotYours());
        saved(cases.publish(place.berit(), number));
        assertThat(cases.find(Visitor.STRANGER, number)).isPresent();
        assertThat(cases.write(place.berit(), number, Part.SITUATION, 0, "Nytt"))
                .isEqualTo(new Saving.Published());
        assertThat(claims.add(place.berit(), number, "Nytt")).isEqualTo(new Saving.Published());
        assertThat(cases.withdraw(place.kari(), number)).isEqualTo(new Saving.NotYours());
        saved(cases.withdraw(place.berit(), number));
        assertThat(cases.find(Visitor.STRANGER, number)).isEmpty();
        assertThat(cases.write(place.berit(), number, Part.SITUATION, 0, "Nytt"))
                .isEqualTo(new Saving.Saved(number));
        saved(cases.publish(place.berit(), number));
        assertThat(cases.find(Visitor.STRANGER, number)).isPresent();
    }

    @Test
    void listsAndCountsFollowTheRuleOfReading() {
        saved(cases.addParty(place.berit(), number, place.havgap()));
        ImpactQueries.Filter ofAgreement = ImpactQueries.Filter.ALL.of(List.of(place.agreement()));
        assertThat(queries.list(Visitor.STRANGER, ofAgreement, ImpactQueries.Order.NEWEST, 10, 0))
                .isEmpty();
        assertThat(queries.totals(Visitor.STRANGER, ofAgreement).total()).isZero();
        assertThat(queries.totals(place.berit(), ofAgreement).states()).containsEntry("DRAFT", 1L);
        saved(cases.publish(place.berit(), number));
        ImpactQueries.Filter byHavgap = ImpactQueries.Filter.ALL.by(List.of(place.havgap()));
        assertThat(queries.list(Visitor.STRANGER, byHavgap, ImpactQueries.Order.YEAR, 10, 0))
                .extracting(ImpactQueries.Row::number)
                .containsExactly(number);
        assertThat(queries.totals(Visitor.STRANGER, byHavgap).organisations()).containsEntry(place.havgap(), 1L);
        assertThat(queries.list(
                        Visitor.STRANGER,
                        new ImpactQueries.Filter(
                                "", List.of(), List.of(place.agreement()), List.of(), List.of(2024), List.of()),
                        ImpactQueries.Order.TITLE,
                        10,
                        0))
                .isEmpty();
    }

    @Test
    void aRecordIsMeantByItsTitleItsAddressOrItsNumberAndOnlyWhereItMayBeRead() {
        String word = place.letters();
        long need = need(Need.Audience.ORGANISATION, "Flommer " + word + "?");
        RecordHead head = choice.meant(place.kari(), "flommer " + word + "?").orElseThrow();
        assertThat(head.number()).isEqualTo(need);
        assertThat(choice.meant(place.kari(), RecordChoice.written(head))).isPresent();
        assertThat(choice.meant(place.kari(), "https://samskap.example/behov/" + need + "?x=1"))
                .isPresent();
        assertThat(choice.called(place.kari(), word)).hasSize(1);
        assertThat(choice.called(place.siri(), word)).isEmpty();
        assertThat(choice.meant(place.siri(), String.valueOf(need))).isEmpty();
        assertThat(choice.meant(place.siri(), "flommer " + word + "?")).isEmpty();
    }

    @Test
    void aClaimSavedBySomebodyElseMeanwhileIsNotOverwritten() {
        long claim = saved(claims.add(place.berit(), number, "Det er tørt."));
        assertThat(claims.change(place.berit(), number, claim, 0, "Det er tørt nå."))
                .isInstanceOf(Saving.Saved.class);
        assertThat(claims.change(place.root(), number, claim, 0, "Det er vått."))
                .isInstanceOf(Saving.Stale.class);
        assertThat(told().claims()).extracting(Claim::text).containsExactly("Det er tørt nå.");
        for (int i = 1; i < ImpactCase.MOST_CLAIMS; i++) saved(claims.add(place.berit(), number, "Påstand " + i));
        assertThat(claims.add(place.berit(), number, "En til")).isEqualTo(new Saving.TooMany(ImpactCase.MOST_CLAIMS));
    }

    private ImpactCase told() {
        return cases.find(place.berit(), number).orElseThrow();
    }

    private long begun(@Nullable Long origin) {
        return saved(cases.begin(place.berit(), agreement(), text("Tørrskodd til bussen"), origin));
    }

    private Teller agreement() {
        return new Teller.OfBody(place.agreement());
    }

    private Teller havgap() {
        return new Teller.OfOrganisation(place.havgap());
    }

    private static CaseText text(String title) {
        return new CaseText(title, "", Language.BOKMAL, 2025, Set.of());
    }

    private static long personOf(Visitor visitor) {
        return visitor.whenSignedIn().orElseThrow();
    }

    private long need(Need.Audience audience) {
        return need(audience, "Hvorfor flommer holdeplassene?");
    }

    private long need(Need.Audience audience, String title) {
        no.samskap.needs.Saving saving = needs.write(
                place.kari(),
                new NeedText(
                        title,
                        "Hva vet vi?",
                        "",
                        List.of(),
                        Language.BOKMAL,
                        place.nordvik(),
                        Set.of(),
                        (LocalDate) null,
                        audience));
        if (!(saving instanceof no.samskap.needs.Saving.Saved(long need))) throw new IllegalStateException();
        needs.publish(place.kari(), need);
        return need;
    }

    static long saved(Saving saving) {
        if (saving instanceof Saving.Saved(long number)) return number;
        throw new AssertionError(saving.toString());
    }
}

package no.samskap.impact;

import static no.samskap.impact.ImpactCasesTests.saved;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.Accounts;
import no.samskap.accounts.MailAddresses;
import no.samskap.accounts.Role;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.directory.NewPerson;
import no.samskap.directory.People;
import no.samskap.documents.Document;
import no.samskap.impact.ImpactCase.Review;
import no.samskap.impact.Quotation.Consent;
import no.samskap.impact.Quotations.Answer;
import no.samskap.impact.Quotations.Quoted;
import no.samskap.records.Forgetting;
import no.samskap.records.History;
import no.samskap.records.Owing.Owed;
import no.samskap.records.RecordHead;
import no.samskap.reports.Report;
import no.samskap.reports.ReportText;
import no.samskap.reports.Reports;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Ola, who reads in Nordvik, is quoted in a case that Berit writes; he says yes, and takes it back. */
@SamskapTest
class QuotationsTests {
    private static final LocalDate SOON = LocalDate.of(2099, 1, 1);
    private static final String WORDS = "Før gikk jeg ikke ut når det regnet.";

    @Autowired
    ImpactCases cases;

    @Autowired
    Quotations quotations;

    @Autowired
    Reviews reviews;

    @Autowired
    ImpactOwed owed;

    @Autowired
    Reports reports;

    @Autowired
    History history;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    MailAddresses addresses;

    @Autowired
    Forgetting forgetting;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    World world;

    World.Place place;
    Visitor ola;
    long number;
    long id;

    @BeforeEach
    void beritQuotesOla() {
        place = world.anew();
        ola = place.ola();
        number = saved(cases.begin(
                place.berit(),
                new Teller.OfBody(place.agreement()),
                new CaseText("Tørrskodd til bussen", "", Language.BOKMAL, 2025, Set.of()),
                null));
        id = saved(quotations.quote(place.berit(), number, quoted(WORDS)));
    }

    private Quoted quoted(String words) {
        return new Quoted(words, ola.person(), "Ola Nordmann", "passasjer");
    }

    @Test
    void nothingIsPublishedWithWordsThatNobodyAgreedTo() {
        assertThat(cases.publish(place.berit(), number)).isInstanceOf(Saving.WithoutConsent.class);
        ask();
        assertThat(cases.publish(place.berit(), number)).isInstanceOf(Saving.WithoutConsent.class);
        answer(Answer.NO, "");
        assertThat(cases.publish(place.berit(), number)).isInstanceOf(Saving.WithoutConsent.class);
        saved(quotations.remove(place.berit(), number, id));
        assertThat(cases.publish(place.berit(), number)).isEqualTo(new Saving.Saved(number));
    }

    @Test
    void theSpeakerIsAskedInTheInboxAndByLetterAndReadsTheDraftFromThen() {
        addresses.learn(personOf(ola), "ola" + place.id() + "@example.org");
        assertThat(cases.find(ola, number)).isEmpty();
        assertThat(quotations.asked(ola, number, id)).isEmpty();
        ask();
        assertThat(cases.find(ola, number)).isPresent();
        assertThat(owed.owedBy(ola, 5))
                .extracting(Owed::address, Owed::due, Owed::isPersonal)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "/impact-case/" + number + "/sitater/" + id + "/svar", SOON, true));
        assertThat(letters()).containsExactly(ImpactLetters.CONSENT_ASKED);
        assertThat(jdbc.sql("select words::text from mail_outbox where event like :event")
                        .param("event", "impact:" + number + ":%")
                        .query(String.class)
                        .single())
                .doesNotContain("regnet");
        answer(Answer.YES, "");
        assertThat(owed.owedBy(ola, 5)).isEmpty();
        assertThat(quotation().consent()).isEqualTo(Consent.GIVEN);
        assertThat(cases.publish(place.berit(), number)).isEqualTo(new Saving.Saved(number));
        assertThat(cases.find(Visitor.STRANGER, number).orElseThrow().quotations())
                .extracting(Quotation::text)
                .containsExactly(WORDS);
    }

    @Test
    void nobodyAnswersForSomebodyElseAndNobodyElseSeesWordsThatWait() {
        ask();
        reviews.ask(place.berit(), number, personOf(place.hans()), SOON);
        assertThat(cases.find(place.hans(), number).orElseThrow().quotations()).isEmpty();
        assertThat(quotations.asked(place.hans(), number, id)).isEmpty();
        for (Visitor other : List.of(place.hans(), place.berit(), place.root(), Visitor.STRANGER))
            assertThat(quotations.answer(other, number, id, quotation().version(), Answer.YES, ""))
                    .isEqualTo(new Saving.NotYours());
        assertThat(quotations.withdraw(place.hans(), number, id)).isEqualTo(new Saving.NotYours());
        assertThat(quotation().consent()).isEqualTo(Consent.ASKED);
    }

    @Test
    void changedWordsAreAskedAboutAnewAndAnAnswerIsToTheWordsThatWereRead() {
        ask();
        answer(Answer.YES, "");
        int read = quotation().version();
        saved(quotations.change(place.berit(), number, id, read, quoted("Nå tar jeg bussen.")));
        assertThat(quotation().consent()).isEqualTo(Consent.ASKED);
        assertThat(quotation().answeredAt()).isNull();
        assertThat(quotations.answer(ola, number, id, read, Answer.YES, "")).isInstanceOf(Saving.Stale.class);
        assertThat(cases.publish(place.berit(), number)).isInstanceOf(Saving.WithoutConsent.class);
    }

    @Test
    void aChangedRoleAsksNobodyAnew() {
        ask();
        answer(Answer.YES, "");
        saved(quotations.change(
                place.berit(),
                number,
                id,
                quotation().version(),
                new Quoted(WORDS, ola.person(), "Ola Nordmann", "pensjonist")));
        assertThat(quotation().consent()).isEqualTo(Consent.GIVEN);
    }

    @Test
    void theSpeakersOwnWordingIsAgreedToWhereItIsTaken() {
        ask();
        answer(Answer.OTHERWISE, "Før ble jeg hjemme når det regnet.");
        assertThat(quotation().consent()).isEqualTo(Consent.SUGGESTED);
        assertThat(owed.owedBy(place.berit(), 5)).hasSize(1);
        assertThat(quotations.takeSuggestion(place.kari(), number, id)).isEqualTo(new Saving.NotYours());
        saved(quotations.takeSuggestion(place.berit(), number, id));
        assertThat(quotation().text()).isEqualTo("Før ble jeg hjemme når det regnet.");
        assertThat(quotation().consent()).isEqualTo(Consent.GIVEN);
        assertThat(owed.owedBy(place.berit(), 5)).isEmpty();
    }

    @Test
    void consentTakenBackTakesTheWordsOutOfThePageTheReportTheHistoryAndTheSearch() {
        ask();
        answer(Answer.YES, "");
        saved(cases.publish(place.berit(), number));
        long report = published();
        assertThat(quotesIn(report)).containsExactly(WORDS);
        assertThat(changes()).contains("regnet");

        assertThat(quotations.withdraw(Visitor.STRANGER, number, id)).isEqualTo(new Saving.NotYours());
        saved(quotations.withdraw(ola, number, id));

        assertThat(cases.find(Visitor.STRANGER, number).orElseThrow().quotations())
                .isEmpty();
        assertThat(quotation().consent()).isEqualTo(Consent.WITHDRAWN);
        assertThat(quotation().text()).isEmpty();
        assertThat(quotesIn(report)).isEmpty();
        Document document = reports.document(reports.find(place.root(), report).orElseThrow());
        assertThat(document.blocks())
                .contains(Document.note(
                        "Et sitat sto her. Det er tatt ut fordi den som ble sitert, har trukket samtykket."));
        assertThat(changes()).doesNotContain("regnet");
        assertThat(everythingStored()).isEmpty();
        assertThat(cases.find(Visitor.STRANGER, number)).isPresent();
    }

    /** Wherever in the database the words may stand. */
    private List<String> everythingStored() {
        return jdbc.sql("""
                        select 'history' from history where before::text || coalesce(after::text, '') like :words and record = :number
                        union all select 'history' from history where after::text like :words and record = :number
                        union all select 'record' from record where search_text like :words and number = :number
                        union all select 'report' from published_report where content::text like :words
                         and content::text like '%impact_case:' || :id || '"%'
                        union all select 'letter' from mail_outbox where words::text like :words""")
                .param("words", "%når det regnet%")
                .param("number", number)
                .param("id", String.valueOf(id))
                .query(String.class)
                .list();
    }

    @Test
    void whoeverWritesTakesOutWordsForASpeakerWhoSaysSoElsewhereAlsoAfterPublishing() {
        saved(quotations.note(place.berit(), number, id, "Muntlig", LocalDate.of(2025, 3, 1)));
        assertThat(quotation().consent()).isEqualTo(Consent.RECORDED);
        saved(cases.publish(place.berit(), number));
        assertThat(quotations.withdraw(place.kari(), number, id)).isEqualTo(new Saving.NotYours());
        saved(quotations.withdraw(place.berit(), number, id));
        assertThat(quotation().text()).isEmpty();
        assertThat(changes()).doesNotContain("regnet");
    }

    @Test
    void wordsTakenOutByTheWriterAreForgottenToo() {
        saved(quotations.remove(place.berit(), number, id));
        assertThat(changes()).doesNotContain("regnet");
    }

    @Test
    void somebodyWithoutAnAccountAnswersByTheLinkInTheLetter() {
        Visitor coordinator = coordinator();
        long nora = personWithEmail("nora" + place.id() + "@example.org");
        long said = saved(quotations.quote(
                coordinator, number, new Quoted("Vi så på vannet sammen.", nora, "Nora Nordmann", "")));
        saved(quotations.ask(coordinator, number, said, SOON));
        String secret = secret();
        assertThat(jdbc.sql("select encode(hash, 'escape') from impact_consent_link")
                        .query(String.class)
                        .list())
                .noneMatch(hash -> hash.contains(secret));
        Quotations.Asked asked = quotations.behind(secret).orElseThrow();
        assertThat(asked.quotation().text()).isEqualTo("Vi så på vannet sammen.");
        assertThat(quotations.behind(secret.substring(1) + "A")).isEmpty();
        saved(quotations.answerBehind(secret, asked.quotation().version(), Answer.YES, ""));
        assertThat(quotation(said).consent()).isEqualTo(Consent.GIVEN);

        saved(quotations.withdrawBehind(secret));
        assertThat(quotation(said).consent()).isEqualTo(Consent.WITHDRAWN);
        assertThat(quotations.behind(secret)).isEmpty();
        assertThat(quotations.withdrawBehind(secret)).isEqualTo(new Saving.NotYours());
    }

    @Test
    void aLinkToWordsThatWereChangedOpensNothing() {
        Visitor coordinator = coordinator();
        long nora = personWithEmail("nora" + place.id() + "@example.org");
        long said =
                saved(quotations.quote(coordinator, number, new Quoted("Vi så på vannet.", nora, "Nora Nordmann", "")));
        saved(quotations.ask(coordinator, number, said, SOON));
        String secret = secret();
        saved(quotations.change(
                coordinator,
                number,
                said,
                quotation(said).version(),
                new Quoted("Vi så på vannet i lag.", nora, "Nora Nordmann", "")));
        assertThat(quotations.behind(secret)).isEmpty();
        assertThat(quotation(said).consent()).isEqualTo(Consent.ASKED);
        assertThat(letters()).hasSize(2);
    }

    @Test
    void thoseInItReadItAndEachAnswerIsSeenByTheWriterAlone() {
        addresses.learn(personOf(place.berit()), "berit" + place.id() + "@example.org");
        reviews.ask(place.berit(), number, personOf(place.hans()), SOON);
        reviews.ask(place.berit(), number, personOf(ola), SOON.plusDays(1));
        assertThat(owed.owedBy(place.hans(), 5)).extracting(Owed::due).containsExactly(SOON);
        assertThat(reviews.answer(place.siri(), number, Review.Answer.FINE, "")).isEqualTo(new Saving.NotYours());
        saved(reviews.answer(place.hans(), number, Review.Answer.CHANGES, "Havgap var med fra starten."));
        assertThat(owed.owedBy(place.hans(), 5)).isEmpty();
        assertThat(cases.find(place.berit(), number).orElseThrow().reviews())
                .extracting(Review::answer, Review::comment)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Review.Answer.CHANGES, "Havgap var med fra starten."),
                        org.assertj.core.groups.Tuple.tuple(null, ""));
        assertThat(cases.find(ola, number).orElseThrow().reviews())
                .extracting(Review::person)
                .containsExactly(ola.person());
        assertThat(letters()).contains(ImpactLetters.REVIEW_ANSWERED);
        saved(reviews.remove(place.berit(), number, personOf(place.hans())));
        assertThat(cases.find(place.hans(), number)).isEmpty();
    }

    @Test
    void whoeverIsErasedLeavesNeitherWordsNorName() {
        ask();
        answer(Answer.YES, "");
        reviews.ask(place.berit(), number, personOf(ola), SOON);
        saved(reviews.answer(ola, number, Review.Answer.CHANGES, "Jeg er ikke pensjonist"));
        saved(cases.publish(place.berit(), number));
        assertThat(forgetting.heldOf(personOf(ola)).toString()).contains(WORDS, "pensjonist");

        transaction.executeWithoutResult(status -> forgetting.erase(personOf(ola)));

        assertThat(quotation().text() + quotation().speakerName()).isEmpty();
        assertThat(cases.find(place.berit(), number).orElseThrow().reviews()).isEmpty();
        assertThat(changes()).doesNotContain("regnet").doesNotContain("pensjonist");
    }

    private void ask() {
        saved(quotations.ask(place.berit(), number, id, SOON));
    }

    private void answer(Answer answer, String otherwise) {
        saved(quotations.answer(ola, number, id, quotation().version(), answer, otherwise));
    }

    private Quotation quotation() {
        return quotation(id);
    }

    private Quotation quotation(long which) {
        return cases.find(place.root(), number).orElseThrow().quotation(which).orElseThrow();
    }

    private String changes() {
        RecordHead head = cases.find(place.berit(), number).orElseThrow().head();
        return history.of(place.berit(), head, null, 100).changes().toString();
    }

    private long published() {
        Visitor coordinator = coordinator();
        long report = ((no.samskap.reports.Saving.Saved) reports.begin(
                        coordinator,
                        place.agreement(),
                        new ReportText(
                                "Årsrapport",
                                Report.Form.ANNUAL,
                                null,
                                2025,
                                2025,
                                Language.BOKMAL,
                                Report.Audience.EVERYONE)))
                .number();
        reports.addPart(coordinator, report, Report.Part.Chapter.IMPACT, "Hva vi har endret", "");
        assertThat(reports.publish(coordinator, report)).isInstanceOf(no.samskap.reports.Saving.Saved.class);
        return report;
    }

    private List<String> quotesIn(long report) {
        return reports.document(reports.find(place.root(), report).orElseThrow()).blocks().stream()
                .flatMap(block -> block instanceof Document.Quote quote
                        ? java.util.stream.Stream.of(quote.text())
                        : java.util.stream.Stream.of())
                .toList();
    }

    private Visitor coordinator() {
        long cecilie = people.register("Cecilie", "Nordmann", true);
        accounts.open(cecilie, "Cecilie Nordmann");
        accounts.give(cecilie, Role.COORDINATOR, place.agreement(), LocalDate.of(2020, 1, 1));
        return accounts.visitor(cecilie).orElseThrow();
    }

    private long personWithEmail(String email) {
        no.samskap.directory.Saving saving = people.register(
                place.root(), new NewPerson(null, "Nora", "Nordmann", email, true, Language.BOKMAL, List.of()));
        if (saving instanceof no.samskap.directory.Saving.Saved(long person)) return person;
        throw new AssertionError(saving.toString());
    }

    private List<String> letters() {
        return jdbc.sql("select kind from mail_outbox where event like :event order by id")
                .param("event", "impact:" + number + ":%")
                .query(String.class)
                .list();
    }

    private String secret() {
        @Nullable
        String link = jdbc.sql("select link from mail_outbox where event like :event order by id desc limit 1")
                .param("event", "impact:" + number + ":consent:%")
                .query(String.class)
                .single();
        Matcher matcher =
                Pattern.compile("/impact-case/samtykke/([0-9A-Za-z_-]{43})").matcher(link);
        assertThat(matcher.matches()).isTrue();
        return matcher.group(1);
    }

    private static long personOf(Visitor visitor) {
        return visitor.whenSignedIn().orElseThrow();
    }
}

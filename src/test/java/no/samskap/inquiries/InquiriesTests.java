package no.samskap.inquiries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.Accounts;
import no.samskap.accounts.MailAddresses;
import no.samskap.accounts.Role;
import no.samskap.contacts.ContactPoint;
import no.samskap.contacts.ContactPoint.Seat;
import no.samskap.contacts.ContactPointText;
import no.samskap.contacts.Contacts;
import no.samskap.core.Language;
import no.samskap.core.Period;
import no.samskap.core.Visitor;
import no.samskap.directory.Affiliating;
import no.samskap.directory.Affiliations;
import no.samskap.directory.Body;
import no.samskap.directory.BodyUpkeep;
import no.samskap.directory.NewBody;
import no.samskap.directory.NewOrganisation;
import no.samskap.directory.NewPerson;
import no.samskap.directory.Organisation;
import no.samskap.directory.Organisations;
import no.samskap.directory.People;
import no.samskap.inquiries.Case.AnsweredThrough;
import no.samskap.inquiries.Case.State;
import no.samskap.records.CountingRule;
import no.samskap.records.Fact;
import no.samskap.records.Facts;
import no.samskap.records.Owing;
import no.samskap.records.Records;
import no.samskap.themes.Themes;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hans at Havgap university asks Nordvik, where Kari is contact and Ola her substitute, and Sørvik, where Siri is. */
@SamskapTest
class InquiriesTests {
    @Autowired
    Inquiries inquiries;

    @Autowired
    InquiryLife life;

    @Autowired
    Cases cases;

    @Autowired
    Screenings screenings;

    @Autowired
    Customs customs;

    @Autowired
    InquiryQueries queries;

    @Autowired
    InquiryClock inquiryClock;

    @Autowired
    InquiryTasks tasks;

    @Autowired
    Contacts contacts;

    @Autowired
    Affiliations affiliations;

    @Autowired
    Organisations organisations;

    @Autowired
    BodyUpkeep bodies;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    Themes themes;

    @Autowired
    Records records;

    @Autowired
    Facts facts;

    @Autowired
    MailAddresses addresses;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    World world;

    World.Place place;
    long health;
    final LocalDate today = LocalDate.now(Words.OSLO);

    @BeforeEach
    void anew() {
        place = world.anew();
        health = themes.named("health-and-care").orElseThrow().id();
        addresses.learn(number(place.kari()), "kari" + place.id() + "@nordvik.example.org");
        seat(place.nordvik(), place.kari(), place.ola());
        seat(place.sorvik(), place.siri(), null);
    }

    @Test
    void eachMunicipalityGetsACaseOfItsOwnGivenToItsContact() {
        long number = sent(place.nordvik(), place.sorvik());

        List<InquiryQueries.Standing> all = queries.standings(place.hans(), number);
        assertThat(all).extracting(InquiryQueries.Standing::state).containsExactly("WAITING", "WAITING");
        assertThat(caseOf(number, place.nordvik()).contact())
                .isEqualTo(new Case.Contact(number(place.kari()), "Kari Nordmann", Case.ContactAs.GENERAL));
        assertThat(tasks.owedBy(place.kari(), 10))
                .extracting(Owing.Owed::title)
                .containsExactly("Hva virker mot ensomhet?");
    }

    @Test
    void whatOneMunicipalitySaysIsNotTheOthersAffair() {
        long number = sent(place.nordvik(), place.sorvik());
        long nordvik = caseOf(number, place.nordvik()).number();

        assertThat(cases.find(place.siri(), nordvik)).isEmpty();
        assertThat(queries.standings(place.siri(), number))
                .extracting(InquiryQueries.Standing::organisation)
                .containsExactly(place.sorvik());
        assertThat(cases.answer(place.siri(), nordvik, yes(), AnsweredThrough.PAGE))
                .isEqualTo(new Handling.NotYours());
        assertThat(cases.find(Visitor.STRANGER, nordvik)).isEmpty();
        assertThat(inquiries.find(Visitor.STRANGER, number)).isEmpty();
        assertThat(inquiries.find(world.anew().kari(), number))
                .as("another municipality")
                .isEmpty();
    }

    @Test
    void theOneWhoAskedSeesTheAnswerAndNotWhatStaysInside() {
        long number = sent(place.nordvik());
        long nordvik = caseOf(number, place.nordvik()).number();
        assertThat(cases.note(place.kari(), nordvik, "Vi har nok å gjøre")).isEqualTo(new Handling.Done());
        assertThat(cases.ask(place.kari(), nordvik, "Kan det være på nett?")).isEqualTo(new Handling.Done());

        assertThat(cases.find(place.hans(), nordvik).orElseThrow().messages())
                .extracting(Case.Message::text)
                .containsExactly("Kan det være på nett?");
        assertThat(cases.find(place.ola(), nordvik).orElseThrow().messages()).hasSize(2);
        assertThat(cases.note(place.hans(), nordvik, "?")).isEqualTo(new Handling.NotYours());
        assertThat(cases.answer(place.hans(), nordvik, yes(), AnsweredThrough.PAGE))
                .as("nobody answers their own inquiry")
                .isEqualTo(new Handling.NotYours());

        assertThat(cases.reply(place.hans(), nordvik, "Ja, gjerne")).isEqualTo(new Handling.Done());
        assertThat(state(place.hans(), nordvik)).isEqualTo(State.SEEN);
        assertThat(cases.answer(place.kari(), nordvik, yes(), AnsweredThrough.PAGE))
                .isEqualTo(new Handling.Done());
        assertThat(state(place.hans(), nordvik)).isEqualTo(State.YES);
    }

    @Test
    void aNoHasAReasonAndConditionsAreSaid() {
        long nordvik = caseOf(sent(place.nordvik()), place.nordvik()).number();
        assertThat(cases.answer(place.kari(), nordvik, no(null, ""), AnsweredThrough.PAGE))
                .isEqualTo(new Handling.Lacks("reason"));
        assertThat(cases.answer(place.kari(), nordvik, no(Case.Reason.OTHER, " "), AnsweredThrough.PAGE))
                .isEqualTo(new Handling.Lacks("text"));
        assertThat(cases.answer(
                        place.kari(), nordvik, new Answer(Answer.Choice.CONDITIONS, null, ""), AnsweredThrough.PAGE))
                .isEqualTo(new Handling.Lacks("text"));
        assertThat(cases.answer(place.kari(), nordvik, no(Case.Reason.CAPACITY, ""), AnsweredThrough.PAGE))
                .isEqualTo(new Handling.Done());
    }

    @Test
    void nothingIsSentThatLeavesTheMunicipalityToGuess() {
        long number = inquiries.begin(place.hans(), "Utkast", Language.BOKMAL, who(place.hans()));
        assertThat(life.send(place.hans(), number))
                .isEqualTo(new Sending.Incomplete(List.of(
                        "purpose",
                        "benefit",
                        "asks",
                        "themes",
                        "persons",
                        "minutes",
                        "studyTo",
                        "answerBy",
                        "rek",
                        "sikt",
                        "dpia",
                        "receivers")));
        assertThat(life.send(place.kari(), number)).isEqualTo(new Sending.NotYours());
        assertThat(inquiries.find(place.kari(), number)).as("a draft").isEmpty();
    }

    @Test
    void aUnitReadsAndAnswersWhatIsForwardedToIt() {
        long unit = unit("Helse og mestring", place.nordvik());
        Visitor leader = person("Lise", unit);
        long number = sent(place.nordvik());
        long nordvik = caseOf(number, place.nordvik()).number();
        assertThat(cases.find(leader, nordvik)).isEmpty();

        assertThat(cases.forward(place.kari(), nordvik, place.sorvik())).isEqualTo(new Handling.Lacks("unit"));
        assertThat(cases.forward(place.kari(), nordvik, unit)).isEqualTo(new Handling.Done());
        assertThat(cases.noteUnitView(leader, nordvik, "Vi vil være med")).isEqualTo(new Handling.Done());
        assertThat(inquiries.find(leader, number)).isPresent();
        assertThat(cases.find(place.kari(), nordvik).orElseThrow().unitView()).isEqualTo("Vi vil være med");
        assertThat(cases.find(place.hans(), nordvik).orElseThrow().unitView())
                .as("stays inside")
                .isEmpty();
    }

    @Test
    void whoIsAwayGetsNothingNew() {
        customs.away(number(place.kari()), today, today.plusDays(7));
        assertThat(caseOf(sent(place.nordvik()), place.nordvik()).contact())
                .isEqualTo(new Case.Contact(number(place.ola()), "Ola Nordmann", Case.ContactAs.SUBSTITUTE));
    }

    @Test
    void theClockRemindsThenAsksTheSubstituteThenTheAdviserAndNothingTwice() {
        Visitor adviser = adviserOfAgreement();
        join(place.nordvik());
        customs.keep(place.root(), place.agreement(), new Custom(false, 2, 3, 6, 9));
        long nordvik = caseOf(sent(place.nordvik()), place.nordvik()).number();

        inquiryClock.run(WorkingDays.plus(today, 1));
        assertThat(of(nordvik).reminders()).isZero();
        inquiryClock.run(WorkingDays.plus(today, 2));
        inquiryClock.run(WorkingDays.plus(today, 2));
        assertThat(of(nordvik).reminders()).as("once a day").isEqualTo(1);
        inquiryClock.run(WorkingDays.plus(today, 6));
        assertThat(of(nordvik).contact())
                .isEqualTo(new Case.Contact(number(place.ola()), "Ola Nordmann", Case.ContactAs.SUBSTITUTE));
        assertThat(cases.find(adviser, nordvik)).as("not yet").isEmpty();
        inquiryClock.run(WorkingDays.plus(today, 9));
        assertThat(of(nordvik).escalated()).isEqualTo(Case.Escalation.ADVISER);
        assertThat(cases.answer(adviser, nordvik, no(Case.Reason.CAPACITY, ""), AnsweredThrough.PAGE))
                .isEqualTo(new Handling.Done());
        inquiryClock.run(WorkingDays.plus(today, 30));
        assertThat(of(nordvik).reminders()).as("answered, nobody is reminded").isEqualTo(3);
    }

    @Test
    void theClockStandsStillOnHolidaysInJulyAndWhileTheResearcherIsAsked() {
        long nordvik = caseOf(sent(place.nordvik()), place.nordvik()).number();
        LocalDate july = LocalDate.of(today.getYear() + 1, 7, 15);
        inquiryClock.run(july);
        assertThat(of(nordvik).reminders()).isZero();
        cases.ask(place.kari(), nordvik, "Når?");
        inquiryClock.run(WorkingDays.plus(today, 20));
        assertThat(of(nordvik).reminders()).isZero();
    }

    @Test
    void asLongAsTheResearcherWasAskedEverythingComesLater() {
        long nordvik = caseOf(sent(place.nordvik()), place.nordvik()).number();
        LocalDate due = of(nordvik).dueOn();
        cases.ask(place.kari(), nordvik, "Når?");
        jdbc.sql("update inquiry_case set since = since - interval '14 days' where number = :number")
                .param("number", nordvik)
                .update();
        int stood = WorkingDays.between(today.minusDays(14), today);
        cases.reply(place.hans(), nordvik, "I mars");

        assertThat(of(nordvik).dueOn()).isEqualTo(WorkingDays.plus(due, stood));
        inquiryClock.run(WorkingDays.plus(today, Custom.USUAL.remindAfter()));
        assertThat(of(nordvik).reminders())
                .as("five days after it was sent, but the clock stood still")
                .isZero();
        inquiryClock.run(WorkingDays.plus(today, stood + Custom.USUAL.remindAfter()));
        assertThat(of(nordvik).reminders()).isEqualTo(1);
        assertThat(letters("inquiry-reply", nordvik)).isEqualTo(1);
    }

    @Test
    void theUnitIsToldThatItHasSomethingToAnswer() {
        long unit = unit("Helse og mestring", place.nordvik());
        Visitor leader = person("Lise", unit);
        addresses.learn(number(leader), "lise" + place.id() + "@nordvik.example.org");
        long nordvik = caseOf(sent(place.nordvik()), place.nordvik()).number();
        cases.forward(place.kari(), nordvik, unit);
        assertThat(letters("inquiry-forwarded", nordvik)).isEqualTo(1);
    }

    @Test
    void theAdviserPassesOnDeclinesAndMerges() {
        Visitor adviser = adviserOfAgreement();
        join(place.nordvik());
        customs.keep(place.root(), place.agreement(), new Custom(true, 5, 5, 10, 15));
        long first = written(place.hans(), place.nordvik(), place.sorvik());
        assertThat(life.send(place.hans(), first)).isEqualTo(new Sending.Sent(1, 1));
        assertThat(queries.standings(place.hans(), first))
                .as("Nordvik waits for the adviser")
                .hasSize(1);
        assertThat(screenings.pass(place.kari(), first, place.agreement())).isEqualTo(new Handling.NotYours());
        assertThat(queries.toScreen(adviser, 10)).hasSize(1);

        assertThat(screenings.askBack(adviser, first, place.agreement(), "Hvem betaler?"))
                .isEqualTo(new Handling.Done());
        assertThat(screenings.answerBack(place.hans(), first, place.agreement()))
                .isEqualTo(new Handling.Done());
        assertThat(screenings.pass(adviser, first, place.agreement())).isEqualTo(new Handling.Done());
        assertThat(screenings.pass(adviser, first, place.agreement())).isEqualTo(new Handling.TooLate());
        assertThat(queries.standings(place.hans(), first)).hasSize(2);

        long second = written(place.hans(), place.nordvik());
        assertThat(life.send(place.hans(), second)).isEqualTo(new Sending.Sent(0, 1));
        assertThat(inquiries.find(place.hans(), second).orElseThrow().state()).isEqualTo(Inquiry.State.SCREENING);
        assertThat(screenings.decline(adviser, second, place.agreement(), "Samme som før"))
                .isEqualTo(new Handling.Done());
        assertThat(inquiries.find(place.hans(), second).orElseThrow().state()).isEqualTo(Inquiry.State.DECLINED);

        long third = written(place.hans(), place.nordvik());
        life.send(place.hans(), third);
        assertThat(screenings.merge(adviser, third, place.agreement(), first)).isEqualTo(new Handling.Done());
        assertThat(queries.standings(place.hans(), first))
                .as("Nordvik has it already")
                .hasSize(2);
        assertThat(inquiries.find(place.kari(), third))
                .as("and never met the third")
                .isEmpty();

        assertThat(stated(first, InquiryFacts.SENT).organisations())
                .containsExactlyInAnyOrder(place.nordvik(), place.sorvik());
        assertThat(stated(second, InquiryFacts.SENT).bodies()).as("declined").isEmpty();
        assertThat(stated(third, InquiryFacts.SENT).bodies())
                .as("became part of the first")
                .isEmpty();
        assertThat(counted(adviser, InquiryFacts.SENT)).isEqualTo(1);
    }

    @Test
    void anInquiryCountsUnderTheCooperationsOfTheMunicipalitiesThatWereAsked() {
        Visitor adviser = adviserOfAgreement();
        join(place.nordvik());
        long number = sent(place.nordvik(), place.sorvik());
        long nordvik = caseOf(number, place.nordvik()).number();
        long sorvik = caseOf(number, place.sorvik()).number();
        cases.answer(place.kari(), nordvik, yes(), AnsweredThrough.PAGE);
        cases.answer(place.siri(), sorvik, no(Case.Reason.CAPACITY, ""), AnsweredThrough.PAGE);
        life.tellResult(place.hans(), number, "Besøk hjelper når de er faste.");

        assertThat(stated(number, InquiryFacts.SENT).bodies()).containsExactly(place.agreement());
        assertThat(stated(nordvik, InquiryFacts.ANSWERED).bodies()).containsExactly(place.agreement());
        assertThat(stated(sorvik, InquiryFacts.ANSWERED).bodies())
                .as("Sørvik is in no cooperation")
                .isEmpty();
        assertThat(stated(number, InquiryFacts.RESULT).bodies()).containsExactly(place.agreement());
        assertThat(stated(number, InquiryFacts.RESULT).organisations())
                .as("those who took part")
                .containsExactly(place.nordvik());

        assertThat(counted(adviser, InquiryFacts.SENT)).isEqualTo(1);
        assertThat(counted(adviser, InquiryFacts.RESULT)).isEqualTo(1);
        assertThat(counted(place.kari(), InquiryFacts.ANSWERED)).isEqualTo(1);
        assertThat(counted(Visitor.STRANGER, InquiryFacts.SENT)).isZero();
        assertThat(inquiries.find(adviser, number))
                .as("what the members are asked")
                .isPresent();
        assertThat(cases.find(adviser, nordvik)).as("not what they answer").isEmpty();
        assertThat(counted(adviser, InquiryFacts.ANSWERED)).isZero();
    }

    @Test
    void whoHasLeftTheCooperationOrOnlyWritesADraftRaisesNothing() {
        Visitor adviser = adviserOfAgreement();
        join(place.nordvik(), new Period(LocalDate.of(2024, 1, 1), today.minusDays(1)));
        long left = sent(place.nordvik());
        assertThat(stated(left, InquiryFacts.SENT).bodies()).isEmpty();
        assertThat(inquiries.find(adviser, left)).isEmpty();

        join(place.sorvik());
        long draft = written(place.hans(), place.sorvik());
        assertThat(facts.of(draft)).isEmpty();
        assertThat(inquiries.find(adviser, draft)).isEmpty();
    }

    @Test
    void aMunicipalityThatPausesIsLeftInPeace() {
        long number = written(place.hans(), place.nordvik());
        assertThat(customs.pause(place.siri(), place.nordvik(), Set.of(), today.plusDays(30), ""))
                .as("not Siri's to say")
                .isFalse();
        assertThat(customs.pause(place.kari(), place.nordvik(), Set.of(Ask.SURVEY), today.plusDays(30), ""))
                .isTrue();
        assertThat(customs.pause(place.kari(), place.nordvik(), Set.of(Ask.INTERVIEW), today.plusDays(30), "Valg"))
                .isTrue();
        assertThat(life.send(place.hans(), number)).isInstanceOf(Sending.Paused.class);
        long pause = customs.pauses(List.of(place.nordvik())).getOrDefault(place.nordvik(), List.of()).stream()
                .filter(each -> each.asks().contains(Ask.INTERVIEW))
                .findFirst()
                .orElseThrow()
                .id();
        customs.resume(place.kari(), place.nordvik(), pause);
        assertThat(life.send(place.hans(), number)).isInstanceOf(Sending.Sent.class);
    }

    @Test
    void aChangeAfterSendingShowsWhatWasAndWhatIs() {
        long number = sent(place.nordvik());
        Inquiry before = inquiries.find(place.hans(), number).orElseThrow();
        Inquiry.What what = before.what();
        Inquiry.What longer = new Inquiry.What(
                what.purpose(),
                what.benefit(),
                what.asks(),
                what.asksText(),
                what.themes(),
                4,
                90,
                what.studyFrom(),
                what.studyTo(),
                what.answerBy());
        assertThat(inquiries.change(place.hans(), number, before.head().version(), longer))
                .isEqualTo(new Saving.Saved(number));

        assertThat(inquiries.changes(before))
                .extracting(Inquiries.ShownChange::field, Inquiries.ShownChange::before, Inquiries.ShownChange::after)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("minutes", "60", "90"));
        assertThat(inquiries.find(place.kari(), number))
                .as("Kari still reads it")
                .isPresent();
        assertThat(inquiries.change(place.hans(), number, before.head().version(), what))
                .isInstanceOf(Saving.Stale.class);
    }

    @Test
    void whatIsSentGoesOnSayingWhatReceiversMustKnowAndItsDeadlineFollows() {
        long number = sent(place.nordvik());
        Inquiry before = inquiries.find(place.hans(), number).orElseThrow();
        int version = before.head().version();
        assertThat(inquiries.change(place.hans(), number, version, Inquiry.What.NOTHING))
                .isEqualTo(new Saving.Incomplete(
                        List.of("purpose", "benefit", "asks", "themes", "persons", "minutes", "studyTo", "answerBy")));
        Inquiry.What what = before.what();
        LocalDate later = WorkingDays.plus(today, 20);
        Inquiry.What longer = new Inquiry.What(
                what.purpose(),
                what.benefit(),
                what.asks(),
                what.asksText(),
                what.themes(),
                what.persons(),
                what.minutes(),
                what.studyFrom(),
                what.studyTo(),
                later);
        assertThat(inquiries.change(place.hans(), number, version, longer)).isEqualTo(new Saving.Saved(number));
        assertThat(caseOf(number, place.nordvik()).dueOn()).isEqualTo(later);
    }

    @Test
    void whatIsWithdrawnTakesNoAnswers() {
        long number = sent(place.nordvik());
        long nordvik = caseOf(number, place.nordvik()).number();
        assertThat(life.withdraw(place.kari(), number, "!")).isEqualTo(new Saving.NotYours());
        life.withdraw(place.hans(), number, "Pengene kom ikke");
        assertThat(cases.answer(place.kari(), nordvik, yes(), AnsweredThrough.PAGE))
                .isEqualTo(new Handling.TooLate());
        assertThat(inquiries.find(place.kari(), number).orElseThrow().endedWhy())
                .isEqualTo("Pengene kom ikke");
    }

    @Test
    void whatWasAnsweredStaysAnsweredWhenItIsWithdrawnAndNoResultIsAskedFor() {
        long number = sent(place.nordvik(), place.sorvik());
        long nordvik = caseOf(number, place.nordvik()).number();
        long sorvik = caseOf(number, place.sorvik()).number();
        cases.answer(place.kari(), nordvik, yes(), AnsweredThrough.PAGE);
        life.withdraw(place.hans(), number, "Pengene kom ikke");
        assertThat(state(place.kari(), nordvik)).isEqualTo(State.YES);
        assertThat(state(place.siri(), sorvik)).isEqualTo(State.WITHDRAWN);
        assertThat(letters("inquiry-withdrawn", nordvik)).isEqualTo(1);
        inquiryClock.run(WorkingDays.plus(today.plusYears(1), 3));
        assertThat(queries.owedResults(
                        inquiries.find(place.hans(), number).orElseThrow().who()))
                .isZero();
    }

    @Test
    void whoNeedsNoMoreAnswersClosesAndNobodyIsAskedOrRemindedAnyMore() {
        long number = sent(place.nordvik(), place.sorvik());
        long nordvik = caseOf(number, place.nordvik()).number();
        long sorvik = caseOf(number, place.sorvik()).number();
        cases.answer(place.kari(), nordvik, yes(), AnsweredThrough.PAGE);
        assertThat(tasks.owedBy(place.siri(), 10)).hasSize(1);

        assertThat(life.close(place.kari(), number)).isEqualTo(new Saving.NotYours());
        assertThat(life.close(place.hans(), number)).isEqualTo(new Saving.Saved(number));

        assertThat(state(place.kari(), nordvik)).isEqualTo(State.YES);
        assertThat(state(place.siri(), sorvik)).isEqualTo(State.CLOSED);
        assertThat(tasks.owedBy(place.siri(), 10)).as("nothing is left to do").isEmpty();
        assertThat(cases.answer(place.siri(), sorvik, yes(), AnsweredThrough.PAGE))
                .isEqualTo(new Handling.TooLate());
        assertThat(cases.reply(place.hans(), sorvik, "?")).isEqualTo(new Handling.TooLate());
        inquiryClock.run(WorkingDays.plus(today, 10));
        assertThat(of(sorvik).reminders()).isZero();
        assertThat(life.close(place.hans(), number)).as("closed once").isEqualTo(new Saving.NotYours());

        inquiryClock.run(WorkingDays.plus(today.plusYears(1), 3));
        assertThat(queries.owedResults(
                        inquiries.find(place.hans(), number).orElseThrow().who()))
                .as("Nordvik took part, and waits for the result")
                .isEqualTo(1);
    }

    @Test
    void theResultIsAskedForWhenTheStudyIsOverAndReachesThoseWhoTookPart() {
        long number = sent(place.nordvik(), place.sorvik());
        cases.answer(place.kari(), caseOf(number, place.nordvik()).number(), yes(), AnsweredThrough.PAGE);
        Inquiry.Who hans = inquiries.find(place.hans(), number).orElseThrow().who();
        inquiryClock.run(WorkingDays.plus(today, 5));
        assertThat(queries.owedResults(hans)).isZero();

        inquiryClock.run(WorkingDays.plus(today.plusYears(1), 3));
        assertThat(queries.owedResults(hans)).as("one who owes is seen to owe").isEqualTo(1);
        assertThat(tasks.owedBy(place.hans(), 10)).extracting(Owing.Owed::title).contains("Hva virker mot ensomhet?");
        assertThat(life.tellResult(place.kari(), number, "?")).isEqualTo(new Saving.NotYours());
        life.tellResult(place.hans(), number, "Besøk hjelper når de er faste.");
        assertThat(queries.owedResults(hans)).isZero();
        assertThat(inquiries.find(place.kari(), number).orElseThrow().outcome().text())
                .isEqualTo("Besøk hjelper når de er faste.");
    }

    @Test
    void severalAreAnsweredAlikeAllOrNone() {
        long one = caseOf(sent(place.nordvik()), place.nordvik()).number();
        long two = caseOf(sent(place.nordvik()), place.nordvik()).number();
        long notKaris = caseOf(sent(place.sorvik()), place.sorvik()).number();
        Answer no = no(Case.Reason.CAPACITY, "");
        assertThat(cases.answerAll(place.kari(), List.of(one, two), no)).isEqualTo(new Handling.Done());
        assertThat(state(place.hans(), two)).isEqualTo(State.NO);
        assertThat(cases.answerAll(place.kari(), List.of(notKaris), no)).isEqualTo(new Handling.NotYours());
    }

    @Test
    void soManyADayAndNotMore() {
        for (int i = 0; i < InquiryLife.MOST_A_DAY; i++) sent(place.nordvik());
        assertThat(life.send(place.hans(), written(place.hans(), place.nordvik())))
                .isEqualTo(new Sending.TooMany(InquiryLife.MOST_A_DAY));
    }

    @Test
    void theSameSeedDrawsTheSameOnes() {
        List<Candidates.Candidate> all = java.util.stream.LongStream.rangeClosed(1, 357)
                .mapToObj(n -> new Candidates.Candidate(n, "Kommune " + n, String.format("%04d", n), null, null))
                .toList();
        List<Candidates.Candidate> turned = all.reversed();
        assertThat(Candidates.draw(all, 20, 7))
                .isEqualTo(Candidates.draw(turned, 20, 7))
                .hasSize(20);
        assertThat(Candidates.draw(all, 20, 8)).isNotEqualTo(Candidates.draw(all, 20, 7));
    }

    private int letters(String kind, long caseNumber) {
        return jdbc.sql("select count(*) from mail_outbox where kind = :kind and link = :link")
                .param("kind", kind)
                .param("link", "/henvendelser/saker/" + caseNumber)
                .query(Integer.class)
                .single();
    }

    private long sent(long... organisations) {
        long number = written(place.hans(), organisations);
        assertThat(life.send(place.hans(), number)).isInstanceOf(Sending.Sent.class);
        return number;
    }

    private long written(Visitor by, long... organisations) {
        long number = inquiries.begin(by, "Hva virker mot ensomhet?", Language.BOKMAL, who(by));
        save(
                by,
                number,
                version -> inquiries.change(
                        by,
                        number,
                        version,
                        new Inquiry.What(
                                "Vi vil vite hva som hjelper.",
                                "Dere får vite hva andre gjør.",
                                Set.of(Ask.INTERVIEW),
                                "",
                                Set.of(health),
                                4,
                                60,
                                today,
                                today.plusYears(1),
                                WorkingDays.plus(today, 10))));
        Clearance none = new Clearance(Clearance.Standing.NOT_NEEDED, "Ingen helseopplysninger");
        save(
                by,
                number,
                version -> inquiries.change(by, number, version, new Inquiry.Ethics(none, none, none, "Havgap")));
        save(
                by,
                number,
                version -> inquiries.receivers(
                        by,
                        number,
                        version,
                        java.util.Arrays.stream(organisations).boxed().toList(),
                        Inquiry.Draw.NONE));
        return number;
    }

    private void save(Visitor by, long number, java.util.function.IntFunction<Saving> saving) {
        int version = inquiries.find(by, number).orElseThrow().head().version();
        assertThat(saving.apply(version)).isEqualTo(new Saving.Saved(number));
    }

    private Inquiry.Who who(Visitor visitor) {
        return new Inquiry.Who(
                visitor.name(), "", visitor.person(), Inquiry.Role.RESEARCHER, "Havgap", place.havgap(), "");
    }

    private Case caseOf(long inquiry, long organisation) {
        return queries.standings(place.hans(), inquiry).stream()
                .filter(standing -> standing.organisation() == organisation)
                .findFirst()
                .map(standing -> of(standing.number()))
                .orElseThrow();
    }

    private Case of(long number) {
        return cases.find(place.root(), number).orElseThrow();
    }

    private State state(Visitor visitor, long number) {
        return cases.find(visitor, number).orElseThrow().state();
    }

    private static Answer yes() {
        return new Answer(Answer.Choice.YES, null, "");
    }

    private static Answer no(Case.@Nullable Reason reason, String text) {
        return new Answer(Answer.Choice.NO, reason, text);
    }

    private void seat(long organisation, Visitor holder, @Nullable Visitor substitute) {
        if (!(contacts.open(
                        place.root(),
                        new ContactPointText(Set.of(organisation), Set.of(), "", "", ContactPoint.Audience.EVERYONE))
                instanceof no.samskap.contacts.Saving.Saved(long point))) throw new IllegalStateException();
        belongs(holder, organisation);
        contacts.appoint(place.root(), point, Seat.HOLDER, number(holder), LocalDate.of(2024, 1, 1), null);
        if (substitute == null) return;
        belongs(substitute, organisation);
        contacts.appoint(place.root(), point, Seat.SUBSTITUTE, number(substitute), LocalDate.of(2024, 1, 1), null);
    }

    private void belongs(Visitor person, long organisation) {
        assertThat(affiliations.add(
                        place.root(),
                        number(person),
                        new NewPerson.Affiliation(organisation, "Rådgiver", 50, Period.ALWAYS)))
                .isInstanceOf(Affiliating.Saved.class);
    }

    private Visitor adviserOfAgreement() {
        return person("Astrid", Role.ADVISER, place.agreement());
    }

    private Visitor person(String name, long organisation) {
        return person(name, Role.EDITOR, organisation);
    }

    private Visitor person(String name, Role role, long where) {
        long number = people.register(name, "Nordmann", true);
        accounts.open(number, name + " Nordmann");
        accounts.give(number, role, where, LocalDate.of(2020, 1, 1));
        return accounts.visitor(number).orElseThrow();
    }

    private void join(long organisation) {
        join(organisation, Period.ALWAYS);
    }

    private void join(long organisation, Period period) {
        bodies.keepMember(
                place.root(),
                place.agreement(),
                null,
                null,
                new NewBody.Member(organisation, Body.Membership.MEMBER, period));
    }

    private Fact stated(long record, String what) {
        return facts.of(record).stream()
                .filter(fact -> fact.what().equals(what))
                .findFirst()
                .orElseThrow();
    }

    private long counted(Visitor visitor, String what) {
        return facts.count(visitor, List.of(new CountingRule(what, Set.of(), place.agreement(), false)))
                .getFirst()
                .in(today.getYear());
    }

    private long unit(String name, long organisation) {
        if (organisations.add(
                        place.root(),
                        NewOrganisation.named(Organisation.Form.UNIT, null, name + " " + place.id(), "", organisation))
                instanceof no.samskap.directory.Saving.Saved(long number)) return number;
        throw new IllegalStateException();
    }

    private static long number(Visitor visitor) {
        return visitor.whenSignedIn().orElseThrow();
    }
}

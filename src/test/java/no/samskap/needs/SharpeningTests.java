package no.samskap.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
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
import no.samskap.search.Search;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SamskapTest
class SharpeningTests {
    @Autowired
    Needs needs;

    @Autowired
    Sharpening sharpening;

    @Autowired
    NeedLife life;

    @Autowired
    BodyUpkeep upkeep;

    @Autowired
    Search search;

    @Autowired
    World world;

    World.Place place;
    long need;

    @BeforeEach
    void anew() {
        place = world.anew();
        NeedText text = new NeedText(
                "Hvorfor oversvømmes bussholdeplassene?",
                "Hver vår står vannet til knes ved skolen.",
                "",
                List.of(),
                Language.BOKMAL,
                place.nordvik(),
                Set.of(),
                null,
                Need.Audience.EVERYONE);
        if (!(needs.write(place.kari(), text) instanceof Saving.Saved(long number))) throw new AssertionError();
        need = number;
        needs.publish(place.kari(), need);
    }

    @Test
    void aResearcherWritesAQuestionBesideTheWordsWhichStand() {
        String word = "dreneringsgrøft" + place.id();
        assertThat(place.hans().acts(() -> sharpening.add(place.hans(), need, asking("Virker " + word + " mot flom?"))))
                .isEqualTo(new Sharpened.Done());

        Need after = needs.find(place.ola(), need).orElseThrow();
        assertThat(after.question()).isEqualTo("Hver vår står vannet til knes ved skolen.");
        assertThat(after.questions()).hasSize(1);
        assertThat(after.questions().getFirst().byName()).isEqualTo("Hans Nordmann");
        assertThat(search.numbers(Visitor.STRANGER, Need.KIND, word, 10)).containsExactly(need);
    }

    @Test
    void anotherMunicipalityAndAStrangerDoNotSharpen() {
        for (Visitor other : List.of(place.siri(), place.ola(), Visitor.STRANGER))
            assertThat(sharpening.add(other, need, asking("Virker det?"))).isEqualTo(new Sharpened.NotYours());
    }

    @Test
    void aResearcherOfAMunicipalitySharpens() {
        Visitor ola = place.ola();
        Set<String> tokens = new HashSet<>(ola.tokens());
        tokens.add(Visitor.reads("researcher", place.nordvik()));
        Visitor researcher = new Visitor(ola.person(), ola.name(), tokens);

        assertThat(sharpening.add(researcher, need, asking("Virker det?"))).isEqualTo(new Sharpened.Done());
    }

    @Test
    void whoLooksAfterACooperationSharpensWhatOneOfItsMembersHasToo() {
        long theirs = sent(place.siri(), place.sorvik());
        assertThat(sharpening.add(place.berit(), theirs, asking("Virker det?"))).isEqualTo(new Sharpened.NotYours());
        upkeep.keepMember(
                place.root(),
                place.agreement(),
                null,
                null,
                new NewBody.Member(place.nordvik(), Body.Membership.MEMBER, Period.ALWAYS));

        needs.join(place.kari(), theirs, place.nordvik(), "Hos oss også", Language.BOKMAL);
        assertThat(sharpening.add(place.berit(), theirs, asking("Virker det?"))).isEqualTo(new Sharpened.Done());
        assertThat(life.take(place.berit(), theirs, StepText.to(Need.State.CLARIFIED)))
                .as("what becomes of it is for the owner's own bodies")
                .isEqualTo(new Stepping.NotYours());
    }

    private long sent(Visitor visitor, long owner) {
        NeedText text = new NeedText(
                "Hvorfor er ferja full?",
                "Vi står igjen på kaia.",
                "",
                List.of(),
                Language.BOKMAL,
                owner,
                Set.of(),
                null,
                Need.Audience.EVERYONE);
        if (!(needs.write(visitor, text) instanceof Saving.Saved(long number))) throw new AssertionError();
        needs.publish(visitor, number);
        return number;
    }

    @Test
    void whatIsAnsweredSaysByWhatAndWhen() {
        assertThat(sharpening.add(place.hans(), need, answered(""))).isEqualTo(new Sharpened.WithoutSources());
        assertThat(sharpening.add(place.hans(), need, answered("Havgaprapporten 2025")))
                .isEqualTo(new Sharpened.Done());
        assertThat(needs.find(place.ola(), need)
                        .orElseThrow()
                        .questions()
                        .getFirst()
                        .assessedOn())
                .isEqualTo(LocalDate.of(2026, 1, 5));
    }

    @Test
    void onlyTheOwnerAnAdviserOrWhoeverWroteItTakesAQuestionBack() {
        place.kari().acts(() -> sharpening.add(place.kari(), need, asking("Virker grøfter?")));
        long id = needs.find(place.kari(), need)
                .orElseThrow()
                .questions()
                .getFirst()
                .id();
        assertThat(sharpening.takeBack(place.hans(), need, id)).isEqualTo(new Sharpened.NotYours());
        assertThat(sharpening.takeBack(place.berit(), need, id)).isEqualTo(new Sharpened.Done());
    }

    @Test
    void aDraftIsSharpenedByItsOwnPeopleOnly() {
        NeedText text = new NeedText(
                "Utkast",
                "Noe",
                "",
                List.of(),
                Language.BOKMAL,
                place.nordvik(),
                Set.of(),
                null,
                Need.Audience.EVERYONE);
        if (!(needs.write(place.kari(), text) instanceof Saving.Saved(long draft))) throw new AssertionError();
        assertThat(sharpening.add(place.hans(), draft, asking("Hva?"))).isEqualTo(new Sharpened.NotYours());
    }

    private static QuestionText asking(String question) {
        return new QuestionText(question, Language.BOKMAL, Need.Knowledge.EFFECT, Need.Evidence.OPEN, "", null);
    }

    private static QuestionText answered(String sources) {
        return new QuestionText(
                "Virker det?", Language.BOKMAL, null, Need.Evidence.PARTLY, sources, LocalDate.of(2026, 1, 5));
    }
}

package no.samskap.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.needs.Joining;
import no.samskap.needs.Need;
import no.samskap.needs.NeedText;
import no.samskap.needs.Needs;
import no.samskap.needs.Saving;
import no.samskap.records.Merging;
import no.samskap.records.RecordContent;
import no.samskap.records.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@SamskapTest
class SearchTests {
    @Autowired
    Search search;

    @Autowired
    IndexKeeper keeper;

    @Autowired
    Records records;

    @Autowired
    Merging merging;

    @Autowired
    Needs needs;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    World world;

    @Autowired
    SearchIsReady ready;

    World.Place place;

    @BeforeEach
    void anew() {
        place = world.anew();
        ready.await();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    utfordringer,       Felles utfordringar i skulen
                    utfordringar,       Felles utfordringene i skolen
                    utfordringene,      En felles utfordring
                    velferdsteknologi,  Teknologi i velferden
                    teknologi,          Erfaringer med velferdsteknologi
                    utfodringer,        Store utfordringer
                    skolefravær,        Fravær i skolen
                    Karasjohka,         Skolene i Kárášjohka
                    Kárášjohka,         Skolene i Karasjohka
                    Unjarga,            Omsorg i Unjárga gielda
                    skoleveg,           Trygg skulevegar for alle
                    AAlesund,           Kunnskap i Ålesund
                    bussholdepl,        Hvorfor oversvømmes bussholdeplassene?
                    """)
    void findsAWordInItsOtherForms(String asked, String title) {
        long number = shared(title, "");
        assertThat(found(Visitor.STRANGER, asked)).contains(number);
    }

    @Test
    void theBestAnswerComesFirst() {
        long mentioned = shared("Kjøp av tjenester", "Her nevnes hjemmesykepleie så vidt.");
        long about = shared("Hjemmesykepleie om natten", "");
        assertThat(found(Visitor.STRANGER, "hjemmesykepleie")).startsWith(about).contains(mentioned);
    }

    @Test
    void wordsInQuotesStandTogether() {
        long together = shared("Avtaler om deling av pasientdata", "");
        long apart = shared("Data om pasienter og deling", "");
        assertThat(found(Visitor.STRANGER, "\"deling av pasientdata\""))
                .contains(together)
                .doesNotContain(apart);
    }

    @Test
    void aNumberIsFoundExactly() {
        long number = shared("Havnekaier som synker", "Organisasjonsnummer 974767880");
        assertThat(found(Visitor.STRANGER, String.valueOf(number))).startsWith(number);
        assertThat(found(Visitor.STRANGER, "974 767 880")).contains(number);
        assertThat(found(Visitor.STRANGER, "97476788")).doesNotContain(number);
    }

    @Test
    void whatOneMayNotReadIsInNoHitTotalOrFacet() {
        String word = UnheardOf.word();
        long draft = saved(word, "", Set.of(Visitor.edits("org", place.nordvik())));

        assertThat(found(place.kari(), word)).containsExactly(draft);
        for (Visitor other : List.of(place.ola(), place.siri(), Visitor.STRANGER)) {
            Search.Answer answer = ask(other, word);
            assertThat(answer.hits()).isEmpty();
            assertThat(answer.total()).isZero();
            assertThat(answer.counts(Facet.KIND)).isEmpty();
            assertThat(search.numbers(other, "need", word, 10)).isEmpty();
        }
    }

    @Test
    void whatIsSavedIsFoundAtOnceAndWhatIsTakenBackIsGoneAtOnce() {
        String word = UnheardOf.word();
        long number = shared("Noe annet", "");
        assertThat(found(Visitor.STRANGER, word)).isEmpty();

        change(number, content(word, "", Set.of(Visitor.PUBLIC)));
        assertThat(found(Visitor.STRANGER, word)).containsExactly(number);

        change(number, content(word, "", Set.of("person:0")));
        assertThat(ask(Visitor.STRANGER, word).total()).isZero();
    }

    @Test
    void aMergedRecordIsFoundAsWhatItBecame() {
        String word = UnheardOf.word();
        long old = shared(word + " den gamle", "");
        long today = shared(word + " den nye", "");
        merging.merge(place.root(), old, today, "");
        assertThat(found(Visitor.STRANGER, word)).containsExactly(today);
        merging.undo(place.root(), old);
        assertThat(found(Visitor.STRANGER, word)).containsExactlyInAnyOrder(old, today);
    }

    @Test
    void ownersAreFoundByTheirNewName() {
        String name = UnheardOf.word();
        long number = transaction.execute(status -> records.create(
                "need",
                content("Uten navn i teksten", "", Set.of(Visitor.PUBLIC)).owner(place.nordvik())));
        change(place.nordvik(), content(name, "", Set.of(Visitor.PUBLIC)));
        assertThat(search.numbers(Visitor.STRANGER, "need", name, 10)).containsExactly(number);

        change(place.nordvik(), content(name, "", Set.of(Visitor.MEMBERS)));
        assertThat(search.numbers(Visitor.STRANGER, "need", name, 10)).isEmpty();
    }

    @Test
    void anIndexBuiltAnewGivesTheSameAnswers() {
        String word = UnheardOf.word();
        for (int i = 0; i < 5; i++) shared(word + " nummer " + i, "");
        saved(word, "", Set.of(Visitor.edits("org", place.nordvik())));
        List<Long> before = found(place.kari(), word);

        keeper.rebuild();
        ready.await();
        assertThat(before).hasSize(6);
        assertThat(found(place.kari(), word)).isEqualTo(before);
        assertThat(ask(Visitor.STRANGER, word).total()).isEqualTo(5);
    }

    @Test
    void marksTheWordsInTitleAndText() {
        String village = UnheardOf.word();
        shared("Utfordringar i " + village, "Først noe ganske annet. <b>Mange</b> utfordringer i skolen & ellers.");
        Search.Hit hit = ask(Visitor.STRANGER, "utfordring " + village).hits().getFirst();
        assertThat(marks(hit.title())).contains("Utfordringar");
        assertThat(marks(hit.snippet())).containsExactly("utfordringer");
        assertThat(hit.snippet().text()).contains("<b>Mange</b>");
    }

    @Test
    void whoTakesPartIsFoundByNameAndCountedAsAFacet() {
        String name = UnheardOf.word();
        change(place.sorvik(), content(name, "", Set.of(Visitor.PUBLIC)));
        long need = shared();
        assertThat(needs.join(place.siri(), need, place.sorvik(), "", Language.BOKMAL))
                .isInstanceOf(Joining.Joined.class);
        assertThat(search.numbers(Visitor.STRANGER, "need", name, 10)).containsExactly(need);
        assertThat(ask(Visitor.STRANGER, "flere trenger " + name).counts(Facet.ORGANISATION))
                .containsKeys(String.valueOf(place.nordvik()), String.valueOf(place.sorvik()));

        String renamed = UnheardOf.word();
        change(place.sorvik(), content(renamed, "", Set.of(Visitor.PUBLIC)));
        assertThat(search.numbers(Visitor.STRANGER, "need", renamed, 10)).containsExactly(need);
        change(place.sorvik(), content(renamed, "", Set.of("person:0")));
        assertThat(search.numbers(Visitor.STRANGER, "need", renamed, 10)).isEmpty();
        assertThat(ask(Visitor.STRANGER, "flere trenger").counts(Facet.ORGANISATION))
                .doesNotContainKey(String.valueOf(place.sorvik()));
    }

    /** A need of Nordvik's that everybody may read. */
    private long shared() {
        return place.kari().acts(() -> {
            NeedText text = new NeedText(
                    "Noe flere trenger",
                    "Hva er det?",
                    "",
                    List.of(),
                    Language.BOKMAL,
                    place.nordvik(),
                    Set.of(),
                    null,
                    Need.Audience.EVERYONE);
            if (!(needs.write(place.kari(), text) instanceof Saving.Saved(long number)))
                throw new AssertionError("not written");
            needs.publish(place.kari(), number);
            return number;
        });
    }

    @Test
    void anAbbreviationAndWhatItStandsForFindEachOther() {
        String first = UnheardOf.word();
        String second = UnheardOf.word();
        shared("Prosjektet %s i %s (QZK)".formatted("q" + first, second), "");
        keeper.rebuild();
        ready.await();
        long told = shared("Sluttrapport fra QZK", "");
        assertThat(found(Visitor.STRANGER, "q%s i %s".formatted(first, second))).contains(told);
    }

    @Test
    void filtersByKindAndCountsTheOthers() {
        String word = UnheardOf.word();
        shared(word, "");
        transaction.execute(status -> records.create("organisation", content(word, "", Set.of(Visitor.PUBLIC))));
        Search.Answer answer = search.ask(
                Visitor.STRANGER,
                new Search.Question(word, List.of("need"), Search.Order.NEWEST, 10, 0).counting(Set.of(Facet.KIND)));
        assertThat(answer.total()).isEqualTo(1);
        assertThat(answer.counts(Facet.KIND)).containsEntry("need", 1L).containsEntry("organisation", 1L);
        assertThat(answer.hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.head().kind()).isEqualTo("need"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "\"", "\"\"", "«", "((((", "a:b AND OR NOT +- && || ! ( ) { } [ ] ^ \" ~ * ? : \\ /", "*",
                        "??",
                "😀😀😀", "👩‍👩‍👧‍👦", "\uD83D", "\u0000", "og", "i på og", "%_", "';--", "<script>alert(1)</script>",
                "\"og\" \"", "0", "999999999999999999999999"
            })
    void anyTextGetsASensibleAnswer(String text) {
        assertThat(ask(Visitor.STRANGER, text).total()).isNotNegative();
    }

    @Test
    void aVeryLongTextGetsASensibleAnswer() {
        long number = shared("Langtekst om vannledninger", "ord ".repeat(900) + "vannledning");
        assertThat(found(Visitor.STRANGER, "vannledninger " + "og enda et langt ord ".repeat(500)))
                .contains(number);
        assertThat(ask(Visitor.STRANGER, "skole ".repeat(10_000)).total()).isNotNegative();
        assertThat(ask(Visitor.STRANGER, "x".repeat(20_000)).hits()).isEmpty();
    }

    /** Those with a single word of a long question are ranked with the others, and are not among those it counts. */
    @Test
    void theListOfALongQuestionEndsWhereItsTotalDoes() {
        List<String> words = Stream.generate(UnheardOf::word).limit(20).toList();
        for (int i = 0; i < 3; i++) shared(String.join(" ", words.subList(i, i + 12)), "");
        for (String word : words) shared("Bare " + word, "");
        String question = String.join(" ", words);
        long total = page(question, 0, 100).total();
        assertThat(total).isBetween(3L, (long) words.size());

        List<Long> read = new ArrayList<>();
        for (int offset = 0; offset < total + 6; offset += 2) {
            Search.Answer page = page(question, offset, 2);
            assertThat(page.total()).isEqualTo(total);
            assertThat(page.hits()).hasSize(Math.clamp(total - offset, 0, 2));
            page.hits().forEach(hit -> read.add(hit.head().number()));
        }
        assertThat(read).doesNotHaveDuplicates().hasSize((int) total);
        assertThat(page(question, 0, 100).hits()).hasSize((int) total);
    }

    private Search.Answer page(String text, int offset, int size) {
        return search.ask(Visitor.STRANGER, new Search.Question(text, List.of(), Search.Order.RELEVANCE, size, offset));
    }

    /** A word that shares nothing with the words of other tests. */
    private List<Long> found(Visitor visitor, String text) {
        return ask(visitor, text).hits().stream()
                .map(hit -> hit.head().number())
                .toList();
    }

    private Search.Answer ask(Visitor visitor, String text) {
        return search.ask(
                visitor,
                new Search.Question(text, List.of(), Search.Order.RELEVANCE, 100, 0)
                        .counting(EnumSet.allOf(Facet.class)));
    }

    private static List<String> marks(Marked text) {
        return text.parts().stream()
                .filter(Marked.Part::marked)
                .map(Marked.Part::text)
                .toList();
    }

    private long shared(String title, String summary) {
        return saved(title, summary, Set.of(Visitor.PUBLIC));
    }

    private long saved(String title, String summary, Set<String> readers) {
        Long number = transaction.execute(status -> records.create("need", content(title, summary, readers)));
        assertThat(number).isNotNull();
        return number;
    }

    private void change(long number, RecordContent content) {
        transaction.executeWithoutResult(status -> records.update(
                number, records.find(place.root(), number).orElseThrow().version(), content));
    }

    private static RecordContent content(String title, String summary, Set<String> readers) {
        return RecordContent.titled(title, Language.BOKMAL, "SENT")
                .summary(summary)
                .readers(readers.contains(Visitor.PUBLIC) ? readers : union(readers));
    }

    private static Set<String> union(Set<String> readers) {
        return Stream.concat(readers.stream(), Stream.of(Visitor.ADMIN)).collect(Collectors.toSet());
    }
}

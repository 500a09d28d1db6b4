package no.samskap.search;

import static no.samskap.records.TextIndex.Text.SUMMARY;
import static no.samskap.records.TextIndex.Text.TITLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.needs.Need;
import no.samskap.needs.NeedText;
import no.samskap.needs.Needs;
import no.samskap.needs.Saving;
import no.samskap.records.Selection;
import no.samskap.records.TextIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The search box of a list finds what the database would find by reading all, whichever of the two answers. */
@SamskapTest
class PartsOfTextsTests {
    @Autowired
    TextIndex index;

    @Autowired
    Needs needs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    World world;

    @Autowired
    SearchIsReady ready;

    private World.Place place;
    private long need;

    @BeforeEach
    void aNeed() {
        place = world.anew();
        ready.await();
        need = written("Blåbær på Ærfuglvegen " + place.id(), "Hva koster 100 % økologisk_mat, og hvem betaler?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Blåbær",
                "blåbær på ærfugl",
                "ÆRFUGLVEGEN",
                "åbæ",
                "fuglv",
                "100 % øko",
                "økologisk_mat",
                "mat, og",
                "betaler?",
                "på",
                "%",
                "_"
            })
    void aPartIsFoundWhereverItStands(String part) {
        assertThat(found(part)).contains(need);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"blabær", "Blåbær  på", "betaler??", "?Blå", "1000 %", "økologiskXmat", "%mat", "betaler? Blåbær"
            })
    void andNothingElse(String part) {
        assertThat(found(part)).doesNotContain(need);
    }

    @Test
    void theIndexSaysTheSameAsTheDatabase() {
        Random random = new Random(need);
        List<String> texts = jdbc.sql("select title from record where kind = 'need' and length(title) > 20 limit 50")
                .query(String.class)
                .list();
        assertThat(texts).isNotEmpty();
        for (int i = 0; i < 60; i++) {
            String text = texts.get(random.nextInt(texts.size()));
            int from = random.nextInt(text.length() - 12);
            String part = text.substring(from, from + 3 + random.nextInt(9));
            TextIndex.Held held = index.holding(Need.KIND, part, Set.of(TITLE)).orElseThrow();
            assertThat(held.numbers().contains(need)).as("«%s»", part).isEqualTo(reads(need, part));
            assertThat(held.numbers()).as("«%s»", part).allMatch(number -> reads(number, part));
        }
    }

    @Test
    void whatChangedSinceTheIndexWasAskedIsAskedOfTheDatabase() {
        TextIndex.Held before =
                index.holding(Need.KIND, "blåbær på", Set.of(TITLE)).orElseThrow();
        assertThat(before.numbers()).contains(need);
        change("Bringebær " + place.id());
        long another = written("Mer blåbær på tunet " + place.id(), "Hva er det?");
        assertThat(found((kind, part, texts) -> Optional.of(before), "blåbær på"))
                .contains(another)
                .doesNotContain(need);
    }

    @Test
    void whoMayNotReadARecordDoesNotFindIt() {
        long draft = needs.write(place.kari(), text("Tyttebær på Ærfuglvegen", "Hva er det?"))
                        instanceof Saving.Saved(long number)
                ? number
                : 0;
        assertThat(index.holding(Need.KIND, "tyttebær på", Set.of(TITLE))
                        .orElseThrow()
                        .numbers())
                .contains(draft);
        assertThat(found("tyttebær på")).doesNotContain(draft);
    }

    @Test
    void aShortPartAndAKindThatIsNotSearchedAreLeftToTheDatabase() {
        assertThat(index.holding(Need.KIND, "på", Set.of(TITLE))).isEmpty();
        assertThat(index.holding("application", "blåbær", Set.of(TITLE))).isEmpty();
    }

    private List<Long> found(String part) {
        return found(index, part);
    }

    private List<Long> found(TextIndex asked, String part) {
        return new Selection(Visitor.STRANGER, Need.KIND, "")
                .text(asked, part, TITLE, SUMMARY)
                .list(jdbc, "r.number", "r.number desc", 1_000, 0)
                .query(Long.class)
                .list();
    }

    private boolean reads(long number, String part) {
        return jdbc.sql("select title ilike '%' || :part || '%' from record where number = :number")
                .param("part", part.replaceAll("([\\\\%_])", "\\\\$1"))
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    private long written(String title, String summary) {
        if (!(needs.write(place.kari(), text(title, summary)) instanceof Saving.Saved(long number)))
            throw new AssertionError("not written");
        needs.publish(place.kari(), number);
        return number;
    }

    private void change(String title) {
        transaction.executeWithoutResult(status -> jdbc.sql("update record set title = :title where number = :number")
                .param("title", title)
                .param("number", need)
                .update());
    }

    private NeedText text(String title, String summary) {
        return new NeedText(
                title,
                summary,
                "",
                List.of(),
                Language.BOKMAL,
                place.nordvik(),
                Set.of(),
                null,
                Need.Audience.EVERYONE);
    }
}

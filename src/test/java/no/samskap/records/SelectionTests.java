package no.samskap.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.records.Changes.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SamskapTest
class SelectionTests {
    @Autowired
    Records records;

    @Autowired
    Overview overview;

    @Autowired
    Changes changes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    World world;

    @Test
    void whatWasTakenAwayIsInNoListOfAnybody() {
        Visitor root = world.anew().root();
        long number = saved("Tatt bort");
        assertThat(listed(root)).contains(number);
        assertThat(overview.latest(root, List.of("need"), 5))
                .extracting(RecordHead::number)
                .contains(number);

        transaction.executeWithoutResult(status -> records.remove(List.of(number)));
        assertThat(records.find(root, number)).isPresent();
        assertThat(listed(root)).doesNotContain(number);
        assertThat(overview.latest(root, List.of("need"), 5))
                .extracting(RecordHead::number)
                .doesNotContain(number);
    }

    @Test
    void aPageOfAThemeHasTheNewestOfThoseOneMayRead() {
        Visitor root = world.anew().root();
        long theme = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
        List<Long> touching = List.of(touching(theme), touching(theme), touching(theme));
        assertThat(listed(root, theme, 2)).containsExactly(touching.get(2), touching.get(1));
        transaction.executeWithoutResult(status -> records.grant(touching.get(2), Set.of("person:0"), Set.of()));
        assertThat(listed(Visitor.STRANGER, theme, 5)).containsExactly(touching.get(1), touching.get(0));
    }

    /** What an index says holds for its moment, whether it names few records or many. */
    @ParameterizedTest
    @ValueSource(ints = {0, 2_000})
    void whatAnIndexHoldsIsShownAsOfNow(int others) {
        Visitor root = world.anew().root();
        String word = "Ord" + ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
        long same = saved(word + " står");
        long changed = saved(word + " endres");
        List<Long> numbers = new ArrayList<>(List.of(same, changed));
        for (long i = 1; i <= others; i++) numbers.add(-i);
        Moment asOf = changes.now();
        transaction.executeWithoutResult(
                status -> records.update(changed, 1, need("Noe annet").readers(List.of(Visitor.PUBLIC))));
        long added = saved(word + " er nytt");
        TextIndex index = (kind, part, texts) -> Optional.of(new TextIndex.Held(numbers, asOf));
        Selection asked = new Selection(root, "need", "").text(index, word, TextIndex.Text.TITLE);
        assertThat(asked.list(jdbc, "r.number", Selection.NEWEST, 5, 0)
                        .query(Long.class)
                        .list())
                .containsExactly(added, same);
        assertThat(asked.count(jdbc).total()).isEqualTo(2);
    }

    private List<Long> listed(Visitor visitor, long theme, int most) {
        return new Selection(visitor, "need", "")
                .themes(List.of(theme), Map.of())
                .list(jdbc, "r.number", Selection.NEWEST, most, 0)
                .query(Long.class)
                .list();
    }

    private long touching(long theme) {
        return saved(need("Om et tema").themes(Set.of(theme)));
    }

    private long saved(String title) {
        return saved(need(title));
    }

    private long saved(RecordContent content) {
        return Objects.requireNonNull(
                transaction.execute(status -> records.create("need", content.readers(List.of(Visitor.PUBLIC)))));
    }

    private static RecordContent need(String title) {
        return RecordContent.titled(title, Language.BOKMAL, "SENT");
    }

    private List<Long> listed(Visitor visitor) {
        return new Selection(visitor, "need", "")
                .list(jdbc, "r.number", Selection.NEWEST, 5, 0)
                .query(Long.class)
                .list();
    }
}

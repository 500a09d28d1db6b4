package no.samskap.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import no.samskap.search.Search.Found;
import org.junit.jupiter.api.Test;

class FusionTests {
    @Test
    void whatBothFindComesFirst() {
        assertThat(numbers(Fusion.of(words(1, 2, 3), List.of(near(3), alone(9)))))
                .startsWith(3L);
    }

    @Test
    void placesCountAndScoresDoNot() {
        List<Found> byWords = List.of(new Found(1, 1_000, false), new Found(2, 1, false));
        assertThat(numbers(Fusion.of(byWords, List.of(near(2), near(1))))).containsExactly(2L, 1L);
    }

    @Test
    void withoutMeaningTheWordsStayAsTheyAre() {
        List<Found> byWords = words(3, 1, 2);
        assertThat(Fusion.of(byWords, List.of())).isSameAs(byWords);
    }

    @Test
    void whatHasNoneOfTheWordsSaysSo() {
        assertThat(Fusion.of(words(1), List.of(alone(9), near(1))))
                .filteredOn(Found::byMeaning)
                .extracting(Found::number)
                .containsExactly(9L);
    }

    /** A page further down is fetched with more records: the first page must not look otherwise then. */
    @Test
    void theFirstOnesAreTheSameHoweverManyAreFetched() {
        List<Found> near = List.of(near(150), near(70), alone(999));
        List<Long> few = numbers(Fusion.of(upTo(60), near));
        List<Long> many = numbers(Fusion.of(upTo(200), near));
        assertThat(many)
                .startsWith(few.toArray(Long[]::new))
                .doesNotHaveDuplicates()
                .hasSize(201);
    }

    private static List<Found> upTo(int last) {
        List<Found> all = new ArrayList<>();
        for (int i = 1; i <= last; i++) all.add(new Found(i, 1_000 - i, false));
        return all;
    }

    private static List<Found> words(long... numbers) {
        List<Found> all = new ArrayList<>();
        for (long number : numbers) all.add(new Found(number, 10, false));
        return all;
    }

    private static Found near(long number) {
        return new Found(number, 1, false);
    }

    private static Found alone(long number) {
        return new Found(number, 1, true);
    }

    private static List<Long> numbers(List<Found> found) {
        return found.stream().map(Found::number).toList();
    }
}

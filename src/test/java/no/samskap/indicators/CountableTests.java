package no.samskap.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samskap.indicators.Countable.Labels;
import no.samskap.indicators.Countable.Mismatch;
import no.samskap.inquiries.Answer;
import no.samskap.inquiries.Ask;
import no.samskap.projects.Application;
import no.samskap.projects.Happening;
import no.samskap.results.ResultType;
import org.junit.jupiter.api.Test;

/** What can be counted of what the modules below state, and in which order people put it. */
class CountableTests {
    @Test
    void whatIsCountedCarriesWhatItIsAskedFor() {
        assertThat(Countable.mismatch("application.sent", Set.of())).isEmpty();
        assertThat(Countable.mismatch("application.sent", Set.of("research"))).isEmpty();
        assertThat(Countable.mismatch("inquiry.sent", Set.of("DATA", "SURVEY"))).isEmpty();
        assertThat(Countable.mismatch("need.sent", Set.of("research"))).contains(Mismatch.NOT_ON_SUCH);
        assertThat(Countable.mismatch("inquiry.answered", Set.of("DATA"))).contains(Mismatch.NOT_ON_SUCH);
    }

    @Test
    void nothingIsTheOneAndTheOther() {
        assertThat(Countable.mismatch("application.sent", Set.of("research", "education")))
                .contains(Mismatch.NOT_TOGETHER);
        assertThat(Countable.mismatch("inquiry.answered", Set.of("YES", "NO"))).contains(Mismatch.NOT_TOGETHER);
    }

    /** The modules below say which labels there are; here they are offered. */
    @Test
    void everyLabelThatIsStatedIsOffered() {
        assertThat(labels("field").labels())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Application.Label.values())
                        .map(Application.Label::code)
                        .toList());
        assertThat(labels("asked").labels()).containsExactlyElementsOf(names(Ask.values()));
        assertThat(labels("answered").labels()).containsExactlyElementsOf(names(Answer.Choice.values()));

        Set<String> labelled = Stream.of(
                        Stream.of("application.sent", "application.granted", "application.rejected"),
                        Arrays.stream(ResultType.values()).map(ResultType::fact),
                        Arrays.stream(Happening.values())
                                .filter(Happening::isLabelled)
                                .map(Happening::fact))
                .flatMap(facts -> facts)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(labels("field").facts()).containsExactlyInAnyOrderElementsOf(labelled);
    }

    @Test
    void labelsStandAsTheyAreOffered() {
        assertThat(Countable.inOrder(Set.of("DATA", "INTERVIEW", "egen", "education")))
                .containsExactly("education", "INTERVIEW", "DATA", "egen");
    }

    @Test
    void somethingIsMovedWithinItsOrder() {
        List<Long> three = List.of(1L, 2L, 3L);
        assertThat(FrameworkParts.moved(three, 3, 2)).containsExactly(1L, 3L, 2L);
        assertThat(FrameworkParts.moved(three, 1, 2)).containsExactly(2L, 1L, 3L);
        assertThat(FrameworkParts.moved(three, 1, 1)).containsExactly(1L, 2L, 3L);
        assertThat(FrameworkParts.moved(three, 1, 99)).containsExactly(2L, 3L, 1L);
    }

    private static Labels labels(String code) {
        return Countable.LABELS.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}

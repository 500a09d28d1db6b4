package no.samskap.indicators;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The figures of a real final report, as reported, must come out as reported, with the status the figures give. */
@SamskapTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrdFrameworkTests {
    @Autowired
    Frameworks frameworks;

    @Autowired
    Figures figures;

    @Autowired
    World world;

    Framework framework;

    @BeforeAll
    void load() {
        World.Place place = world.anew();
        Saving saving = frameworks.add(place.root(), FrameworkFile.trd3(place.agreement()));
        assertThat(saving).isInstanceOf(Saving.Saved.class);
        framework = frameworks
                .find(Visitor.STRANGER, ((Saving.Saved) saving).number())
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    research-applications-sent     | PER_YEAR 20  | 18 10 16 14   | 58  | NOT_REACHED | NOT_REACHED NOT_REACHED NOT_REACHED NOT_REACHED
                    research-applications-granted  | PER_YEAR 7   | 9 9 13 1      | 32  | AWAITING    | REACHED REACHED REACHED AWAITING
                    phd-started                    | PER_YEAR 4   | 5 7 7 4       | 23  | REACHED     | REACHED REACHED REACHED REACHED
                    research-meeting-places        | INCREASE     | - - - -       | 24  | REACHED     | - - - -
                    data-routines                  | NONE         | 1 1 2 0       | 4   | NO_TARGET   | - - - -
                    education-applications-sent    | PER_YEAR 3   | 0 2 2 1       | 5   | NOT_REACHED | NOT_REACHED NOT_REACHED NOT_REACHED NOT_REACHED
                    education-applications-granted | PER_YEAR 1   | 0 2 2 1       | 5   | REACHED     | NOT_REACHED REACHED REACHED REACHED
                    education-meeting-places       | INCREASE     | - - - -       | 18  | REACHED     | - - - -
                    master-theses                  | PER_YEAR 30  | 20 133 138 46 | 337 | REACHED     | NOT_REACHED REACHED REACHED REACHED
                    bachelor-theses                | PER_YEAR 50  | 32 96 70 26   | 224 | NOT_REACHED | NOT_REACHED REACHED REACHED NOT_REACHED
                    eit-villages                   | PER_YEAR 20  | 4 13 8 8      | 33  | NOT_REACHED | NOT_REACHED NOT_REACHED NOT_REACHED NOT_REACHED
                    placements                     | PER_YEAR 50  | 28 20 16 16   | 80  | NOT_REACHED | NOT_REACHED NOT_REACHED NOT_REACHED NOT_REACHED
                    student-projects               | PER_YEAR 30  | 20 12 33 16   | 81  | NOT_REACHED | NOT_REACHED NOT_REACHED REACHED NOT_REACHED
                    prioritised-areas              | IN_PERIOD 4  | - - - -       | 9   | REACHED     | - - - -
                    services-changed               | PER_YEAR 8   | 1 2 1 1       | 5   | NOT_REACHED | NOT_REACHED NOT_REACHED NOT_REACHED NOT_REACHED
                    pilots                         | IN_PERIOD 20 | 0 1 0 0       | 1   | NOT_REACHED | - - - -
                    companies-started              | IN_PERIOD 8  | 0 1 0 0       | 1   | NOT_REACHED | - - - -
                    arena-unikom-participants      | INCREASE_EACH_TIME | - 150 - - | 150 | REACHED   | - REACHED - -
                    presentations                  | NONE         | - - - -       | 39  | NO_TARGET   | - - - -
                    """)
    void comesOutAsReported(String key, String target, String values, long period, Status status, String statuses) {
        Figures.Score score = score(key);

        assertThat(said(score.indicator().target())).isEqualTo(target);
        assertThat(score.series().inPeriod())
                .extracting(figure -> figure.isKnown() ? String.valueOf(figure.value()) : "-")
                .containsExactlyElementsOf(words(values));
        assertThat(score.series().period().value()).isEqualTo(period);
        assertThat(score.standing().status()).isEqualTo(status);
        assertThat(score.series().inPeriod())
                .extracting(figure -> score.standing()
                        .in(Series.yearOf(figure))
                        .map(Status::name)
                        .orElse("-"))
                .containsExactlyElementsOf(words(statuses));
        assertThat(score.series().period().traced()).isZero();
    }

    @Test
    void theConferenceBeforeThePeriodIsWhatTheNextIsComparedWith() {
        assertThat(score("arena-unikom-participants")
                        .series()
                        .in(2021)
                        .orElseThrow()
                        .value())
                .isEqualTo(120);
    }

    @Test
    void thirteenGrantDecisionsAreAwaited() {
        assertThat(score("research-applications-granted")
                        .series()
                        .in(2025)
                        .orElseThrow()
                        .pending())
                .isEqualTo(13);
    }

    @Test
    void theWholeFrameworkAddsUp() {
        assertThat(figures.of(Visitor.STRANGER, framework).stream()
                        .collect(Collectors.groupingBy(score -> score.standing().status(), Collectors.counting())))
                .containsOnly(
                        entry(Status.REACHED, 7L),
                        entry(Status.AWAITING, 1L),
                        entry(Status.NOT_REACHED, 9L),
                        entry(Status.NO_TARGET, 2L));
    }

    private Figures.Score score(String key) {
        return figures.of(Visitor.STRANGER, framework).stream()
                .filter(score -> score.indicator().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static String said(Target target) {
        return target.value() == null ? target.kind().name() : target.kind() + " " + target.value();
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.strip().split("\\s+"));
    }
}

package no.samskap.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same project in other words, and other projects in nearly the same. */
class TitlesTests {
    private static final long NORDVIK = 5001;
    private static final long SORVIK = 5002;
    private static final long HAVGAP = 6001;

    private final Titles titles = new Titles();

    @BeforeEach
    void write() {
        titles.add(1, "Overvann i skolegårder uten kummer", NORDVIK, Set.of(HAVGAP));
        titles.add(2, "Velferdsteknologi i hjemmet, fase 1", NORDVIK, Set.of());
        titles.add(3, "Tørre bussholdeplasser", SORVIK, Set.of());
        for (int i = 0; i < 500; i++) titles.add(1000 + i, "Prosjekt i kommunen nummer " + i, SORVIK, Set.of());
    }

    @Test
    void caseAccentsSignsAndOrderDoNotMatter() {
        assertThat(titles.like("OVERVANN – i skolegårder, uten kummer!", Set.of(NORDVIK)))
                .contains(1L);
        assertThat(titles.like("Skolegårder uten kummer: overvann i", Set.of(HAVGAP)))
                .contains(1L);
    }

    @Test
    void phasesAreTwoProjects() {
        assertThat(titles.like("Velferdsteknologi i hjemmet, fase 2", Set.of(NORDVIK)))
                .isEmpty();
        assertThat(titles.like("Velferdsteknologi i hjemmet, fase 1", Set.of(NORDVIK)))
                .contains(2L);
        assertThat(titles.like("Velferdsteknologi i hjemmet, fase", Set.of(NORDVIK)))
                .contains(2L);
    }

    @Test
    void whereTheyAreOthersOnlyTheSameTitleIsAlike() {
        assertThat(titles.like("Overvann i skolegårder uten kummer", Set.of(SORVIK)))
                .contains(1L);
        assertThat(titles.like("Overvann i skolegårder med kummer", Set.of(SORVIK)))
                .isEmpty();
    }

    @Test
    void commonWordsLeadNowhereButTheSameTitleIsFound() {
        assertThat(titles.like("Prosjekt i kommunen, nummer", Set.of(SORVIK))).contains(1000L);
        assertThat(titles.like("Prosjekt i kommunen nummer 7", Set.of(SORVIK)))
                .as("the first with these words has another number")
                .isEmpty();
        assertThat(titles.like("Noe helt annet", Set.of(NORDVIK))).isEmpty();
        assertThat(titles.like("…", Set.of(NORDVIK))).isEmpty();
    }
}

package no.samskap.projects.forms;

import static no.samskap.directory.Organisation.Form.MUNICIPALITY;
import static no.samskap.directory.Organisation.Form.UNIVERSITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samskap.core.LocalizedText;
import no.samskap.directory.Organisation;
import no.samskap.projects.forms.Demand.What;
import org.junit.jupiter.api.Test;

/** An innovation project as the programme for the municipal sector wants it. */
class DemandTests {
    private static final long NORDVIK = 1;
    private static final long SORVIK = 2;
    private static final long HAVGAP = 3;
    private static final CollaborationForm INNOVATION = new CollaborationForm(
            "INNOVATION",
            1,
            LocalizedText.same("Innovasjonsprosjekt"),
            LocalizedText.same("En kommune eier."),
            false,
            new CollaborationForm.Rules(Set.of(MUNICIPALITY), 3, 2, 1, true),
            false,
            List.of(
                    new CollaborationForm.Question(7, LocalizedText.same("Hvordan er brukerne med?"), true),
                    new CollaborationForm.Question(8, LocalizedText.same("Noe mer?"), false)));

    @Test
    void tellsEachThingThatIsMissing() {
        var alone = new Demand.Project(MUNICIPALITY, Map.of(NORDVIK, MUNICIPALITY), Set.of(), Set.of());

        assertThat(Demand.of(INNOVATION, alone))
                .filteredOn(demand -> !demand.met())
                .extracting(Demand::what)
                .containsExactly(What.PARTIES, What.MUNICIPALITIES, What.RESEARCH, What.FREED, What.ANSWER);
    }

    @Test
    void isContentWhenAllIsThereAndAsksNotForWhatMayBeLeftOut() {
        var whole = new Demand.Project(MUNICIPALITY, all(), Set.of(NORDVIK, SORVIK), Set.of(7L));

        assertThat(Demand.of(INNOVATION, whole)).hasSize(6).allMatch(Demand::met);
    }

    @Test
    void everyMunicipalityFreesSomebodyAndNobodyElseCanForIt() {
        var one = new Demand.Project(MUNICIPALITY, all(), Set.of(NORDVIK, HAVGAP), Set.of(7L));

        assertThat(Demand.of(INNOVATION, one))
                .filteredOn(demand -> !demand.met())
                .singleElement()
                .satisfies(demand -> {
                    assertThat(demand.what()).isEqualTo(What.FREED);
                    assertThat(demand.found()).isEqualTo(1);
                    assertThat(demand.wanted()).isEqualTo(2);
                });
    }

    @Test
    void aUniversityDoesNotOwnWhatMunicipalitiesOwn() {
        var theirs = new Demand.Project(UNIVERSITY, all(), Set.of(NORDVIK, SORVIK), Set.of(7L));

        assertThat(Demand.of(INNOVATION, theirs))
                .filteredOn(demand -> !demand.met())
                .extracting(Demand::what)
                .containsExactly(What.OWNER);
    }

    private static Map<Long, Organisation.Form> all() {
        return Map.of(NORDVIK, MUNICIPALITY, SORVIK, MUNICIPALITY, HAVGAP, UNIVERSITY);
    }
}

package no.samskap.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.core.Period;
import no.samskap.core.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SamskapTest
class PeopleTests {
    @Autowired
    People people;

    @Autowired
    PersonQueries queries;

    @Autowired
    Organisations organisations;

    @Autowired
    World world;

    World.Place place;

    @BeforeEach
    void anew() {
        place = world.anew();
    }

    @Test
    void aRealPersonIsReadByMembersOnly() {
        long number = registered(false, Period.ALWAYS);

        assertThat(people.find(Visitor.STRANGER, number)).isEmpty();
        assertThat(queries.list(Visitor.STRANGER, ofNordvik(), 10, 0)).isEmpty();
        assertThat(queries.totals(Visitor.STRANGER, ofNordvik()).total()).isZero();
        assertThat(queries.belongingTo(Visitor.STRANGER, place.nordvik(), 10)).isEmpty();
        assertThat(people.named(Visitor.STRANGER, List.of(number))).isEmpty();
        assertThat(people.find(place.ola(), number).orElseThrow().email()).isEqualTo("gro@example.org");
    }

    @Test
    void anInventedPersonIsReadByAllAndMarked() {
        long number = registered(true, Period.ALWAYS);

        Person person = people.find(Visitor.STRANGER, number).orElseThrow();

        assertThat(person.invented()).isTrue();
        assertThat(person.affiliations())
                .extracting(Person.Affiliation::position)
                .containsExactly("FoU-kontakt");
        assertThat(people.named(Visitor.STRANGER, List.of(number)))
                .containsExactly(new People.Named(number, "Gro Hordvik", true));
    }

    @Test
    void whoLeftAnOrganisationIsNoLongerListedThere() {
        registered(true, new Period(LocalDate.of(2010, 1, 1), LocalDate.of(2011, 12, 31)));

        assertThat(queries.list(Visitor.STRANGER, ofNordvik(), 10, 0)).isEmpty();
    }

    @Test
    void anOrganisationStandsForItsUnitsToo() {
        Saving unit = organisations.add(
                place.kari(),
                NewOrganisation.named(Organisation.Form.UNIT, null, "Helse og omsorg", "", place.nordvik()));
        if (!(unit instanceof Saving.Saved(long number))) throw new AssertionError(unit);
        long person = saved(people.register(place.kari(), gro(true, number, Period.ALWAYS)));

        assertThat(queries.list(Visitor.STRANGER, ofNordvik(), 10, 0))
                .extracting(PersonQueries.Row::number)
                .containsExactly(person);
        assertThat(queries.totals(Visitor.STRANGER, ofNordvik()).total()).isEqualTo(1);
    }

    @Test
    void nobodyAddsPeopleToAnOrganisationThatIsNotTheirs() {
        NewPerson person = gro(true, place.nordvik(), Period.ALWAYS);

        assertThat(people.register(place.siri(), person)).isEqualTo(new Saving.NotYours());
        assertThat(people.register(place.ola(), person)).isEqualTo(new Saving.NotYours());
        long number = saved(people.register(place.root(), person));
        assertThat(people.register(place.root(), person)).isEqualTo(new Saving.AlreadyThere(number));
        assertThat(people.byReference("gro-" + place.id())).contains(number);
    }

    private PersonQueries.Filter ofNordvik() {
        return new PersonQueries.Filter("Hordvik", List.of(place.nordvik()));
    }

    private long registered(boolean invented, Period period) {
        return saved(people.register(place.kari(), gro(invented, place.nordvik(), period)));
    }

    private NewPerson gro(boolean invented, long organisation, Period period) {
        return new NewPerson(
                "gro-" + place.id(),
                "Gro",
                "Hordvik",
                "gro@example.org",
                invented,
                Language.NYNORSK,
                List.of(new NewPerson.Affiliation(organisation, "FoU-kontakt", 40, period)));
    }

    private static long saved(Saving outcome) {
        if (outcome instanceof Saving.Saved(long number)) return number;
        throw new AssertionError(outcome);
    }
}

package no.samskap.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.samskap.World;
import no.samskap.accounts.Accounts;
import no.samskap.accounts.Role;
import no.samskap.core.LocalizedText;
import no.samskap.core.Visitor;
import no.samskap.directory.People;
import no.samskap.indicators.FrameworkText;
import no.samskap.indicators.FrameworkText.GoalAreaText;
import no.samskap.indicators.FrameworkText.IndicatorText;
import no.samskap.indicators.Frameworks;
import no.samskap.indicators.Indicator;
import no.samskap.indicators.Saving;
import no.samskap.indicators.Target;

/** A framework of the agreement between Nordvik and Havgap, and those who have to do with it. */
public final class EvaluatedWorld {
    private final World world;
    private final People people;
    private final Accounts accounts;
    private final Frameworks frameworks;

    public EvaluatedWorld(World world, People people, Accounts accounts, Frameworks frameworks) {
        this.world = world;
        this.people = people;
        this.accounts = accounts;
        this.frameworks = frameworks;
    }

    /**
     * @param leader writes for the body
     * @param steering sits in its steering group
     * @param member only reads what the body keeps to its own
     * @param outsider has an account and belongs nowhere
     */
    public record Scene(
            World.Place place, long framework, Visitor leader, Visitor steering, Visitor member, Visitor outsider) {}

    public Scene scene(boolean isOpen) {
        World.Place place = world.anew();
        Visitor leader = place.berit();
        return new Scene(
                place,
                framework(leader, place.agreement(), isOpen),
                leader,
                person("Stein", Role.STEERING_MEMBER, place.agreement()),
                person("Mona", Role.MEMBER, place.agreement()),
                outsider("Eva"));
    }

    public long framework(Visitor leader, long body, boolean isOpen) {
        return ((Saving.Saved) frameworks.add(
                        leader,
                        new FrameworkText(
                                body,
                                LocalizedText.same("Avtalen"),
                                LocalDate.of(2024, 1, 1),
                                LocalDate.of(2027, 12, 31),
                                isOpen,
                                "",
                                List.of(new GoalAreaText(
                                        "research",
                                        LocalizedText.same("Forskning"),
                                        List.of(),
                                        List.of(indicator("sent"), indicator("granted")))))))
                .number();
    }

    private static IndicatorText indicator(String key) {
        LocalizedText name = LocalizedText.same("Søknader " + key);
        return new IndicatorText(
                key,
                name,
                name,
                LocalizedText.same("søknader"),
                "",
                null,
                "application." + key,
                Set.of(),
                Indicator.Measure.RECORDS,
                Target.perYear(20),
                List.of());
    }

    public Visitor outsider(String name) {
        long number = people.register(name, "Utenfra", true);
        accounts.open(number, name + " Utenfra");
        return accounts.visitor(number).orElseThrow();
    }

    private Visitor person(String name, Role role, long body) {
        Visitor visitor = outsider(name);
        accounts.give(number(visitor), role, body, LocalDate.of(2020, 1, 1));
        return accounts.visitor(number(visitor)).orElseThrow();
    }

    public static long number(Visitor visitor) {
        return visitor.whenSignedIn().orElseThrow();
    }
}

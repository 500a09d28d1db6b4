package no.samskap;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import no.samskap.accounts.Accounts;
import no.samskap.accounts.Role;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.directory.Body;
import no.samskap.directory.NewBody;
import no.samskap.directory.NewOrganisation;
import no.samskap.directory.Organisation;
import no.samskap.directory.Organisations;
import no.samskap.directory.People;
import no.samskap.directory.Saving;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The small world of the tests: Nordvik municipality, its neighbour Sørvik, Havgap university, the agreement Nordvik–Havgap,
 * and the people there. Made anew for each test that asks, so that no test meets another's records.
 */
public class World {
    private static final AtomicInteger worlds = new AtomicInteger();
    private static final Visitor WORLD = new Visitor(0L, "World", Set.of(Visitor.PUBLIC, Visitor.ADMIN));

    private final Organisations organisations;
    private final Bodies bodies;
    private final People people;
    private final Accounts accounts;
    private final TransactionTemplate transaction;

    World(
            Organisations organisations,
            Bodies bodies,
            People people,
            Accounts accounts,
            TransactionTemplate transaction) {
        this.organisations = organisations;
        this.bodies = bodies;
        this.people = people;
        this.accounts = accounts;
        this.transaction = transaction;
    }

    /**
     * @param kari R&amp;D contact in Nordvik
     * @param siri R&amp;D contact in Sørvik
     * @param ola reader in Nordvik
     * @param hans editor at Havgap
     * @param berit project leader in the agreement, editor in Nordvik
     * @param root system administrator
     */
    public record Place(
            int id,
            long nordvik,
            long sorvik,
            long havgap,
            long agreement,
            Visitor kari,
            Visitor siri,
            Visitor ola,
            Visitor hans,
            Visitor berit,
            Visitor root) {

        /** Letters of this place alone, to make words of that no other world's texts have. */
        public String letters() {
            return Integer.toString(id, 10)
                    .chars()
                    .mapToObj(digit -> "" + "bdfgklmnrs".charAt(digit - '0') + "oa")
                    .collect(Collectors.joining());
        }
    }

    public Place anew() {
        int id = worlds.incrementAndGet();
        Place place = transaction.execute(status -> {
            long nordvik = organisation("Nordvik " + id, Organisation.Form.MUNICIPALITY);
            long sorvik = organisation("Sørvik " + id, Organisation.Form.MUNICIPALITY);
            long havgap = organisation("Havgap universitet " + id, Organisation.Form.UNIVERSITY);
            long agreement = body("Nordvik–Havgap " + id);
            return new Place(
                    id,
                    nordvik,
                    sorvik,
                    havgap,
                    agreement,
                    person("Kari", Role.CONTACT, nordvik),
                    person("Siri", Role.CONTACT, sorvik),
                    person("Ola", Role.READER, nordvik),
                    person("Hans", Role.EDITOR, havgap),
                    leader(nordvik, agreement),
                    person("Rut", Role.SYSTEM_ADMINISTRATOR, null));
        });
        if (place == null) throw new IllegalStateException();
        return place;
    }

    private Visitor leader(long nordvik, long agreement) {
        Visitor berit = person("Berit", Role.PROJECT_LEADER, agreement);
        Long number = berit.person();
        if (number == null) throw new IllegalStateException();
        accounts.give(number, Role.EDITOR, nordvik, LocalDate.of(2020, 1, 1));
        return accounts.visitor(number).orElseThrow();
    }

    private long organisation(String name, Organisation.Form form) {
        if (organisations.add(WORLD, NewOrganisation.named(form, null, name, "", null))
                instanceof Saving.Saved(long number)) return number;
        throw new IllegalStateException(name);
    }

    private long body(String name) {
        if (bodies.add(WORLD, NewBody.named(null, Body.Form.AGREEMENT, name, List.of()))
                instanceof Saving.Saved(long number)) return number;
        throw new IllegalStateException(name);
    }

    private Visitor person(String name, Role role, @Nullable Long place) {
        long number = people.register(name, "Nordmann", true);
        accounts.open(number, name + " Nordmann");
        accounts.give(number, role, place, LocalDate.of(2020, 1, 1));
        return accounts.visitor(number).orElseThrow();
    }
}

package no.samskap.projects.web;

import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.directory.People;
import no.samskap.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** People of the directory as suggestions in the forms of a project. */
@Component
class PersonChoices {
    private static final int MOST_SUGGESTED = 1000;

    private final People people;

    PersonChoices(People people) {
        this.people = people;
    }

    List<Option> suggestions(Visitor visitor) {
        return people.choices(visitor).stream()
                .limit(MOST_SUGGESTED)
                .map(person -> new Option(String.valueOf(person.number()), person.name()))
                .toList();
    }

    /** The one person of the directory who is called this; null where there is none, or several. */
    @Nullable
    Long named(Visitor visitor, String name) {
        List<People.Named> called = people.choices(visitor).stream()
                .filter(person -> person.name().equalsIgnoreCase(name))
                .toList();
        return called.size() == 1 ? called.getFirst().number() : null;
    }
}

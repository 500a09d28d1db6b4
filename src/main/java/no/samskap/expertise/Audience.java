package no.samskap.expertise;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import no.samskap.core.Visitor;

/** To whom a person shows a field of their profile. The person always sees it themself. */
public enum Audience {
    EVERYONE,
    MEMBERS,
    /** Those in the organisations the person belongs to. */
    ORGANISATION,
    NOBODY;

    Set<String> tokens(long person, Collection<Long> organisations) {
        Set<String> tokens = new TreeSet<>(Set.of(Visitor.reads("person", person)));
        switch (this) {
            case EVERYONE -> tokens.add(Visitor.PUBLIC);
            case MEMBERS -> tokens.add(Visitor.MEMBERS);
            case ORGANISATION -> organisations.forEach(each -> tokens.add(Visitor.reads("org", each)));
            case NOBODY -> {}
        }
        return tokens;
    }

    boolean isWiderThan(Audience other) {
        return compareTo(other) < 0;
    }
}

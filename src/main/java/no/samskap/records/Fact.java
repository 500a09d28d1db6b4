package no.samskap.records;

import java.util.Collection;
import java.util.Set;
import no.samskap.core.PartialDate;

/**
 * A dated countable thing a record states: an application was sent, a thesis was delivered, a service changed. A record
 * states each thing once; stating it again corrects it.
 *
 * @param what {@code application.sent}; its name is the message {@code fact.application.sent}
 * @param labels what tells one such thing from another where it is counted: {@code research}, {@code education}
 * @param organisations who took part
 * @param bodies under which cooperation bodies it counts
 * @param focusAreas under which of their focus areas
 * @param quantity 1, or how much where the thing is measured and not counted (participants, kroner)
 */
public record Fact(
        long record,
        String what,
        PartialDate happened,
        Set<String> labels,
        Set<Long> organisations,
        Set<Long> bodies,
        Set<Long> focusAreas,
        long quantity) {

    /** The label of what, as it stands, would have happened anyway: a figure can be shown without it. */
    public static final String ANYWAY = "anyway";

    public Fact {
        labels = Set.copyOf(labels);
        organisations = Set.copyOf(organisations);
        bodies = Set.copyOf(bodies);
        focusAreas = Set.copyOf(focusAreas);
    }

    public static Fact of(long record, String what, PartialDate happened) {
        return new Fact(record, what, happened, Set.of(), Set.of(), Set.of(), Set.of(), 1);
    }

    public Fact labelled(Collection<String> all) {
        return new Fact(record, what, happened, Set.copyOf(all), organisations, bodies, focusAreas, quantity);
    }

    public Fact by(Collection<Long> all) {
        return new Fact(record, what, happened, labels, Set.copyOf(all), bodies, focusAreas, quantity);
    }

    public Fact within(Collection<Long> allBodies, Collection<Long> allFocusAreas) {
        return new Fact(
                record,
                what,
                happened,
                labels,
                organisations,
                Set.copyOf(allBodies),
                Set.copyOf(allFocusAreas),
                quantity);
    }

    public Fact measuring(long amount) {
        return new Fact(record, what, happened, labels, organisations, bodies, focusAreas, amount);
    }
}

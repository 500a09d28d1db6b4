package no.samskap.inquiries;

import java.util.Set;
import java.util.TreeSet;
import no.samskap.core.Visitor;
import org.jspecify.annotations.Nullable;

/** Who may read and change an inquiry, and each municipality's case of it. */
final class InquiryPolicy {
    private InquiryPolicy() {}

    /** Held by whoever opened the inquiry through a link that was mailed to the one who asks. */
    static String followed(long inquiry) {
        return "inquiry:" + inquiry;
    }

    /** The one who asks: by an account, or by a link. */
    static Set<String> asker(long inquiry, @Nullable Long person) {
        return person == null ? Set.of(followed(inquiry)) : Set.of(followed(inquiry), Visitor.reads("person", person));
    }

    static Set<String> readers(long inquiry, @Nullable Long person, Set<String> receivers) {
        Set<String> tokens = new TreeSet<>(asker(inquiry, person));
        tokens.add(Visitor.ADMIN);
        tokens.addAll(receivers);
        return tokens;
    }

    static boolean isAsker(Visitor visitor, Inquiry inquiry) {
        return asker(inquiry.number(), inquiry.who().person()).stream().anyMatch(visitor::holds);
    }

    /** The municipality, whoever has the case, the unit it went to, and the adviser when it went so far. */
    static Set<String> handlers(
            long organisation, @Nullable Long contact, @Nullable Long unit, @Nullable Long adviserOf) {
        Set<String> tokens = new TreeSet<>(Set.of(Visitor.edits("org", organisation)));
        if (contact != null) tokens.add(Visitor.reads("person", contact));
        if (unit != null) tokens.add(Visitor.edits("org", unit));
        if (adviserOf != null) tokens.add(Visitor.edits("body", adviserOf));
        return tokens;
    }

    static Set<String> caseReaders(long organisation, Set<String> handlers, @Nullable Long unit, Set<String> asker) {
        Set<String> tokens = new TreeSet<>(handlers);
        tokens.addAll(asker);
        tokens.add(Visitor.ADMIN);
        tokens.add(Visitor.reads("org", organisation));
        if (unit != null) tokens.add(Visitor.reads("org", unit));
        return tokens;
    }

    static boolean mayHandle(Visitor visitor, Case given) {
        return given.head().editors().stream().anyMatch(visitor::holds);
    }

    /** Internal notes, the unit's view: what the one who asked does not see. */
    static boolean seesInside(Visitor visitor, Case given) {
        return mayHandle(visitor, given)
                || visitor.holds(Visitor.reads("org", given.organisation().number()))
                || (given.unit() != null
                        && visitor.holds(Visitor.reads("org", given.unit().number())));
    }

    static boolean keepsCustomsOf(Visitor visitor, long body) {
        return visitor.isSignedIn() && visitor.holdsAnyOf(Visitor.edits("body", body), Visitor.ADMIN);
    }
}

package no.samskap.funding;

import java.util.Set;
import java.util.TreeSet;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import org.jspecify.annotations.Nullable;

/** Everybody may read a call. Those who write for the cooperation that keeps it may change it. */
final class CallPolicy {
    static final Set<String> READERS = Set.of(Visitor.PUBLIC, Visitor.MEMBERS, Visitor.ADMIN);

    private CallPolicy() {}

    static boolean mayWrite(Visitor visitor) {
        return visitor.isSignedIn()
                && (visitor.isAdministrator() || !visitor.edited(Bodies.KIND).isEmpty());
    }

    static boolean mayKeepFor(Visitor visitor, @Nullable Long body) {
        return visitor.isAdministrator() || (body != null && visitor.holds(Visitor.edits(Bodies.KIND, body)));
    }

    static Set<String> editors(@Nullable Long body) {
        Set<String> tokens = new TreeSet<>(Set.of(Visitor.ADMIN));
        if (body != null) tokens.add(Visitor.edits(Bodies.KIND, body));
        return tokens;
    }
}

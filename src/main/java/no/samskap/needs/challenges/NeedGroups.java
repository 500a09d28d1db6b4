package no.samskap.needs.challenges;

import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.records.RecordHead;

/** Suggests needs that could be one common challenge. Whoever groups better registers a bean of their own, and is asked instead. */
public interface NeedGroups {
    /** Needs of organisations of their own, of those the visitor may read. */
    record Group(List<RecordHead> needs) {}

    /** Among the needs of the body's members that are in no challenge, the largest group first. */
    List<Group> suggest(Visitor visitor, long body, int most);
}

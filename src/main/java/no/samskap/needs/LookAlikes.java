package no.samskap.needs;

import java.util.List;
import no.samskap.core.Visitor;

/**
 * Finds needs that say the same as a text, the most like first. Whoever finds better than by the words in common registers a
 * bean of their own, and is asked instead.
 */
public interface LookAlikes {
    /** Numbers of needs that the visitor may read and that are sent. Empty where nothing is like enough to be worth showing. */
    List<Long> like(Visitor visitor, String text, int most);
}

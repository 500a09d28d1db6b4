package no.samskap.records;

import java.util.List;
import no.samskap.core.Language;
import no.samskap.core.Visitor;

/** Tells what waits for somebody to do it. Each module that knows of such things has a bean; the front page asks them all. */
public interface Owing {
    /**
     * Something that waits.
     *
     * @param label what is to be done, in the visitor's language
     * @param title of what it is done to
     * @param note one sentence more, in the visitor's language
     */
    record Owed(String label, String title, Language language, String address, String note) {}

    /** What waits for this visitor, the most pressing first. */
    List<Owed> owedBy(Visitor visitor, int most);
}

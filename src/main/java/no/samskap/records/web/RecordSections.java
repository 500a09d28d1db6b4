package no.samskap.records.web;

import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.records.RecordHead;
import org.springframework.modulith.NamedInterface;

/** What a module adds to the pages of records it does not own: as a bean, shown after what the page itself has. */
@NamedInterface("parts")
public interface RecordSections {
    /** What it has to say of this record to this visitor; empty where that is nothing. */
    List<Section> of(Visitor visitor, RecordHead head);

    /**
     * @param id of the heading, unlike all others on the page
     * @param lead a sentence above the lines; may be empty
     * @param actions links beside the heading
     */
    @NamedInterface("parts")
    record Section(String id, String title, String lead, List<Line> lines, List<Line> actions) {}

    /** A line that leads somewhere. */
    @NamedInterface("parts")
    record Line(String title, String address, String note) {}
}

package no.samskap.records.web;

import gg.jte.Content;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.records.RecordHead;
import org.springframework.modulith.NamedInterface;

/**
 * What a module adds to the page of a record that belongs to a module below it: whom to call, on an organisation's page.
 * Registered as a bean; the page itself need not know of it.
 */
@NamedInterface("parts")
public interface PagePart {
    /** Where on the page: before everything else, or after what the page's own module shows. */
    @NamedInterface("parts")
    enum Place {
        FIRST,
        LATER
    }

    Place place();

    /** Empty where there is nothing to add to this record. */
    Optional<Content> of(Visitor visitor, RecordHead head);
}

package no.samskap.search;

import java.util.Collection;
import java.util.Map;

/** Where organisations lie, told by the module that knows organisations. */
public interface Places {
    /** The county's number by the organisation's, where it has one. */
    Map<Long, String> counties(Collection<Long> organisations);

    String countyName(String county);
}

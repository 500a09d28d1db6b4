package no.samskap.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Which organisations take part in records, beside their owners: told by the modules that know. */
public interface Parties {
    /**
     * The organisations by record, of those records that are this module's. Whoever may read a record may know who takes part;
     * an organisation that not everybody may read is left out by the search.
     */
    Map<Long, List<Long>> of(Collection<Long> records);
}

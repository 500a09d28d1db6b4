package no.samskap.matching;

import java.util.List;
import no.samskap.core.Period;

/**
 * What two records are compared by, whether they are saved or only being written.
 *
 * @param partners names of those it is done with or belongs to
 * @param period when it goes on; {@link Period#ALWAYS} where nothing is known
 */
public record Described(String kind, String title, String summary, List<String> partners, Period period) {
    public Described {
        partners = List.copyOf(partners);
    }
}

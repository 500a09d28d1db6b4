package no.samskap.accounts.web;

import java.util.List;
import no.samskap.records.PersonalData.Held;
import no.samskap.web.Words;

/** All that is held of a person, by what it is for. */
public record PersonDataPage(long number, String name, List<Held> held) {
    /** A column by its name in the history, where it has one. */
    public static String label(String column) {
        String named = Words.optional("history.column." + column);
        return named.isEmpty() ? column : named;
    }
}

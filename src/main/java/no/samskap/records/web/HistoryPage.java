package no.samskap.records.web;

import java.util.List;
import no.samskap.core.Language;
import no.samskap.records.Change;
import no.samskap.records.RecordHead;
import no.samskap.web.Words;

public record HistoryPage(RecordHead head, String address, List<Change> changes, Language language) {
    public String who(Change change) {
        if (change.person() == null) return Words.t("records.history.system");
        return change.personName() == null
                ? Words.t("records.history.someone", String.valueOf(change.person()))
                : change.personName();
    }

    /** A column by its name in the visitor's language where it has one. */
    public String column(String name) {
        String word = Words.optional("history.column." + name);
        return word.isEmpty() ? name.replace('_', ' ') : word;
    }
}

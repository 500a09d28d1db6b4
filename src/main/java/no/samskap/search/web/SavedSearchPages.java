package no.samskap.search.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.search.SavedSearch;
import no.samskap.search.SavedSearches;
import no.samskap.web.Form;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** Makes what the page of saved searches shows. */
@Component
class SavedSearchPages {
    private final SavedSearches searches;
    private final Records records;

    SavedSearchPages(SavedSearches searches, Records records) {
        this.searches = searches;
        this.records = records;
    }

    record SaveForm(
            @NotBlank @Size(max = SavedSearch.NAME_LIMIT) String name) {
        static final String WORDS = "search.save";
    }

    static Form saveForm(String text) {
        return Form.of(
                SaveForm.WORDS, new SaveForm(text.substring(0, Math.min(text.length(), SavedSearch.NAME_LIMIT))));
    }

    SavedSearchPage page(Visitor visitor) {
        List<RecordHead> bodies = bodies(visitor);
        Map<Long, String> titles = bodies.stream().collect(Collectors.toMap(RecordHead::number, RecordHead::title));
        return new SavedSearchPage(
                searches.of(visitor).stream()
                        .map(saved -> new SavedSearchPage.Row(
                                saved,
                                Long.valueOf(saved.person()).equals(visitor.person()),
                                searches.newSince(visitor, saved, saved.lookedAt()),
                                saved.body() == null ? "" : titles.getOrDefault(saved.body(), ""),
                                saveForm(saved.name())))
                        .toList(),
                bodies.stream()
                        .map(body -> new Option(String.valueOf(body.number()), body.title()))
                        .toList(),
                Words.t("search.saved.nobody"));
    }

    /** The bodies the visitor belongs to. */
    private List<RecordHead> bodies(Visitor visitor) {
        return records.findAll(
                visitor,
                visitor.tokens().stream()
                        .filter(token -> token.matches("body:\\d{1,18}"))
                        .map(token -> Long.valueOf(token.substring("body:".length())))
                        .sorted()
                        .toList());
    }
}

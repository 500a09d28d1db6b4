package no.samskap.search.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what the pages of saved searches show. */
@Component
class SavedSearchPages {
    private static final String YES = "ja";

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

    record ChangeForm(
            @NotBlank @Size(max = SavedSearch.NAME_LIMIT) String name,
            @Nullable Long body,
            @Nullable List<String> letters) {
        static final String WORDS = "search.change";

        static ChangeForm of(SavedSearch saved) {
            return new ChangeForm(saved.name(), saved.body(), saved.followed() ? List.of(YES) : List.of());
        }

        boolean wantsLetters() {
            return letters != null && letters.contains(YES);
        }
    }

    /** Named after what was asked for, until somebody finds a better name. */
    static Form saveForm(String text) {
        return Form.of(
                SaveForm.WORDS, new SaveForm(text.substring(0, Math.min(text.length(), SavedSearch.NAME_LIMIT))));
    }

    SavedSearchPage list(Visitor visitor) {
        Map<Long, String> bodies =
                bodies(visitor).stream().collect(Collectors.toMap(RecordHead::number, RecordHead::title));
        return new SavedSearchPage(searches.of(visitor).stream()
                .map(saved -> new SavedSearchPage.Row(
                        saved,
                        Long.valueOf(saved.person()).equals(visitor.person()),
                        searches.fresh(visitor, saved),
                        saved.body() == null ? "" : bodies.getOrDefault(saved.body(), "")))
                .toList());
    }

    SavedSearchEditPage edit(Visitor visitor, SavedSearch saved, @Nullable Form again) {
        List<Option> bodies = new ArrayList<>(List.of(new Option("", Words.t("search.saved.nobody"))));
        for (RecordHead body : bodies(visitor)) bodies.add(new Option(String.valueOf(body.number()), body.title()));
        return new SavedSearchEditPage(
                saved,
                again != null ? again : Form.of(ChangeForm.WORDS, ChangeForm.of(saved)),
                bodies,
                List.of(new Option(YES, Words.t("search.change.letters.yes"))));
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

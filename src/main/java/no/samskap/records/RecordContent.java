package no.samskap.records;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import no.samskap.core.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a module says of a record when it saves one.
 *
 * @param searchText what the search finds it by, beyond title and summary
 * @param owner the organisation that owns it, itself a record
 * @param state the kind's own state
 * @param readers tokens of which a reader holds at least one
 * @param editors tokens of which an editor holds at least one
 * @param themes concepts it is about
 */
public record RecordContent(
        String title,
        String summary,
        Language language,
        String searchText,
        @Nullable Long owner,
        String state,
        Set<String> readers,
        Set<String> editors,
        Set<Long> themes,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {

    /** In characters. A longer title is refused by the form and by the database. */
    public static final int TITLE_LIMIT = 300;
    /** In characters. */
    public static final int SUMMARY_LIMIT = 4000;

    public static RecordContent titled(String title, Language language, String state) {
        return new RecordContent(
                title.strip(), "", language, "", null, state, Set.of(), Set.of("admin"), Set.of(), null, null);
    }

    public RecordContent {
        readers = Set.copyOf(readers);
        editors = Set.copyOf(editors);
        themes = Set.copyOf(themes);
    }

    public RecordContent summary(String text) {
        return new RecordContent(
                title, text, language, searchText, owner, state, readers, editors, themes, startsOn, endsOn);
    }

    public RecordContent searchText(String text) {
        return new RecordContent(
                title, summary, language, text, owner, state, readers, editors, themes, startsOn, endsOn);
    }

    public RecordContent state(String newState) {
        return new RecordContent(
                title, summary, language, searchText, owner, newState, readers, editors, themes, startsOn, endsOn);
    }

    public RecordContent language(Language newLanguage) {
        return new RecordContent(
                title, summary, newLanguage, searchText, owner, state, readers, editors, themes, startsOn, endsOn);
    }

    public RecordContent titled(String newTitle) {
        return new RecordContent(
                newTitle.strip(),
                summary,
                language,
                searchText,
                owner,
                state,
                readers,
                editors,
                themes,
                startsOn,
                endsOn);
    }

    public RecordContent owner(@Nullable Long organisation) {
        return new RecordContent(
                title, summary, language, searchText, organisation, state, readers, editors, themes, startsOn, endsOn);
    }

    public RecordContent readers(Collection<String> tokens) {
        return new RecordContent(
                title,
                summary,
                language,
                searchText,
                owner,
                state,
                new TreeSet<>(tokens),
                editors,
                themes,
                startsOn,
                endsOn);
    }

    /** An administrator may always edit: the token is added here. */
    public RecordContent editors(Collection<String> tokens) {
        var all = new TreeSet<>(tokens);
        all.add("admin");
        return new RecordContent(
                title, summary, language, searchText, owner, state, readers, all, themes, startsOn, endsOn);
    }

    public RecordContent themes(Collection<Long> concepts) {
        return new RecordContent(
                title,
                summary,
                language,
                searchText,
                owner,
                state,
                readers,
                editors,
                Set.copyOf(concepts),
                startsOn,
                endsOn);
    }

    public RecordContent dates(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new RecordContent(
                title, summary, language, searchText, owner, state, readers, editors, themes, from, to);
    }
}

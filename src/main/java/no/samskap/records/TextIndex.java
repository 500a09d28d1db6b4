package no.samskap.records;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.samskap.records.Changes.Moment;

/** Finds a part of a text without reading all records of a kind. Whoever keeps an index answers; lists ask the database where none does. */
public interface TextIndex {
    /** What a record says of itself. */
    enum Text {
        TITLE,
        SUMMARY,
        SEARCH_TEXT;

        /** As {@code record}, called r, has it. */
        String column() {
            return switch (this) {
                case TITLE -> "r.title";
                case SUMMARY -> "r.summary";
                case SEARCH_TEXT -> "r.search_text";
            };
        }
    }

    /**
     * The records that held it at a moment, whoever may read them: not to be shown before the database says so.
     *
     * @param asOf what changed since is for the database to say
     */
    record Held(List<Long> numbers, Moment asOf) {
        public Held {
            numbers = List.copyOf(numbers);
        }
    }

    /**
     * The records of a kind where one of the texts holds this part, in whatever case.
     *
     * @return empty where the index cannot tell: it is being built, does not know the kind, or the part is too short
     */
    Optional<Held> holding(String kind, String part, Collection<Text> texts);
}

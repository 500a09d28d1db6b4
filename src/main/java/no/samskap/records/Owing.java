package no.samskap.records;

import java.time.LocalDate;
import java.util.List;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import org.jspecify.annotations.Nullable;

/** Tells what waits for somebody to do it. Each module that knows of such things has a bean; the inbox and the front page ask them all. */
public interface Owing {
    /**
     * Something that waits.
     *
     * @param key the same as long as it is the same thing, whoever asks: by it a task is put off and handed over
     * @param label what is to be done, in the visitor's language
     * @param title of what it is done to
     * @param note one sentence more, in the visitor's language
     * @param due by when; null where there is no date
     * @param isPersonal whether nobody else can do it
     */
    record Owed(
            String key,
            String label,
            String title,
            Language language,
            String address,
            String note,
            @Nullable LocalDate due,
            boolean isPersonal) {

        /** Where it is done tells it from all others. */
        public Owed(String label, String title, Language language, String address, String note) {
            this(address, label, title, language, address, note, null, false);
        }

        public Owed by(@Nullable LocalDate day) {
            return new Owed(key, label, title, language, address, note, day, isPersonal);
        }

        public Owed personal() {
            return new Owed(key, label, title, language, address, note, due, true);
        }
    }

    /** What waits for this visitor, the most pressing first. */
    List<Owed> owedBy(Visitor visitor, int most);
}

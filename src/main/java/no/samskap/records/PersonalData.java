package no.samskap.records;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a module holds of people: why, what of this person, and how it is forgotten. Each module with such data has a bean; the
 * register of processing, a person's copy of their data and erasure ask them all.
 */
public interface PersonalData {
    /** Why it may be held. Names are the messages {@code privacy.basis.<name>}, with the article of the GDPR. */
    enum Basis {
        CONSENT,
        PUBLIC_TASK,
        LEGAL_DUTY
    }

    /** What becomes of a column that holds people, or names them by number, when one of them is erased. */
    enum Fate {
        /** Gone, by the bean's own {@link #erase}. */
        GONE,
        /** The number stays, and leads to no name any more. */
        NUMBER_STAYS,
        /** Gone after a time, by a rule of retention or the like, whoever it is of. */
        GONE_IN_TIME,
        /** A text in which others name somebody; those who look after the record take it out. */
        WRITTEN_BY_OTHERS
    }

    /**
     * Something that is held for one purpose. Its texts are the messages {@code privacy.<code>}, {@code .what}, {@code .purpose},
     * {@code .seen} (by whom) and {@code .kept} (how long).
     */
    record Processing(String code, Basis basis) {}

    /**
     * All that is held of somebody for one purpose: rows of named values, in the order they are told.
     *
     * @param words of columns that hold codes, the message by which a code goes without the code: {@code accounts.role.}
     */
    record Held(String code, List<Map<String, String>> rows, Map<String, String> words) {
        public Held saying(String column, String messages) {
            Map<String, String> all = new LinkedHashMap<>(words);
            all.put(column, messages);
            return new Held(code, rows, all);
        }
    }

    /**
     * Somebody, as all modules know them.
     *
     * @param numbers their own, and of those who turned out to be the same person
     * @param emails addresses that are theirs, in small letters
     */
    record Someone(long number, Set<Long> numbers, Set<String> emails) {
        /** The statement with what it may ask by: {@code :person}, {@code any (:people)}, {@code any (:emails)}. */
        public JdbcClient.StatementSpec in(JdbcClient.StatementSpec statement) {
            return statement
                    .param("person", number)
                    .param("people", numbers.toArray(Long[]::new))
                    .param("emails", emails.toArray(String[]::new));
        }

        public Held held(JdbcClient jdbc, String code, String sql) {
            return new Held(code, Forgetting.texts(in(jdbc.sql(sql)).query().listOfRows()), Map.of());
        }

        public void run(JdbcClient jdbc, String... statements) {
            for (String sql : statements) in(jdbc.sql(sql)).update();
        }

        Someone knownAs(Set<String> more) {
            Set<String> all = new LinkedHashSet<>(emails);
            more.stream()
                    .filter(email -> !email.isBlank())
                    .map(email -> email.toLowerCase(Locale.ROOT))
                    .forEach(all::add);
            return new Someone(number, numbers, all);
        }
    }

    /** Columns that hold people, as {@code table.column}, each with what becomes of it. */
    final class Columns {
        private final Map<String, Fate> fates = new TreeMap<>();

        public Columns gone(String table, String... columns) {
            return with(Fate.GONE, table, columns);
        }

        public Columns numberStays(String table, String... columns) {
            return with(Fate.NUMBER_STAYS, table, columns);
        }

        public Columns goneInTime(String table, String... columns) {
            return with(Fate.GONE_IN_TIME, table, columns);
        }

        public Columns writtenByOthers(String table, String... columns) {
            return with(Fate.WRITTEN_BY_OTHERS, table, columns);
        }

        private Columns with(Fate fate, String table, String... columns) {
            for (String column : columns) fates.put(table + "." + column, fate);
            return this;
        }

        Map<String, Fate> fates() {
            return Map.copyOf(fates);
        }
    }

    List<Processing> processings();

    /** Where it stands. A test finds columns that no module names. */
    Columns columns();

    /** The addresses this module knows somebody by. */
    default Set<String> emailsOf(Set<Long> people) {
        return Set.of();
    }

    /** Whoever calls has made sure that it may be told. */
    List<Held> heldOf(Someone someone);

    /**
     * Takes away what is the person's own. What others need stays, without the name: that somebody held a seat, wrote, was
     * counted.
     *
     * @return the records whose history told of the person, to be forgotten too
     */
    List<Long> erase(Someone someone);
}

package no.samskap.evaluation;

import java.util.Collection;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Saves what one thing is linked to, in a table of pairs: those that are wanted stay or come, the others go. */
@Component
class Pairs {
    private final JdbcClient jdbc;

    Pairs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param table with the columns {@code of} and {@code what}, each a name of ours
     * @param number in the column {@code of}
     */
    void put(String table, String of, String what, long number, Collection<Long> wanted) {
        jdbc.sql("delete from " + table + " where " + of + " = :number and " + what + " <> all (:wanted)")
                .param("number", number)
                .param("wanted", array(wanted))
                .update();
        jdbc.sql("insert into " + table + " (" + of + ", " + what
                        + ") select :number, unnest(cast(:wanted as bigint[]))" + " on conflict do nothing")
                .param("number", number)
                .param("wanted", array(wanted))
                .update();
    }

    static Long[] array(Collection<Long> numbers) {
        return new TreeSet<>(numbers).toArray(Long[]::new);
    }
}

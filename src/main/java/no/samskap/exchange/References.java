package no.samskap.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What records are called elsewhere. */
@Repository
class References {
    static final String COUNCIL = "nfr";
    static final String NVA = "nva";

    private final JdbcClient jdbc;

    References(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param scheme who calls it so: {@code org:5001}, {@code nfr}, {@code nva} */
    record Key(String scheme, String reference) {}

    /** The records that are called so, by the number they go by today. */
    Map<Key, Long> find(Collection<Key> keys) {
        Map<Key, Long> found = new HashMap<>();
        if (keys.isEmpty()) return found;
        jdbc.sql("""
                        select e.scheme, e.reference, number_today(e.record) as number
                          from external_reference e
                          join unnest(cast(:schemes as text[]), cast(:references as text[])) as asked (scheme, reference)
                            on asked.scheme = e.scheme and asked.reference = e.reference""")
                .param("schemes", keys.stream().map(Key::scheme).toArray(String[]::new))
                .param("references", keys.stream().map(Key::reference).toArray(String[]::new))
                .query(row -> {
                    found.put(new Key(row.getString("scheme"), row.getString("reference")), row.getLong("number"));
                });
        return found;
    }

    record Called(long record, String scheme, String reference) {}

    /** What these records are called. */
    List<Called> of(Collection<Long> numbers) {
        return jdbc.sql("select record, scheme, reference from external_reference where record = any (:numbers)")
                .param("numbers", numbers.toArray(Long[]::new))
                .query(Called.class)
                .list();
    }

    void keep(Map<Key, Long> called) {
        if (called.isEmpty()) return;
        jdbc.sql("""
                        insert into external_reference (scheme, reference, record)
                        select * from unnest(cast(:schemes as text[]), cast(:references as text[]), cast(:records as bigint[]))
                        on conflict do nothing""")
                .param("schemes", called.keySet().stream().map(Key::scheme).toArray(String[]::new))
                .param(
                        "references",
                        called.keySet().stream().map(Key::reference).toArray(String[]::new))
                .param("records", called.values().toArray(Long[]::new))
                .update();
    }

    void forget(Collection<Long> records) {
        if (records.isEmpty()) return;
        jdbc.sql("delete from external_reference where record = any (:records)")
                .param("records", records.toArray(Long[]::new))
                .update();
    }
}

package no.samskap.needs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.samskap.search.Parties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has the same need, for the search. */
@Component
class PartiesOfNeeds implements Parties {
    private final JdbcClient jdbc;

    PartiesOfNeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Long, List<Long>> of(Collection<Long> records) {
        Map<Long, List<Long>> parties = new HashMap<>();
        jdbc.sql("""
                        select distinct s.need, number_today(s.organisation) as organisation
                          from need_support s where s.need = any (:records)""").param("records", records.toArray(Long[]::new)).query(row -> {
            parties.computeIfAbsent(row.getLong("need"), key -> new ArrayList<>())
                    .add(row.getLong("organisation"));
        });
        return parties;
    }
}

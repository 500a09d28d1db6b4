package no.samskap.impact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samskap.search.Parties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those who worked together: a case is found by them. */
@Component
class PartiesOfCases implements Parties {
    private final JdbcClient jdbc;

    PartiesOfCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Long, List<Long>> of(Collection<Long> records) {
        Map<Long, List<Long>> all = new LinkedHashMap<>();
        jdbc.sql("""
                        select impact_case, number_today(organisation) as organisation from impact_party
                         where impact_case = any (:records) order by impact_case, organisation""").param("records", records.toArray(Long[]::new)).query(row -> {
            all.computeIfAbsent(row.getLong("impact_case"), key -> new ArrayList<>())
                    .add(row.getLong("organisation"));
        });
        return all;
    }
}

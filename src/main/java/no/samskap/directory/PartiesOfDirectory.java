package no.samskap.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.samskap.search.Parties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where people belong and who are members of cooperation bodies, for the search. */
@Component
class PartiesOfDirectory implements Parties {
    private final JdbcClient jdbc;

    PartiesOfDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Long, List<Long>> of(Collection<Long> records) {
        Map<Long, List<Long>> parties = new HashMap<>();
        jdbc.sql("""
                        select distinct a.person as number, number_today(a.organisation) as organisation
                          from affiliation_today a where a.person = any (:records)
                        union
                        select m.body, m.organisation
                          from body_membership m where m.body = any (:records)""").param("records", records.toArray(Long[]::new)).query(row -> {
            parties.computeIfAbsent(row.getLong("number"), key -> new ArrayList<>())
                    .add(row.getLong("organisation"));
        });
        return parties;
    }
}

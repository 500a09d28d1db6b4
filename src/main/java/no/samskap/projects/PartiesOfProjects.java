package no.samskap.projects;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.samskap.search.Parties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who takes part in projects, for the search. */
@Component
class PartiesOfProjects implements Parties {
    private final JdbcClient jdbc;

    PartiesOfProjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Long, List<Long>> of(Collection<Long> records) {
        Map<Long, List<Long>> parties = new HashMap<>();
        jdbc.sql("""
                        select distinct p.project, number_today(p.organisation) as organisation
                          from project_participation p where p.project = any (:records)""").param("records", records.toArray(Long[]::new)).query(row -> {
            parties.computeIfAbsent(row.getLong("project"), key -> new ArrayList<>())
                    .add(row.getLong("organisation"));
        });
        return parties;
    }
}

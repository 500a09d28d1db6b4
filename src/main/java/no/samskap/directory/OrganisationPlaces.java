package no.samskap.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import no.samskap.search.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counties of organisations, for the search. */
@Component
class OrganisationPlaces implements Places {
    private final JdbcClient jdbc;
    private final Organisations organisations;

    OrganisationPlaces(JdbcClient jdbc, Organisations organisations) {
        this.jdbc = jdbc;
        this.organisations = organisations;
    }

    @Override
    public Map<Long, String> counties(Collection<Long> numbers) {
        Map<Long, String> counties = new HashMap<>();
        if (numbers.isEmpty()) return counties;
        jdbc.sql("""
                        select number, county_number
                          from organisation_place
                         where number = any (:numbers) and county_number is not null""").param("numbers", numbers.toArray(Long[]::new)).query(row -> {
            counties.put(row.getLong("number"), row.getString("county_number"));
        });
        return counties;
    }

    @Override
    public String countyName(String county) {
        return organisations.countyName(county);
    }
}

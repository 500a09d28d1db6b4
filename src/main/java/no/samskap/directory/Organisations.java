package no.samskap.directory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Organisations and their units. */
@Service
public class Organisations {
    public static final String KIND = "organisation";

    private final Records records;
    private final JdbcClient jdbc;

    Organisations(Records records, JdbcClient jdbc) {
        this.records = records;
        this.jdbc = jdbc;
    }

    /** An organisation by number and name, for a choice in a form. */
    public record Named(long number, String name) {}

    @Transactional(readOnly = true)
    public Optional<RecordHead> head(Visitor visitor, long number) {
        return records.find(visitor, KIND, number);
    }

    /** Those the visitor may act for: where they are contact, editor or administrator. */
    @Transactional(readOnly = true)
    public List<Named> actedForBy(Visitor visitor) {
        Set<String> tokens = visitor.tokens();
        Long[] numbers = tokens.stream()
                .filter(token -> token.startsWith("org:") && token.endsWith(":edit"))
                .map(token -> Long.valueOf(token.substring("org:".length(), token.length() - ":edit".length())))
                .toArray(Long[]::new);
        return jdbc.sql("""
                        select r.number, r.title
                          from readable(:tokens) r
                         where r.kind = 'organisation' and r.number = any (:numbers)
                         order by r.title""")
                .param("tokens", visitor.tokenArray())
                .param("numbers", numbers)
                .query((row, i) -> new Named(row.getLong("number"), row.getString("title")))
                .list();
    }

    /** The organisation whose name is exactly this, in any of its languages, or that data files know by this key. */
    @Transactional(readOnly = true)
    public Optional<Long> named(Visitor visitor, String name) {
        return jdbc.sql("""
                        select r.number
                          from readable(:tokens) r join organisation o on o.number = r.number
                         where lower(r.title) = lower(:name) or o.reference = :name
                            or o.number in (select n.organisation from organisation_name n where lower(n.name) = lower(:name))
                         order by (o.part_of is not null), r.number
                         limit 1""")
                .param("tokens", visitor.tokenArray())
                .param("name", name.strip())
                .query(Long.class)
                .optional();
    }

    /** A county's name by its two digits. */
    @Transactional(readOnly = true)
    public String countyName(String countyNumber) {
        return jdbc.sql("""
                        select r.title from readable(:tokens) r join organisation o on o.number = r.number
                         where o.form = 'COUNTY' and o.county_number = :countyNumber""")
                .param("tokens", Visitor.STRANGER.tokenArray())
                .param("countyNumber", countyNumber)
                .query(String.class)
                .optional()
                .orElse(countyNumber);
    }
}

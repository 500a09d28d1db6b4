package no.samskap.results;

import java.util.List;
import no.samskap.core.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the form suggests while somebody types. Anything else that is found by its name or number will do as well. */
@Repository
public class Suggestions {
    private static final int MOST_ORGANISATIONS = 700;
    private static final int MOST_ORIGINS = 100;

    private final JdbcClient jdbc;

    Suggestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Origin(long number, String title) {}

    /** Names of organisations, without their units. */
    @Transactional(readOnly = true)
    public List<String> organisations(Visitor visitor) {
        return jdbc.sql("""
                        select r.title
                          from readable(:tokens) r join organisation_place p on p.number = r.number
                         where r.kind = 'organisation' and p.form <> 'UNIT'
                         order by r.title
                         limit :most""")
                .param("tokens", visitor.tokenArray())
                .param("most", MOST_ORGANISATIONS)
                .query(String.class)
                .list();
    }

    /** The projects and needs the visitor works on, the latest first. */
    @Transactional(readOnly = true)
    public List<Origin> origins(Visitor visitor) {
        return jdbc.sql("""
                        select r.number, r.title
                          from readable(:tokens) r
                         where r.kind in ('project', 'need') and r.editors && cast(:tokens as text[])
                         order by r.changed_at desc, r.number desc
                         limit :most""")
                .param("tokens", visitor.tokenArray())
                .param("most", MOST_ORIGINS)
                .query(Origin.class)
                .list();
    }
}

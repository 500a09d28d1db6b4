package no.samskap.projects;

import java.util.List;
import no.samskap.core.LocalizedText;
import no.samskap.core.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cooperation bodies a project can count under, and their focus areas. */
@Component
public class CooperationBodies {
    private final JdbcClient jdbc;

    CooperationBodies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Body(long number, String name) {}

    public record FocusArea(long id, LocalizedText name) {}

    /** Those the visitor's organisations are members of, or the visitor has a role in. */
    public List<Body> optionsFor(Visitor visitor) {
        return jdbc.sql(
                        """
                        select r.number, r.title as name
                          from readable(:tokens) r
                         where r.kind = 'body'
                           and (:admin
                                or 'body:' || r.number = any (cast(:tokens as text[]))
                                or exists (select 1 from body_member m
                                            where m.body = r.number
                                              and 'org:' || m.organisation || ':edit' = any (cast(:tokens as text[]))))
                         order by r.title""")
                .param("tokens", visitor.tokenArray())
                .param("admin", visitor.isAdministrator())
                .query(Body.class)
                .list();
    }

    public List<FocusArea> focusAreas(long body) {
        return jdbc.sql("select id, name_nb, name_nn, name_en from focus_area where body = :body order by place, id")
                .param("body", body)
                .query((row, i) -> new FocusArea(
                        row.getLong("id"),
                        new LocalizedText(row.getString("name_nb"), row.getString("name_nn"), row.getString("name_en"))))
                .list();
    }

    boolean mayCountUnder(Visitor visitor, @Nullable Long body, @Nullable Long focusArea) {
        if (body == null) return focusArea == null;
        return optionsFor(visitor).stream().anyMatch(option -> option.number() == body)
                && (focusArea == null || focusAreas(body).stream().anyMatch(area -> area.id() == focusArea));
    }
}

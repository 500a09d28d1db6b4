package no.samskap.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.samskap.core.LocalizedText;
import no.samskap.core.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The cooperation bodies a result can count under, with their focus areas. */
@Repository
public class CountingBodies {
    private final JdbcClient jdbc;

    CountingBodies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Area(long id, LocalizedText name) {}

    public record Body(long number, String name, List<Area> areas) {
        boolean has(@Nullable Long area) {
            return area == null || areas.stream().anyMatch(each -> each.id() == area);
        }
    }

    /** Those the visitor's organisations are members of, or the visitor has a role in. */
    @Transactional(readOnly = true)
    public List<Body> optionsFor(Visitor visitor) {
        Map<Long, Body> bodies = new LinkedHashMap<>();
        jdbc.sql("""
                        select r.number, r.title, a.id, a.name_nb, a.name_nn, a.name_en
                          from readable(:tokens) r left join focus_area a on a.body = r.number
                         where r.kind = 'body'
                           and (:admin
                                or 'body:' || r.number || ':edit' = any (cast(:tokens as text[]))
                                or exists (select 1 from body_member m
                                            where m.body = r.number
                                              and 'org:' || m.organisation || ':edit' = any (cast(:tokens as text[]))))
                         order by r.title, r.number, a.place, a.id""")
                .param("tokens", visitor.tokenArray())
                .param("admin", visitor.isAdministrator())
                .query(row -> {
                    long number = row.getLong("number");
                    Body body = bodies.get(number);
                    if (body == null) {
                        body = new Body(number, row.getString("title"), new ArrayList<>());
                        bodies.put(number, body);
                    }
                    long area = row.getLong("id");
                    if (!row.wasNull())
                        body.areas()
                                .add(new Area(
                                        area,
                                        new LocalizedText(
                                                row.getString("name_nb"),
                                                row.getString("name_nn"),
                                                row.getString("name_en"))));
                });
        return List.copyOf(bodies.values());
    }

    /** The name of a focus area; empty where the visitor may not read its body. */
    @Transactional(readOnly = true)
    public Optional<LocalizedText> areaName(Visitor visitor, long area) {
        return jdbc.sql("""
                        select a.name_nb as nb, a.name_nn as nn, a.name_en as en
                          from readable(:tokens) r join focus_area a on a.body = r.number
                         where a.id = :area""")
                .param("tokens", visitor.tokenArray())
                .param("area", area)
                .query(LocalizedText.class)
                .optional();
    }

    boolean mayCountUnder(Visitor visitor, long body, @Nullable Long area) {
        return optionsFor(visitor).stream().anyMatch(each -> each.number() == body && each.has(area));
    }
}

package no.samskap.needs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.samskap.core.Visitor;
import no.samskap.records.KeptCounts;
import no.samskap.records.RecordHead;
import no.samskap.themes.Themes;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Needs seen together, of what the visitor may read: who needs what, what many share, what is answered and lies there. */
@Repository
public class NeedOverview {
    private static final String MEMBER = """
            r.owner in (select t.number from organisation_top t join body_membership m on m.organisation in (t.number, t.top)
                         where m.body = :body and coalesce(m.starts_on, :today) <= :today
                           and coalesce(m.ends_on, :today) >= :today)""";

    private final JdbcClient jdbc;
    private final KeptCounts counts;
    private final Themes themes;
    private final Clock clock;

    NeedOverview(JdbcClient jdbc, KeptCounts counts, Themes themes, Clock clock) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.themes = themes;
        this.clock = clock;
    }

    /**
     * How many needs somewhere touch an uppermost theme, those it has joined included.
     *
     * @param place an organisation's number within a body, else a county's
     */
    public record Cell(long theme, String place, int needs) {}

    private record Cells(List<Cell> all) {}

    /** A need with how many have it beside its owner. */
    public record Shared(RecordHead head, int supports) {}

    /** @param body among whose members; null for all, by county */
    public List<Cell> matrix(Visitor visitor, @Nullable Long body) {
        List<Object> asked = body == null ? List.of() : List.of(body);
        return counts.get(visitor, Cells.class, "need matrix", asked, () -> new Cells(count(visitor, body)))
                .all();
    }

    private List<Cell> count(Visitor visitor, @Nullable Long body) {
        Map<Long, Long> tops = themes.underTops();
        String placed = body == null ? """
                        select has.number, has.themes, p.county_number as place
                          from has join organisation_place p on p.number = has.organisation
                         where p.county_number is not null""" : """
                        select has.number, has.themes, cast(t.top as text) as place
                          from has join organisation_top t on t.number = has.organisation
                         where exists (select 1 from body_membership m
                                        where m.body = :body and m.organisation = t.top
                                          and coalesce(m.starts_on, :today) <= :today
                                          and coalesce(m.ends_on, :today) >= :today)""";
        var statement = jdbc.sql("""
                        with hit as materialized (
                            select r.number, r.owner, r.themes from readable(:tokens) r
                             where r.kind = 'need' and r.state = any (:living)
                        ), has as (
                            select hit.number, hit.themes, hit.owner as organisation from hit
                             union
                            select hit.number, hit.themes, s.organisation from hit join need_support s on s.need = hit.number
                        ), placed as (
                        """ + placed + """
                        )
                        select over.top as theme, placed.place, count(distinct placed.number) as needs
                          from placed cross join unnest(placed.themes) as touched (theme)
                          join unnest(cast(:below as bigint[]), cast(:tops as bigint[])) as over (theme, top)
                            on over.theme = touched.theme
                         group by over.top, placed.place""")
                .param("tokens", visitor.tokenArray())
                .param("living", living())
                .param("below", tops.keySet().toArray(Long[]::new))
                .param("tops", tops.values().toArray(Long[]::new));
        if (body != null) statement = statement.param("body", body).param("today", today());
        return statement.query(Cell.class).list();
    }

    /** Those that most have, the most shared first. */
    public List<Shared> sharedByMany(Visitor visitor, @Nullable Long body, int most) {
        var statement = jdbc.sql("select shared.many, " + RecordHead.COLUMNS + """
                           from (select s.need as number, count(distinct coalesce(m.today, s.organisation)) as many
                                   from need_support s left join merged_number m on m.number = s.organisation
                                  group by s.need) shared
                           join readable(:tokens) r on r.number = shared.number
                          where r.kind = 'need' and r.state = any (:living)""" + within(body) + """
                          order by shared.many desc, r.changed_at desc, r.number
                          limit :most""")
                .param("tokens", visitor.tokenArray())
                .param("living", living())
                .param("most", most);
        if (body != null) statement = statement.param("body", body).param("today", today());
        return statement
                .query((row, i) -> new Shared(RecordHead.read(row, i), row.getInt("many")))
                .list();
    }

    /** Answered, and nobody has said that the answer is in use: the longest ago first. */
    public List<RecordHead> answeredNotUsed(Visitor visitor, @Nullable Long body, int most) {
        var statement = jdbc.sql("select " + RecordHead.COLUMNS + """
                           from readable(:tokens) r join need n on n.number = r.number
                          where r.kind = 'need' and r.state = 'ANSWERED'""" + within(body) + """
                          order by n.moved_at, r.number
                          limit :most""")
                .param("tokens", visitor.tokenArray())
                .param("most", most);
        if (body != null) statement = statement.param("body", body).param("today", today());
        return statement.query(RecordHead::read).list();
    }

    private static String within(@Nullable Long body) {
        return body == null ? "\n" : " and " + MEMBER + "\n";
    }

    private static String[] living() {
        return Stream.concat(Need.State.WAITING.stream(), Stream.of(Need.State.ANSWERED, Need.State.IN_USE))
                .map(Enum::name)
                .toArray(String[]::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.OSLO));
    }
}

package no.samskap.needs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.samskap.core.Visitor;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Needs that nobody moves: nothing rests. Each body says how long a need of its members may stand still. */
@Service
public class Patience {
    /** Where a body has said nothing. */
    public static final int USUAL_DAYS = 180;

    public static final int FEWEST_DAYS = 14;
    public static final int MOST_DAYS = 1095;

    private final JdbcClient jdbc;
    private final Records records;
    private final Clock clock;

    Patience(JdbcClient jdbc, Records records, Clock clock) {
        this.jdbc = jdbc;
        this.records = records;
        this.clock = clock;
    }

    /** A need nobody has moved since that moment. */
    public record Still(RecordHead head, Instant since) {}

    public int days(long body) {
        return days(List.of(body)).getOrDefault(body, USUAL_DAYS);
    }

    private Map<Long, Integer> days(Collection<Long> bodies) {
        Map<Long, Integer> days = new HashMap<>();
        jdbc.sql("select body, days from body_patience where body = any (:bodies)")
                .param("bodies", bodies.toArray(Long[]::new))
                .query(row -> {
                    days.put(row.getLong("body"), row.getInt("days"));
                });
        return days;
    }

    /** @return false where the visitor does not write for the body */
    @Transactional
    public boolean grant(Visitor visitor, long body, int days) {
        if (!visitor.isSignedIn() || !visitor.holdsAnyOf(Visitor.edits("body", body), Visitor.ADMIN)) return false;
        jdbc.sql("""
                        insert into body_patience (body, days) values (:body, :days)
                        on conflict (body) do update set days = excluded.days where body_patience.days <> excluded.days""").param("body", body).param("days", days).update();
        records.touch(body);
        return true;
    }

    /** Of the members' needs that the visitor may read, the longest still first. */
    public List<Still> standingStill(Visitor visitor, long body, int most) {
        return jdbc.sql("select n.moved_at, " + RecordHead.COLUMNS + """
                           from need n
                           join readable(:tokens) r on r.number = n.number
                          where r.kind = 'need' and r.state = any (:waiting) and n.moved_at < :since
                            and r.owner in (select t.number from organisation_top t join body_membership m on m.organisation in (t.number, t.top)
                                       where m.body = :body
                                         and coalesce(m.starts_on, :today) <= :today
                                         and coalesce(m.ends_on, :today) >= :today)
                          order by n.moved_at, n.number
                          limit :most""")
                .param("tokens", visitor.tokenArray())
                .param("waiting", waiting())
                .param("body", body)
                .param("since", daysAgo(days(body)))
                .param("today", clock.instant().atZone(Words.OSLO).toLocalDate())
                .param("most", most)
                .query(Patience::still)
                .list();
    }

    /** Of the needs the visitor's own organisations asked, the longest still first. */
    public List<Still> ownStandingStill(Visitor visitor, int most) {
        String[] own = visitor.tokens().stream()
                .filter(token -> token.startsWith("org:") && token.endsWith(":edit"))
                .sorted()
                .toArray(String[]::new);
        if (own.length == 0) return List.of();
        return jdbc.sql("select n.moved_at, " + RecordHead.COLUMNS + """
                           from need n
                           join readable(:tokens) r on r.number = n.number
                          where r.kind = 'need' and r.state = any (:waiting) and n.moved_at < :since
                            and r.editors && cast(:own as text[])
                          order by n.moved_at, n.number
                          limit :most""")
                .param("tokens", visitor.tokenArray())
                .param("waiting", waiting())
                .param("own", own)
                .param("since", daysAgo(USUAL_DAYS))
                .param("most", most)
                .query(Patience::still)
                .list();
    }

    private OffsetDateTime daysAgo(int days) {
        return OffsetDateTime.ofInstant(clock.instant().minus(days, ChronoUnit.DAYS), ZoneOffset.UTC);
    }

    private static String[] waiting() {
        return Need.State.WAITING.stream().map(Enum::name).toArray(String[]::new);
    }

    private static Still still(ResultSet row, int number) throws SQLException {
        return new Still(
                RecordHead.read(row, number),
                row.getObject("moved_at", OffsetDateTime.class).toInstant());
    }
}

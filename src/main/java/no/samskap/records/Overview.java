package no.samskap.records;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samskap.core.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Records of all kinds seen together: how many, what is new, what waits for somebody. Of what the visitor may read. */
@Service
public class Overview {
    private static final String DRAFT = "DRAFT";

    private final JdbcClient jdbc;
    private final KeptCounts counts;

    Overview(JdbcClient jdbc, KeptCounts counts) {
        this.jdbc = jdbc;
        this.counts = counts;
    }

    /** How many there are, by kind and state. */
    public record Totals(Map<String, Map<String, Long>> byKind) {
        /** In these states; in any state but a draft's where none is named. */
        public long of(String kind, String... states) {
            Set<String> wanted = Set.of(states);
            return byKind.getOrDefault(kind, Map.of()).entrySet().stream()
                    .filter(entry -> wanted.isEmpty() ? !entry.getKey().equals(DRAFT) : wanted.contains(entry.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }

    public Totals totals(Visitor visitor) {
        return counts.get(visitor, Totals.class, "overview", List.of(), () -> count(visitor));
    }

    private Totals count(Visitor visitor) {
        Map<String, Map<String, Long>> byKind = new LinkedHashMap<>();
        jdbc.sql("select r.kind, r.state, count(*) as many from readable(:tokens) r group by r.kind, r.state")
                .param("tokens", visitor.tokenArray())
                .query(row -> {
                    byKind.computeIfAbsent(row.getString("kind"), kind -> new LinkedHashMap<>())
                            .put(row.getString("state"), row.getLong("many"));
                });
        return new Totals(byKind);
    }

    /** The last changed of these kinds, without drafts and what was taken away. */
    public List<RecordHead> latest(Visitor visitor, Collection<String> kinds, int most) {
        return jdbc.sql("select " + RecordHead.COLUMNS + """
                           from unnest(cast(:kinds as text[])) as wanted (kind)
                          cross join lateral (select * from readable(:tokens) each
                                               where each.kind = wanted.kind and each.state <> 'DRAFT' and each.state <> 'REMOVED'
                                               order by each.changed_at desc, each.number desc
                                               limit :most) r
                          order by r.changed_at desc, r.number desc
                          limit :most""")
                .param("tokens", visitor.tokenArray())
                .param("kinds", kinds.toArray(String[]::new))
                .param("most", most)
                .query(RecordHead::read)
                .list();
    }

    /** Drafts the visitor may go on with for an organisation or a body of their own, the last changed first. */
    public List<RecordHead> drafts(Visitor visitor, int most) {
        return jdbc.sql("select " + RecordHead.COLUMNS + """
                           from readable(:tokens) r
                          where r.state = 'DRAFT' and r.editors && cast(:own as text[])
                          order by r.changed_at desc, r.number desc
                          limit :most""")
                .param("tokens", visitor.tokenArray())
                .param("own", own(visitor))
                .param("most", most)
                .query(RecordHead::read)
                .list();
    }

    /** Of the visitor's own in this state, those that nobody has touched since, the oldest first. */
    public List<RecordHead> unmoved(Visitor visitor, String kind, String state, Instant since, int most) {
        return jdbc.sql("select " + RecordHead.COLUMNS + """
                           from readable(:tokens) r
                          where r.kind = :kind and r.state = :state and r.changed_at < :since
                            and r.editors && cast(:own as text[])
                          order by r.changed_at, r.number
                          limit :most""")
                .param("tokens", visitor.tokenArray())
                .param("own", own(visitor))
                .param("kind", kind)
                .param("state", state)
                .param("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
                .param("most", most)
                .query(RecordHead::read)
                .list();
    }

    /** An administrator may edit everything; theirs is what they edit by another role. */
    private static String[] own(Visitor visitor) {
        return visitor.tokens().stream()
                .filter(token -> token.endsWith(":edit"))
                .sorted()
                .toArray(String[]::new);
    }
}

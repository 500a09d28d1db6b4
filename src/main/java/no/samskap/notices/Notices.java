package no.samskap.notices;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.samskap.core.Visitor;
import no.samskap.records.Happenings.What;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person was told in the inbox. A notice of what they may no longer read is silent. */
@Service
public class Notices {
    private final JdbcClient jdbc;
    private final Records records;

    Notices(JdbcClient jdbc, Records records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    /**
     * @param other what came of the record; null where nothing did
     * @param times how often since it was last read
     */
    public record Notice(
            RecordHead record, What what, @Nullable RecordHead other, Instant at, int times, boolean isUnread) {}

    private record Row(long record, What what, @Nullable Long other, Instant at, int times, boolean unread) {}

    /** The latest first. */
    public List<Notice> of(Visitor visitor, int most) {
        if (visitor.person() == null) return List.of();
        List<Row> rows = jdbc.sql("""
                        select record, what, other, happened_at, times, read_at is null as unread
                          from notice where person = :person
                         order by happened_at desc, id desc limit :most""")
                .param("person", visitor.person())
                .param("most", most)
                .query((row, i) -> new Row(
                        row.getLong("record"),
                        What.valueOf(row.getString("what")),
                        row.getObject("other", Long.class),
                        row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                        row.getInt("times"),
                        row.getBoolean("unread")))
                .list();
        Map<Long, RecordHead> heads = records.allToday(
                visitor,
                rows.stream()
                        .flatMap(row -> Stream.of(row.record(), row.other() == null ? row.record() : row.other()))
                        .distinct()
                        .toList());
        return rows.stream()
                .filter(row -> heads.containsKey(row.record()))
                .filter(row -> row.other() == null || heads.containsKey(row.other()))
                .flatMap(row -> Stream.ofNullable(heads.get(row.record()))
                        .map(head -> new Notice(
                                head,
                                row.what(),
                                row.other() == null ? null : heads.get(row.other()),
                                row.at(),
                                row.times(),
                                row.unread())))
                .toList();
    }

    @Transactional
    public void markRead(Visitor visitor) {
        jdbc.sql("update notice set read_at = acting_now() where person = :person and read_at is null")
                .param("person", visitor.person())
                .update();
    }
}

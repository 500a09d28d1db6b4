package no.samskap.records;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is said about a record. An entry has readers of its own, never more than the record's. */
@Service
public class Dialogue {
    /** In characters. */
    public static final int TEXT_LIMIT = 4000;

    private final JdbcClient jdbc;
    private final Records records;

    Dialogue(JdbcClient jdbc, Records records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    public record Entry(
            long id,
            @Nullable Long answers,
            String text,
            Language language,
            long writtenBy,
            @Nullable String writerName,
            Instant writtenAt) {}

    /** @return false where the visitor is nobody, or the record is not theirs to read */
    @Transactional
    public boolean say(Visitor visitor, long number, String text, Language language, Collection<String> readers) {
        if (visitor.person() == null || records.find(visitor, number).isEmpty()) return false;
        jdbc.sql("""
                        insert into dialogue_entry (record, text, language, readers, written_by)
                        values (:number, :text, :language, :readers, :person)""")
                .param("number", number)
                .param("text", text)
                .param("language", language.code())
                .param("readers", new TreeSet<>(readers).toArray(String[]::new))
                .param("person", visitor.person())
                .update();
        return true;
    }

    public List<Entry> of(Visitor visitor, long number) {
        return jdbc.sql("""
                        select e.id, e.answers, e.text, e.language, e.written_by, e.written_at,
                               (select p.title from readable_today(:tokens) p where p.called = e.written_by) as writer_name
                          from dialogue_entry e join readable(:tokens) r on r.number = e.record
                         where e.record = :number and e.withdrawn_at is null
                           and e.readers && cast(:tokens as text[])
                         order by e.id""")
                .param("tokens", visitor.tokenArray())
                .param("number", number)
                .query((row, i) -> {
                    long answers = row.getLong("answers");
                    boolean isAnswer = !row.wasNull();
                    return new Entry(
                            row.getLong("id"),
                            isAnswer ? answers : null,
                            row.getString("text"),
                            Language.of(row.getString("language")).orElse(Language.BOKMAL),
                            row.getLong("written_by"),
                            row.getString("writer_name"),
                            row.getObject("written_at", OffsetDateTime.class).toInstant());
                })
                .list();
    }
}

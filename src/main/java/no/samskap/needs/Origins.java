package no.samskap.needs;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.records.Kinds;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.records.Relation;
import no.samskap.records.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what needs grew out of: in words, and on the trail where it is a record. */
@Service
public class Origins {
    private final JdbcClient jdbc;
    private final Records records;
    private final Trail trail;
    private final Kinds kinds;
    private final Advising advising;

    Origins(JdbcClient jdbc, Records records, Advising advising, Trail trail, Kinds kinds) {
        this.jdbc = jdbc;
        this.records = records;
        this.trail = trail;
        this.kinds = kinds;
        this.advising = advising;
    }

    /** Names are the messages {@code needs.origin.<name>}. */
    public enum Kind {
        PLAN,
        WORKSHOP,
        INQUIRY,
        BODY,
        SUPERVISION,
        OTHER
    }

    /**
     * @param title of the record it names; null where it names none, or none the visitor may read
     * @param address of that record
     */
    public record Origin(
            long id,
            Kind kind,
            String note,
            String language,
            @Nullable String title,
            @Nullable String address) {}

    public sealed interface Telling {
        record Told() implements Telling {}

        /** Neither words nor a record. */
        record Nothing() implements Telling {}

        /** There is no such record for this visitor, or it is the need itself. */
        record UnknownRecord() implements Telling {}

        record NotYours() implements Telling {}
    }

    private record Row(
            long id,
            String kind,
            String note,
            String language,
            @Nullable Long record) {}

    public List<Origin> of(Visitor visitor, long need) {
        List<Row> rows = jdbc.sql("""
                        select id, kind, note, language, coalesce(m.today, record) as record
                          from need_origin left join merged_number m on m.number = record
                         where need = :need order by id""").param("need", need).query(Row.class).list();
        List<RecordHead> heads = records.findAll(
                visitor,
                rows.stream()
                        .flatMap(row -> Optional.ofNullable(row.record()).stream())
                        .toList());
        return rows.stream()
                .map(row -> {
                    Optional<RecordHead> head = heads.stream()
                            .filter(each -> Long.valueOf(each.number()).equals(row.record()))
                            .findFirst();
                    return new Origin(
                            row.id(),
                            Kind.valueOf(row.kind()),
                            row.note(),
                            row.language(),
                            head.map(RecordHead::title).orElse(null),
                            head.map(kinds::address).orElse(null));
                })
                .toList();
    }

    /** Whether the visitor may say what it grew out of: the owner, and those who write for a body the owner is a member of. */
    public boolean mayTell(Visitor visitor, RecordHead need) {
        return need.mayBeEditedBy(visitor) || NeedPolicy.advises(visitor, advising.bodies(visitor, need));
    }

    @Transactional
    public Telling tell(
            Visitor visitor, long number, Kind kind, String note, Language language, @Nullable Long record) {
        Optional<RecordHead> need = records.find(visitor, Need.KIND, number);
        if (need.isEmpty() || !mayTell(visitor, need.get())) return new Telling.NotYours();
        if (note.isBlank() && record == null) return new Telling.Nothing();
        if (record != null && (record == number || records.find(visitor, record).isEmpty()))
            return new Telling.UnknownRecord();
        jdbc.sql("""
                        insert into need_origin (need, kind, note, language, record)
                        values (:need, :kind, :note, :language, :record)""")
                .param("need", number)
                .param("kind", kind.name())
                .param("note", note)
                .param("language", language.code())
                .param("record", record)
                .update();
        if (record != null) trail.state(number, Relation.GREW_OUT_OF, record);
        records.touch(number);
        return new Telling.Told();
    }

    @Transactional
    public Telling takeBack(Visitor visitor, long number, long id) {
        Optional<RecordHead> need = records.find(visitor, Need.KIND, number);
        if (need.isEmpty() || !mayTell(visitor, need.get())) return new Telling.NotYours();
        Set<Long> named = Set.copyOf(
                jdbc.sql("select record from need_origin where id = :id and need = :need and record is not null")
                        .param("id", id)
                        .param("need", number)
                        .query(Long.class)
                        .list());
        jdbc.sql("delete from need_origin where id = :id and need = :need")
                .param("id", id)
                .param("need", number)
                .update();
        named.forEach(record -> trail.withdraw(number, Relation.GREW_OUT_OF, record));
        records.touch(number);
        return new Telling.Told();
    }
}

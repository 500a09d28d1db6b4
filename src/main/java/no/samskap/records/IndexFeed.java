package no.samskap.records;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import no.samskap.core.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Records as an index of our own copies them: all of them, whoever may read them. Only for modules that keep a copy and filter
 * it by {@link Entry#readers} themselves; no page is made from it directly.
 */
@Service
public class IndexFeed {
    private final JdbcClient jdbc;

    IndexFeed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param ownerTitle the owner's title where everybody may read it, otherwise empty: a copy must not tell it to others
     * @param merged whether it became another record, and is found there
     */
    public record Entry(
            long number,
            String kind,
            String title,
            String summary,
            String searchText,
            String language,
            Set<String> readers,
            List<Long> themes,
            @Nullable Long owner,
            String ownerTitle,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            Instant changedAt,
            @Nullable Long changedBy,
            boolean merged) {

        /** The title where everybody may read the record, otherwise empty. */
        public String publicTitle() {
            return !merged && readers.contains(Visitor.PUBLIC) ? title : "";
        }
    }

    private static final String SELECT = """
            select r.number, r.kind, r.title, r.summary, r.search_text, r.language, r.readers, r.themes,
                   coalesce(o.number, r.owner) as owner,
                   case when 'public' = any (o.readers) and o.merged_into is null then o.title else '' end as owner_title,
                   r.starts_on, r.ends_on, r.changed_at, r.changed_by, r.merged_into is not null as merged
              from record r
              left join merged_number m on m.number = r.owner
              left join record o on o.number = coalesce(m.today, r.owner)
            """;

    /** Merged ones included. */
    public List<Entry> of(Collection<Long> numbers) {
        return jdbc.sql(SELECT + " where r.number = any (:numbers)")
                .param("numbers", numbers.toArray(Long[]::new))
                .query(IndexFeed::read)
                .list();
    }

    /** The next ones by number, without the merged: called again with the last number until none is left. */
    public List<Entry> after(long number, int most) {
        return jdbc.sql(SELECT + " where r.number > :number and r.merged_into is null order by r.number limit :most")
                .param("number", number)
                .param("most", most)
                .query(IndexFeed::read)
                .list();
    }

    public long count() {
        return jdbc.sql("select count(*) from record r where r.merged_into is null")
                .query(Long.class)
                .single();
    }

    /** Which database this is: a copy of another one is worth nothing here. */
    public String origin() {
        return jdbc.sql("""
                        select s.system_identifier || '/' || d.oid
                          from pg_control_system() s, pg_database d
                         where d.datname = current_database()""").query(String.class).single();
    }

    private static Entry read(ResultSet row, int rowNumber) throws SQLException {
        long owner = row.getLong("owner");
        boolean owned = !row.wasNull();
        return new Entry(
                row.getLong("number"),
                row.getString("kind"),
                row.getString("title"),
                row.getString("summary"),
                row.getString("search_text"),
                row.getString("language"),
                Set.of((String[]) row.getArray("readers").getArray()),
                List.of((Long[]) row.getArray("themes").getArray()),
                owned ? owner : null,
                row.getString("owner_title"),
                date(row.getDate("starts_on")),
                date(row.getDate("ends_on")),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_by", Long.class),
                row.getBoolean("merged"));
    }

    private static @Nullable LocalDate date(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }
}

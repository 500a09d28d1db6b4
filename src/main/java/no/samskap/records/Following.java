package no.samskap.records;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samskap.core.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who wants to hear of a record. Following gives no right to read: what is no longer readable is silent. */
@Service
public class Following {
    private final JdbcClient jdbc;
    private final Records records;

    Following(JdbcClient jdbc, Records records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    /** @return false where there is no such record for this visitor */
    @Transactional
    public boolean follow(Visitor visitor, long number) {
        if (visitor.person() == null || records.find(visitor, number).isEmpty()) return false;
        jdbc.sql("insert into following (person, record) values (:person, :number) on conflict do nothing")
                .param("person", visitor.person())
                .param("number", number)
                .update();
        return true;
    }

    @Transactional
    public void unfollow(Visitor visitor, long number) {
        jdbc.sql("delete from following where person = :person and record = any (array(select numbers_of(:number)))")
                .param("person", visitor.person())
                .param("number", number)
                .update();
    }

    public boolean isFollowedBy(Visitor visitor, long number) {
        if (visitor.person() == null) return false;
        return jdbc.sql("""
                        select exists (select 1 from following
                                        where person = :person and record = any (array(select numbers_of(:number))))""")
                .param("person", visitor.person())
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    /** Who follows each of these, whether they may read it or not: whoever tells them makes sure of that. */
    public Map<Long, Set<Long>> followersOf(Collection<Long> numbers) {
        Map<Long, Set<Long>> followers = new HashMap<>();
        if (numbers.isEmpty()) return followers;
        jdbc.sql("""
                        select called.number as record, f.person
                          from unnest(cast(:numbers as bigint[])) as called (number)
                         cross join lateral numbers_of(called.number) as known (number)
                          join following f on f.record = known.number""").param("numbers", numbers.toArray(Long[]::new)).query(row -> {
            followers
                    .computeIfAbsent(row.getLong("record"), key -> new LinkedHashSet<>())
                    .add(row.getLong("person"));
        });
        return followers;
    }

    /** What the visitor follows and may still read, the last changed first. */
    public List<RecordHead> followedBy(Visitor visitor, int most) {
        if (visitor.person() == null) return List.of();
        return jdbc.sql("select " + RecordHead.COLUMNS + """
                           from readable(:tokens) r
                          where r.number in (select coalesce(m.today, f.record)
                                               from following f left join merged_number m on m.number = f.record
                                              where f.person = :person)
                          order by r.changed_at desc
                          limit :most""")
                .param("tokens", visitor.tokenArray())
                .param("person", visitor.person())
                .param("most", most)
                .query(RecordHead::read)
                .list();
    }
}

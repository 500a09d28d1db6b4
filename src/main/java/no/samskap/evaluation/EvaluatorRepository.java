package no.samskap.evaluation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import no.samskap.indicators.FrameworkGuests;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who evaluates which framework. They read it, whoever else does. */
@Repository
class EvaluatorRepository implements FrameworkGuests {
    private final JdbcClient jdbc;

    EvaluatorRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<Long> of(long framework) {
        return Set.copyOf(list(framework));
    }

    /** As they were named. */
    List<Long> list(long framework) {
        return jdbc.sql("""
                        select number_today(person) from evaluator
                         where framework = :framework group by 1 order by min(named_at), 1""").param("framework", framework).query(Long.class).list();
    }

    void insert(long framework, long person, @Nullable Long by, Instant now) {
        jdbc.sql("""
                        insert into evaluator (framework, person, named_by, named_at)
                        select :framework, :person, cast(:by as bigint), cast(:now as timestamptz)
                         where not exists (select 1 from evaluator e
                                            where e.framework = :framework and e.person = any (array(select numbers_of(:person))))
                        on conflict do nothing""")
                .param("framework", framework)
                .param("person", person)
                .param("by", by)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    void delete(long framework, long person) {
        jdbc.sql("""
                        delete from evaluator
                         where framework = :framework and person = any (array(select numbers_of(:person)))""").param("framework", framework).param("person", person).update();
    }
}

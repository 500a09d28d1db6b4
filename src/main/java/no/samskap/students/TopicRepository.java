package no.samskap.students;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.samskap.core.Period;
import no.samskap.core.Visitor;
import no.samskap.records.RecordHead;
import no.samskap.students.StudentTopic.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads and saves one topic. */
@Repository
class TopicRepository {
    private final JdbcClient jdbc;

    TopicRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The need is left out for a visitor who may not read it. */
    Optional<StudentTopic> find(Visitor visitor, RecordHead head) {
        return jdbc.sql("""
                        select t.levels, t.places, n.number as need
                          from student_topic t left join readable_today(:tokens) n on n.called = t.need
                         where t.number = :number""")
                .param("tokens", visitor.tokenArray())
                .param("number", head.number())
                .query((row, i) -> new StudentTopic(
                        head,
                        new TopicText(
                                head.title(),
                                head.summary(),
                                head.language(),
                                Objects.requireNonNull(head.owner(), "A topic is offered by an organisation"),
                                row.getObject("need", Long.class),
                                Set.copyOf(head.themes()),
                                Arrays.stream((String[]) row.getArray("levels").getArray())
                                        .map(Level::valueOf)
                                        .collect(Collectors.toSet()),
                                row.getObject("places", Integer.class),
                                new Period(head.startsOn(), head.endsOn()))))
                .optional();
    }

    /** What it grew out of, whoever may read that. */
    Optional<Long> needOf(long number) {
        return jdbc.sql("select need from student_topic where number = :number and need is not null")
                .param("number", number)
                .query(Long.class)
                .optional();
    }

    void insert(long number, TopicText text) {
        write("""
                insert into student_topic (number, need, levels, places) values (:number, :need, :levels, :places)""", number, text);
    }

    void update(long number, TopicText text) {
        write("""
                update student_topic set need = :need, levels = :levels, places = :places
                 where number = :number""", number, text);
    }

    private void write(String sql, long number, TopicText text) {
        jdbc.sql(sql)
                .param("number", number)
                .param("need", text.need())
                .param("levels", text.levels().stream().sorted().map(Enum::name).toArray(String[]::new))
                .param("places", text.places())
                .update();
    }
}

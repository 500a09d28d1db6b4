package no.samskap.evaluation.logic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.samskap.evaluation.logic.ProgrammeLogic.Arrow;
import no.samskap.evaluation.logic.ProgrammeLogic.Box;
import no.samskap.evaluation.logic.ProgrammeLogic.Evidence;
import no.samskap.evaluation.logic.ProgrammeLogic.Question;
import no.samskap.evaluation.logic.ProgrammeLogic.QuestionState;
import no.samskap.evaluation.logic.ProgrammeLogic.Stage;
import no.samskap.evaluation.logic.ProgrammeLogic.Tested;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads a programme logic whole, and saves its parts. */
@Repository
class LogicRepository {
    private final JdbcClient jdbc;

    LogicRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ProgrammeLogic of(long framework) {
        Map<Long, List<Long>> indicators = new LinkedHashMap<>();
        jdbc.sql("select box, indicator from logic_box_indicator where framework = :framework order by box, indicator")
                .param("framework", framework)
                .query(row -> {
                    indicators
                            .computeIfAbsent(row.getLong("box"), box -> new ArrayList<>())
                            .add(row.getLong("indicator"));
                });
        List<Question> questions = questions(framework);
        List<Evidence> evidence = evidence(framework);
        List<Box> boxes = jdbc.sql("""
                        select id, stage, place, title, description, version
                          from logic_box
                         where framework = :framework and removed_at is null""")
                .param("framework", framework)
                .query((row, i) -> {
                    long id = row.getLong("id");
                    return new Box(
                            id,
                            Stage.valueOf(row.getString("stage")),
                            row.getInt("place"),
                            row.getString("title"),
                            row.getString("description"),
                            row.getInt("version"),
                            indicators.getOrDefault(id, List.of()),
                            questions.stream()
                                    .filter(question -> question.box() == id)
                                    .toList(),
                            evidence.stream().filter(each -> each.box() == id).toList());
                })
                .list();
        return new ProgrammeLogic(framework, inOrder(boxes), arrows(framework));
    }

    private List<Arrow> arrows(long framework) {
        return jdbc.sql("""
                        select a.id, a.from_box, a.to_box, a.assumption, a.tested, a.version
                          from logic_arrow a
                          join logic_box f on f.id = a.from_box and f.removed_at is null
                          join logic_box t on t.id = a.to_box and t.removed_at is null
                         where a.framework = :framework and a.removed_at is null
                         order by a.id""")
                .param("framework", framework)
                .query((row, i) -> new Arrow(
                        row.getLong("id"),
                        row.getLong("from_box"),
                        row.getLong("to_box"),
                        row.getString("assumption"),
                        Tested.valueOf(row.getString("tested")),
                        row.getInt("version")))
                .list();
    }

    private List<Question> questions(long framework) {
        return jdbc.sql("""
                        select id, box, question, method, answered_by, due_on, state, answer, version
                          from evaluation_question
                         where framework = :framework and removed_at is null
                         order by id""")
                .param("framework", framework)
                .query((row, i) -> new Question(
                        row.getLong("id"),
                        row.getLong("box"),
                        new QuestionText(
                                row.getString("question"),
                                row.getString("method"),
                                row.getString("answered_by"),
                                row.getObject("due_on", LocalDate.class),
                                QuestionState.valueOf(row.getString("state")),
                                row.getString("answer")),
                        row.getInt("version")))
                .list();
    }

    private List<Evidence> evidence(long framework) {
        return jdbc.sql("""
                        select id, box, text, record
                          from logic_evidence
                         where framework = :framework and removed_at is null
                         order by id""")
                .param("framework", framework)
                .query((row, i) -> new Evidence(
                        row.getLong("id"),
                        row.getLong("box"),
                        row.getString("text"),
                        row.getObject("record", Long.class)))
                .list();
    }

    private static List<Box> inOrder(List<Box> boxes) {
        return Arrays.stream(Stage.values())
                .flatMap(stage -> boxes.stream()
                        .filter(box -> box.stage() == stage)
                        .sorted(Comparator.comparingInt(Box::place).thenComparingLong(Box::id)))
                .toList();
    }

    /** Last in its column. */
    long insert(long framework, BoxText text) {
        long box = jdbc.sql("""
                        insert into logic_box (framework, stage, place, title, description)
                        values (:framework, :stage,
                                (select coalesce(max(place), 0) + 1 from logic_box
                                  where framework = :framework and stage = :stage),
                                :title, :description)
                        returning id""")
                .param("framework", framework)
                .param("stage", text.stage().name())
                .param("title", text.title())
                .param("description", text.description())
                .query(Long.class)
                .single();
        indicators(framework, box, text.indicators());
        return box;
    }

    /** @return false where somebody else saved first */
    boolean update(long framework, long box, int seen, BoxText text) {
        boolean saved = jdbc.sql("""
                        update logic_box
                           set title = :title, description = :description, version = version + 1
                         where id = :box and framework = :framework and version = :seen and removed_at is null""")
                        .param("title", text.title())
                        .param("description", text.description())
                        .param("box", box)
                        .param("framework", framework)
                        .param("seen", seen)
                        .update()
                == 1;
        if (saved) indicators(framework, box, text.indicators());
        return saved;
    }

    private void indicators(long framework, long box, Set<Long> indicators) {
        Long[] wanted = new TreeSet<>(indicators).toArray(Long[]::new);
        jdbc.sql("delete from logic_box_indicator where box = :box and indicator <> all (:wanted)")
                .param("box", box)
                .param("wanted", wanted)
                .update();
        jdbc.sql("""
                        insert into logic_box_indicator (framework, box, indicator)
                        select :framework, :box, unnest(cast(:wanted as bigint[]))
                        on conflict do nothing""")
                .param("framework", framework)
                .param("box", box)
                .param("wanted", wanted)
                .update();
    }

    /** Also of boxes that were taken away. */
    void forgetIndicator(long framework, long indicator) {
        jdbc.sql("delete from logic_box_indicator where framework = :framework and indicator = :indicator")
                .param("framework", framework)
                .param("indicator", indicator)
                .update();
    }

    /** Puts the boxes of a column in this order; those that stand right stay untouched. */
    void arrange(Stage stage, List<Long> boxes) {
        jdbc.sql("""
                        update logic_box b set stage = :stage, place = wanted.place
                          from unnest(cast(:boxes as bigint[])) with ordinality as wanted (id, place)
                         where b.id = wanted.id and (b.stage, b.place) is distinct from (:stage, cast(wanted.place as int))""")
                .param("stage", stage.name())
                .param("boxes", boxes.toArray(Long[]::new))
                .update();
    }

    /** An arrow that was taken away is there again, as it is written now. Empty where there is one already. */
    Optional<Long> insert(long framework, ArrowText text) {
        return jdbc.sql("""
                        insert into logic_arrow (framework, from_box, to_box, assumption, tested)
                        values (:framework, :from, :to, :assumption, :tested)
                        on conflict (from_box, to_box) do update
                           set assumption = excluded.assumption, tested = excluded.tested, removed_at = null,
                               version = logic_arrow.version + 1
                         where logic_arrow.removed_at is not null
                        returning id""")
                .param("framework", framework)
                .param("from", text.from())
                .param("to", text.to())
                .param("assumption", text.assumption())
                .param("tested", text.tested().name())
                .query(Long.class)
                .optional();
    }

    boolean update(long framework, long arrow, int seen, String assumption, Tested tested) {
        return jdbc.sql("""
                        update logic_arrow
                           set assumption = :assumption, tested = :tested, version = version + 1
                         where id = :arrow and framework = :framework and version = :seen and removed_at is null""")
                        .param("assumption", assumption)
                        .param("tested", tested.name())
                        .param("arrow", arrow)
                        .param("framework", framework)
                        .param("seen", seen)
                        .update()
                == 1;
    }

    long insert(long framework, long box, QuestionText text) {
        return written(jdbc.sql("""
                                insert into evaluation_question (framework, box, question, method, answered_by, due_on, state,
                                                                 answer)
                                values (:framework, :box, :question, :method, :answeredBy, :dueOn, :state, :answer)
                                returning id"""), text)
                .param("framework", framework)
                .param("box", box)
                .query(Long.class)
                .single();
    }

    boolean update(long framework, long question, int seen, QuestionText text) {
        return written(jdbc.sql("""
                                update evaluation_question
                                   set question = :question, method = :method, answered_by = :answeredBy, due_on = :dueOn,
                                       state = :state, answer = :answer, version = version + 1
                                 where id = :id and framework = :framework and version = :seen and removed_at is null"""), text)
                        .param("id", question)
                        .param("framework", framework)
                        .param("seen", seen)
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec written(JdbcClient.StatementSpec sql, QuestionText text) {
        return sql.param("question", text.question())
                .param("method", text.method())
                .param("answeredBy", text.answeredBy())
                .param("dueOn", text.dueOn())
                .param("state", text.state().name())
                .param("answer", text.answer());
    }

    long insertEvidence(long framework, long box, String text, @Nullable Long record) {
        return jdbc.sql("""
                        insert into logic_evidence (framework, box, text, record)
                        values (:framework, :box, :text, cast(:record as bigint))
                        returning id""")
                .param("framework", framework)
                .param("box", box)
                .param("text", text)
                .param("record", record)
                .query(Long.class)
                .single();
    }

    /** @return false where there is no such thing, or it is away already */
    boolean remove(long framework, Part part, long id, Instant now) {
        return jdbc.sql(
                                "update " + part.table()
                                        + " set removed_at = :now where id = :id and framework = :framework and removed_at is null")
                        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                        .param("id", id)
                        .param("framework", framework)
                        .update()
                == 1;
    }

    boolean restore(long framework, Part part, long id) {
        return jdbc.sql(
                                "update " + part.table()
                                        + " set removed_at = null where id = :id and framework = :framework and removed_at is not null")
                        .param("id", id)
                        .param("framework", framework)
                        .update()
                == 1;
    }

    /** The latest first. */
    List<Removed> removed(long framework) {
        List<Removed> all = new ArrayList<>();
        for (Part part : Part.values())
            all.addAll(jdbc.sql("select id, " + part.saying() + " as text, removed_at from " + part.table()
                            + " where framework = :framework and removed_at is not null and " + part.whereItFits())
                    .param("framework", framework)
                    .query((row, i) -> new Removed(
                            part,
                            row.getLong("id"),
                            Objects.requireNonNull(row.getString("text")),
                            row.getObject("removed_at", OffsetDateTime.class).toInstant()))
                    .list());
        all.sort(Comparator.comparing(Removed::at).reversed().thenComparingLong(Removed::id));
        return all;
    }

    /** Those of these frameworks that have a programme logic. */
    List<Long> drawn(List<Long> frameworks) {
        return jdbc.sql("""
                        select distinct framework from logic_box
                         where framework = any (:frameworks) and removed_at is null
                         order by framework""")
                .param("frameworks", frameworks.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }
}

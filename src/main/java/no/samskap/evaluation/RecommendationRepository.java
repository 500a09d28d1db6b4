package no.samskap.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.evaluation.Recommendation.Decision;
import no.samskap.evaluation.Recommendation.FollowUp;
import no.samskap.evaluation.Recommendation.FollowUpState;
import no.samskap.evaluation.Recommendation.Outcome;
import no.samskap.evaluation.Recommendation.Urgency;
import no.samskap.records.RecordHead;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads recommendations with their decisions and follow-ups as far as the visitor may read them, and saves them. */
@Repository
class RecommendationRepository {
    private final JdbcClient jdbc;
    private final Pairs pairs;

    RecommendationRepository(JdbcClient jdbc, Pairs pairs) {
        this.jdbc = jdbc;
        this.pairs = pairs;
    }

    /** Of these heads, in their order. Only observations the visitor may read are named. */
    List<Recommendation> recommendations(Visitor visitor, List<RecordHead> heads) {
        Long[] numbers = numbers(heads);
        Map<Long, List<Decision>> decisions = decisions(numbers);
        Map<Long, List<FollowUp>> followUps = followUps(visitor, numbers);
        Map<Long, Recommendation> all = new HashMap<>();
        Map<Long, RecordHead> byNumber =
                heads.stream().collect(Collectors.toMap(RecordHead::number, Function.identity()));
        jdbc.sql("""
                        select r.number, r.framework, r.audience, r.addressed_to, r.urgency, w.reason, w.withdrawn_on,
                               array(select distinct seen.number from recommendation_observation o
                                       join readable_today(:tokens) seen on seen.called = o.observation
                                      where o.recommendation = r.number order by 1) as observations
                          from recommendation r left join evaluation_withdrawal w on w.record = r.number
                         where r.number = any (:numbers)""")
                .param("tokens", visitor.tokenArray())
                .param("numbers", numbers)
                .query(row -> {
                    long number = row.getLong("number");
                    RecordHead head = byNumber.get(number);
                    if (head == null) return;
                    all.put(
                            number,
                            new Recommendation(
                                    head,
                                    row.getLong("framework"),
                                    new RecommendationText(
                                            head.title(),
                                            head.summary(),
                                            Audience.valueOf(row.getString("audience")),
                                            row.getString("addressed_to"),
                                            Urgency.valueOf(row.getString("urgency")),
                                            Set.of((Long[])
                                                    row.getArray("observations").getArray())),
                                    decisions.getOrDefault(number, List.of()),
                                    followUps.getOrDefault(number, List.of()),
                                    Withdrawal.read(row)));
                });
        return heads.stream()
                .map(RecordHead::number)
                .filter(all::containsKey)
                .map(all::get)
                .toList();
    }

    private Map<Long, List<Decision>> decisions(Long[] numbers) {
        Map<Long, List<Decision>> all = new LinkedHashMap<>();
        jdbc.sql("""
                        select recommendation, outcome, reason, decided_by, decided_on, written_by, written_at
                          from recommendation_decision
                         where recommendation = any (:numbers)
                         order by decided_on desc, id desc""").param("numbers", numbers).query(row -> {
            all.computeIfAbsent(row.getLong("recommendation"), none -> new ArrayList<>())
                    .add(new Decision(
                            Outcome.valueOf(row.getString("outcome")),
                            row.getString("reason"),
                            row.getString("decided_by"),
                            row.getObject("decided_on", LocalDate.class),
                            row.getObject("written_by", Long.class),
                            row.getObject("written_at", OffsetDateTime.class).toInstant()));
        });
        return all;
    }

    private Map<Long, List<FollowUp>> followUps(Visitor visitor, Long[] numbers) {
        Map<Long, List<FollowUp>> all = new LinkedHashMap<>();
        jdbc.sql("""
                        select f.recommendation, f.id, f.task, f.responsible, f.due_on, f.state, f.done_note, f.version,
                               coalesce((select p.title from readable_today(:tokens) p where p.called = f.responsible), '') as name
                          from recommendation_follow_up f
                         where f.recommendation = any (:numbers)
                         order by f.due_on, f.id""")
                .param("tokens", visitor.tokenArray())
                .param("numbers", numbers)
                .query(row -> {
                    all.computeIfAbsent(row.getLong("recommendation"), none -> new ArrayList<>())
                            .add(new FollowUp(
                                    row.getLong("id"),
                                    row.getString("task"),
                                    row.getLong("responsible"),
                                    row.getString("name"),
                                    row.getObject("due_on", LocalDate.class),
                                    FollowUpState.valueOf(row.getString("state")),
                                    row.getString("done_note"),
                                    row.getInt("version")));
                });
        return all;
    }

    List<RecordHead> of(Visitor visitor, long framework) {
        return jdbc.sql("select " + RecordHead.COLUMNS + """
                          from readable(:tokens) r join recommendation c on c.number = r.number
                         where c.framework = :framework and r.state <> 'REMOVED'
                         order by c.number""")
                .param("tokens", visitor.tokenArray())
                .param("framework", framework)
                .query(RecordHead::read)
                .list();
    }

    /** The observations of a framework that stand and that the visitor may read. */
    Set<Long> observationsOf(Visitor visitor, long framework) {
        return Set.copyOf(jdbc.sql("""
                        select o.number from observation o join readable(:tokens) r on r.number = o.number
                         where o.framework = :framework
                           and not exists (select 1 from evaluation_withdrawal w where w.record = o.number)""")
                .param("tokens", visitor.tokenArray())
                .param("framework", framework)
                .query(Long.class)
                .list());
    }

    /** What waits for a person, what is due first. */
    List<Waiting> waitingFor(Visitor visitor, int most) {
        return jdbc.sql("""
                        select r.number, r.title, r.language, f.id, f.task, f.due_on
                          from recommendation_follow_up f join readable(:tokens) r on r.number = f.recommendation
                         where f.responsible = any (array(select numbers_of(cast(:person as bigint)))) and f.state in ('OPEN', 'UNDERWAY') and r.state <> 'REMOVED'
                           and not exists (select 1 from evaluation_withdrawal w where w.record = r.number)
                         order by f.due_on, f.id
                         limit :most""")
                .param("tokens", visitor.tokenArray())
                .param("person", visitor.person())
                .param("most", most)
                .query((row, i) -> new Waiting(
                        row.getLong("number"),
                        row.getString("title"),
                        Language.of(row.getString("language")).orElse(Language.BOKMAL),
                        row.getLong("id"),
                        row.getString("task"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    /** A follow-up that somebody is to do. */
    record Waiting(long recommendation, String title, Language language, long id, String task, LocalDate dueOn) {}

    /** All observations a recommendation is drawn from, whoever may read them. */
    Set<Long> drawnFrom(long recommendation) {
        return new HashSet<>(
                jdbc.sql("select observation from recommendation_observation where recommendation = :number")
                        .param("number", recommendation)
                        .query(Long.class)
                        .list());
    }

    void insert(long number, long framework, RecommendationText text) {
        jdbc.sql("""
                        insert into recommendation (number, framework, audience, addressed_to, urgency)
                        values (:number, :framework, :audience, :addressedTo, :urgency)""")
                .param("number", number)
                .param("framework", framework)
                .param("audience", text.audience().name())
                .param("addressedTo", text.addressedTo())
                .param("urgency", text.urgency().name())
                .update();
        pairs.put("recommendation_observation", "recommendation", "observation", number, text.observations());
    }

    void update(long number, RecommendationText text) {
        jdbc.sql("""
                        update recommendation
                           set audience = :audience, addressed_to = :addressedTo, urgency = :urgency
                         where number = :number""")
                .param("audience", text.audience().name())
                .param("addressedTo", text.addressedTo())
                .param("urgency", text.urgency().name())
                .param("number", number)
                .update();
        pairs.put("recommendation_observation", "recommendation", "observation", number, text.observations());
    }

    void insert(long recommendation, Decision decision, @Nullable Long by, Instant now) {
        jdbc.sql("""
                        insert into recommendation_decision (recommendation, outcome, reason, decided_by, decided_on,
                                                             written_by, written_at)
                        values (:recommendation, :outcome, :reason, :decidedBy, :decidedOn, cast(:by as bigint), :now)""")
                .param("recommendation", recommendation)
                .param("outcome", decision.outcome().name())
                .param("reason", decision.reason())
                .param("decidedBy", decision.decidedBy())
                .param("decidedOn", decision.decidedOn())
                .param("by", by)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    long insert(long recommendation, FollowUpText text) {
        return followUp(jdbc.sql("""
                                insert into recommendation_follow_up (recommendation, task, responsible, due_on, state, done_note)
                                values (:recommendation, :task, :responsible, :dueOn, :state, :doneNote)
                                returning id"""), text)
                .param("recommendation", recommendation)
                .query(Long.class)
                .single();
    }

    /** @return false where somebody else saved first */
    boolean update(long recommendation, long id, int seen, FollowUpText text) {
        return followUp(jdbc.sql("""
                                update recommendation_follow_up
                                   set task = :task, responsible = :responsible, due_on = :dueOn, state = :state,
                                       done_note = :doneNote, version = version + 1
                                 where id = :id and recommendation = :recommendation and version = :seen"""), text)
                        .param("id", id)
                        .param("recommendation", recommendation)
                        .param("seen", seen)
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec followUp(JdbcClient.StatementSpec sql, FollowUpText text) {
        return sql.param("task", text.task())
                .param("responsible", text.responsible())
                .param("dueOn", text.dueOn())
                .param("state", text.state().name())
                .param("doneNote", text.doneNote());
    }

    private static Long[] numbers(List<RecordHead> heads) {
        return heads.stream().map(RecordHead::number).toArray(Long[]::new);
    }
}

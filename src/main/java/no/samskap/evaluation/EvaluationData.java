package no.samskap.evaluation;

import java.util.List;
import no.samskap.records.PersonalData;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who evaluates, who decided and who is to do something: it belongs to the evaluation and stays, without the name. */
@Component
@Order(49)
class EvaluationData implements PersonalData {
    private final JdbcClient jdbc;

    EvaluationData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Processing> processings() {
        return List.of(new Processing("evaluation", Basis.PUBLIC_TASK));
    }

    @Override
    public Columns columns() {
        return new Columns()
                .gone("evaluator", "person")
                .numberStays("evaluator", "named_by")
                .numberStays("recommendation_decision", "written_by")
                .numberStays("recommendation_follow_up", "responsible")
                .writtenByOthers("recommendation_decision", "decided_by")
                .writtenByOthers("recommendation", "addressed_to")
                .writtenByOthers("observation", "seen_by")
                .writtenByOthers("evaluation_question", "answered_by");
    }

    @Override
    public List<Held> heldOf(Someone someone) {
        return List.of(someone.held(jdbc, "evaluation", """
                        select f.task as text, f.state, f.due_on as at
                          from recommendation_follow_up f
                         where f.responsible = any (:people)
                        union all
                        select d.reason, d.outcome, d.decided_on
                          from recommendation_decision d
                         where d.written_by = any (:people)
                        union all
                        select '', 'EVALUATOR', cast(e.named_at as date)
                          from evaluator e
                         where e.person = any (:people)
                         order by 3"""));
    }

    @Override
    public List<Long> erase(Someone someone) {
        someone.run(jdbc, "delete from evaluator where person = any (:people)");
        return List.of();
    }
}

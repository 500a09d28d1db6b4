package no.samskap.evaluation;

import java.util.Arrays;
import java.util.List;
import no.samskap.indicators.Framework;
import no.samskap.records.Records;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives each observation and recommendation the readers and editors that follow from its audience and from who evaluates. */
@Component
class EvaluationRights {
    private final JdbcClient jdbc;
    private final EvaluatorRepository evaluators;
    private final Records records;

    EvaluationRights(JdbcClient jdbc, EvaluatorRepository evaluators, Records records) {
        this.jdbc = jdbc;
        this.evaluators = evaluators;
        this.records = records;
    }

    private record Given(long number, Audience audience, List<Long> responsible) {}

    /** All of a framework's, after somebody was named or dismissed. */
    void give(Framework framework) {
        List<Long> writers = evaluators.list(framework.number());
        for (Given each : all(framework.number())) give(framework, each, writers);
    }

    /** One recommendation's, after its follow-ups changed hands. */
    void give(Framework framework, long recommendation) {
        List<Long> writers = evaluators.list(framework.number());
        all(framework.number()).stream()
                .filter(each -> each.number() == recommendation)
                .forEach(each -> give(framework, each, writers));
    }

    private void give(Framework framework, Given given, List<Long> writers) {
        records.grant(
                given.number(),
                EvaluationPolicy.readers(given.audience(), framework, writers, given.responsible()),
                EvaluationPolicy.editors(framework, writers));
    }

    private List<Given> all(long framework) {
        return jdbc.sql("""
                        select number, audience, '{}'::bigint[] as responsible from observation where framework = :framework
                        union all
                        select r.number, r.audience,
                               array(select distinct f.responsible from recommendation_follow_up f
                                      where f.recommendation = r.number order by 1)
                          from recommendation r where r.framework = :framework""")
                .param("framework", framework)
                .query((row, i) -> new Given(
                        row.getLong("number"), Audience.valueOf(row.getString("audience")), Arrays.asList((Long[])
                                row.getArray("responsible").getArray())))
                .list();
    }
}

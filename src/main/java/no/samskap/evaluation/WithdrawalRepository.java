package no.samskap.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was withdrawn of an evaluation, and what builds on what. */
@Repository
class WithdrawalRepository {
    private static final List<String> GONE = List.of(
            "delete from evaluation_withdrawal where record = :number",
            "delete from observation_box where observation = :number",
            "delete from observation_question where observation = :number",
            "delete from observation_record where observation = :number",
            "delete from observation where number = :number",
            "delete from recommendation_observation where recommendation = :number",
            "delete from recommendation where number = :number");

    private final JdbcClient jdbc;

    WithdrawalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The framework an observation or a recommendation is about. */
    Optional<Long> framework(long number) {
        return jdbc.sql("""
                        select framework from observation where number = :number
                        union all
                        select framework from recommendation where number = :number""").param("number", number).query(Long.class).optional();
    }

    /** Until the transaction ends nothing new builds on it. */
    void hold(long number) {
        jdbc.sql("""
                        with o as (select number from observation where number = :number for update),
                             r as (select number from recommendation where number = :number for update)
                        select number from o union all select number from r""").param("number", number).query(Long.class).list();
    }

    /** Whether a recommendation is drawn from an observation, or a recommendation was decided about or is followed up. */
    boolean isBuiltOn(long number) {
        return jdbc.sql("""
                        select exists (select 1 from recommendation_observation where observation = :number)
                            or exists (select 1 from recommendation_decision where recommendation = :number)
                            or exists (select 1 from recommendation_follow_up where recommendation = :number)""").param("number", number).query(Boolean.class).single();
    }

    Optional<Withdrawal> find(long number) {
        return jdbc.sql("select reason, withdrawn_on from evaluation_withdrawal where record = :number")
                .param("number", number)
                .query((row, i) ->
                        new Withdrawal(row.getString("reason"), row.getObject("withdrawn_on", LocalDate.class)))
                .optional();
    }

    void insert(long number, Withdrawal withdrawal) {
        jdbc.sql("insert into evaluation_withdrawal (record, reason, withdrawn_on) values (:number, :reason, :on)")
                .param("number", number)
                .param("reason", withdrawal.reason())
                .param("on", withdrawal.on())
                .update();
    }

    void deleteWithdrawal(long number) {
        jdbc.sql(GONE.getFirst()).param("number", number).update();
    }

    /** All that is kept of it. */
    void delete(long number) {
        for (String sql : GONE) jdbc.sql(sql).param("number", number).update();
    }
}

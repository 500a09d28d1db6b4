package no.samskap.inquiries;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads and saves where screenings stand. */
@Repository
class ScreeningRepository {
    private final JdbcClient jdbc;

    ScreeningRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(long inquiry, long body) {
        jdbc.sql("insert into inquiry_screening (inquiry, body) values (:inquiry, :body) on conflict do nothing")
                .param("inquiry", inquiry)
                .param("body", body)
                .update();
    }

    List<Screening> of(long inquiry) {
        return jdbc.sql("""
                        select inquiry, body, state, text, merged_into from inquiry_screening
                         where inquiry = :inquiry order by body""").param("inquiry", inquiry).query(Screening.class).list();
    }

    Optional<Screening> find(long inquiry, long body) {
        return of(inquiry).stream()
                .filter(screening -> screening.body() == body)
                .findFirst();
    }

    void turn(long inquiry, long body, Screening.State state, String text, @Nullable Long mergedInto) {
        jdbc.sql("""
                        update inquiry_screening
                           set state = :state, text = :text, merged_into = :mergedInto, decided_at = acting_now()
                         where inquiry = :inquiry and body = :body""")
                .param("inquiry", inquiry)
                .param("body", body)
                .param("state", state.name())
                .param("text", text)
                .param("mergedInto", mergedInto)
                .update();
    }

    List<Long> heldBy(long inquiry, long body) {
        return jdbc.sql("""
                        select distinct number_today(organisation) from inquiry_receiver
                         where inquiry = :inquiry and held_by = :body order by 1""")
                .param("inquiry", inquiry)
                .param("body", body)
                .query(Long.class)
                .list();
    }
}

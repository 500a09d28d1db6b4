package no.samskap.needs;

import java.util.List;
import no.samskap.records.PersonalData;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody has begun to write and not sent. What they sent belongs to the organisation. */
@Component
@Order(45)
class NeedData implements PersonalData {
    private final JdbcClient jdbc;

    NeedData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Processing> processings() {
        return List.of(new Processing("sketches", Basis.PUBLIC_TASK), new Processing("senders", Basis.PUBLIC_TASK));
    }

    @Override
    public Columns columns() {
        return new Columns()
                .gone("need_sketch", "person")
                .writtenByOthers("need", "sender")
                .writtenByOthers("need_support", "contact")
                .numberStays("need_invitation", "made_by")
                .numberStays("need_step", "taken_by")
                .numberStays("need_question", "written_by")
                .numberStays("challenge_need", "gathered_by", "replied_by", "parted_by");
    }

    @Override
    public List<Held> heldOf(Someone someone) {
        return List.of(someone.held(jdbc, "sketches", """
                        select fields ->> 'title' as title, fields ->> 'question' as question, saved_at
                          from need_sketch where person = any (:people) order by saved_at"""));
    }

    @Override
    public List<Long> erase(Someone someone) {
        someone.run(jdbc, "delete from need_sketch where person = any (:people)");
        return List.of();
    }
}

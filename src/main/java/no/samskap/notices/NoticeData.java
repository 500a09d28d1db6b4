package no.samskap.notices;

import java.util.List;
import no.samskap.records.PersonalData;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody is told and what they do with their tasks: all of it their own affair. */
@Component
@Order(60)
class NoticeData implements PersonalData {
    private final JdbcClient jdbc;

    NoticeData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Processing> processings() {
        return List.of(new Processing("notices", Basis.PUBLIC_TASK));
    }

    @Override
    public Columns columns() {
        return new Columns()
                .gone("notice", "person")
                .gone("notice_choice", "person")
                .gone("notice_round", "person")
                .gone("theme_following", "person")
                .gone("task_snoozed", "person")
                .gone("task_handed", "from_person", "to_person")
                .gone("calendar_address", "person")
                .numberStays("notice", "by_person");
    }

    @Override
    public List<Held> heldOf(Someone someone) {
        Held held = someone.held(jdbc, "notices", """
                        select r.title as record, n.what, n.happened_at as at, null as choice, null as note
                          from notice n left join readable_today('{public}') r on r.called = n.record
                         where n.person = any (:people)
                        union all
                        select null, sort, null, choice, null from notice_choice where person = any (:people)
                        union all
                        select task, 'SNOOZED', cast(until as timestamptz), null, null from task_snoozed
                         where person = any (:people)
                        union all
                        select task, 'HANDED_OVER', handed_at, null, note from task_handed
                         where from_person = any (:people) or to_person = any (:people)
                         order by 3 nulls last""");
        return List.of(held.saying("what", "privacy.notices.what.").saying("choice", "notices.choice."));
    }

    @Override
    public List<Long> erase(Someone someone) {
        for (String table : List.of(
                "notice", "notice_choice", "notice_round", "theme_following", "task_snoozed", "calendar_address"))
            someone.run(jdbc, "delete from " + table + " where person = any (:people)");
        someone.run(jdbc, "delete from task_handed where from_person = any (:people) or to_person = any (:people)");
        return List.of();
    }
}

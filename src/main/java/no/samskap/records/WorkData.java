package no.samskap.records;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody follows, which is theirs; and what they wrote and did, which belongs to the records and stays, without the name. */
@Component
@Order(80)
class WorkData implements PersonalData {
    private final JdbcClient jdbc;

    WorkData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Processing> processings() {
        return List.of(new Processing("following", Basis.PUBLIC_TASK), new Processing("work", Basis.PUBLIC_TASK));
    }

    @Override
    public Columns columns() {
        return new Columns()
                .gone("following", "person")
                .numberStays("record", "created_by", "changed_by")
                .numberStays("history", "changed_by")
                .numberStays("trail", "stated_by")
                .numberStays("fact", "stated_by")
                .numberStays("merge", "merged_by", "undone_by")
                .numberStays("dialogue_entry", "written_by")
                .numberStays("attachment", "attached_by")
                .numberStays("audit", "person")
                .numberStays("external_identity", "client")
                .goneInTime("submission", "client");
    }

    @Override
    public List<Held> heldOf(Someone someone) {
        return List.of(someone.held(jdbc, "following", """
                        select r.title as record, f.since
                          from following f join record r on r.number = f.record
                         where f.person = any (:people) order by f.since"""), someone.held(jdbc, "work", """
                        select r.title as record, d.text, d.written_at
                          from dialogue_entry d join record r on r.number = d.record
                         where d.written_by = any (:people) and d.withdrawn_at is null
                        union all
                        select r.title, a.file_name, a.attached_at
                          from attachment a join record r on r.number = a.record
                         where a.attached_by = any (:people) and a.withdrawn_at is null
                         order by 3"""));
    }

    @Override
    public List<Long> erase(Someone someone) {
        someone.run(jdbc, "delete from following where person = any (:people)");
        return List.of();
    }
}

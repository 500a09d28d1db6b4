package no.samskap.search;

import java.util.List;
import no.samskap.records.PersonalData;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people want to be told of. */
@Component
@Order(50)
class SearchData implements PersonalData {
    private final JdbcClient jdbc;

    SearchData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Processing> processings() {
        return List.of(new Processing("savedSearches", Basis.PUBLIC_TASK));
    }

    @Override
    public Columns columns() {
        return new Columns().gone("saved_search", "person");
    }

    @Override
    public List<Held> heldOf(Someone someone) {
        return List.of(someone.held(jdbc, "savedSearches", """
                        select s.name, s.asked, r.title as record, s.followed, s.saved_at, s.looked_at
                          from saved_search s left join readable_today('{public}') r on r.called = s.body
                         where s.person = any (:people) order by s.id"""));
    }

    @Override
    public List<Long> erase(Someone someone) {
        someone.run(jdbc, "delete from saved_search where person = any (:people)");
        return List.of();
    }
}

package no.samskap.search;

import java.util.List;
import no.samskap.records.Forgetting;
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
    public List<Held> heldOf(long person) {
        return List.of(new Held(
                "savedSearches",
                Forgetting.texts(jdbc.sql("""
                                select name, asked, body as record, followed, saved_at, looked_at
                                  from saved_search where person = :person order by id""").param("person", person).query().listOfRows())));
    }

    @Override
    public List<Long> erase(long person) {
        jdbc.sql("delete from saved_search where person = :person")
                .param("person", person)
                .update();
        return List.of();
    }
}

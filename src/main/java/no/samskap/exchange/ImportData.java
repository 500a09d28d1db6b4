package no.samskap.exchange;

import java.util.List;
import no.samskap.records.PersonalData;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files somebody sent, and how they told us to read them. */
@Component
@Order(47)
class ImportData implements PersonalData {
    private final JdbcClient jdbc;

    ImportData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Processing> processings() {
        return List.of(new Processing("imports", Basis.PUBLIC_TASK));
    }

    @Override
    public Columns columns() {
        return new Columns().gone("data_import", "person").gone("remembered_mapping", "person");
    }

    @Override
    public List<Held> heldOf(Someone someone) {
        return List.of(someone.held(jdbc, "imports", """
                        select file_name, sent_at, state, line_count from data_import where person = any (:people)
                        union all
                        select header, used_at, null, null from remembered_mapping where person = any (:people)
                         order by 2""").saying("state", "exchange.state."));
    }

    /** What became records stays; the files with their lines go. */
    @Override
    public List<Long> erase(Someone someone) {
        someone.run(
                jdbc,
                "delete from data_import where person = any (:people)",
                "delete from remembered_mapping where person = any (:people)");
        return List.of();
    }
}

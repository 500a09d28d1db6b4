package no.samskap.indicators;

import java.util.List;
import no.samskap.records.PersonalData;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who asked, confirmed, approved, locked and restated figures, and wrote beside them: it belongs to the figures and stays, without the name. */
@Component
@Order(48)
class FrameworkData implements PersonalData {
    private final JdbcClient jdbc;

    FrameworkData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Processing> processings() {
        return List.of(new Processing("figures", Basis.PUBLIC_TASK));
    }

    @Override
    public Columns columns() {
        return new Columns()
                .numberStays("reporting_round", "asked_by", "approved_by", "locked_by")
                .numberStays("round_confirmation", "confirmed_by")
                .numberStays("settled_figure", "settled_by")
                .numberStays("figure_comment", "written_by");
    }

    @Override
    public List<Held> heldOf(Someone someone) {
        return List.of(someone.held(jdbc, "figures", """
                        select f.name_nb as name, s.year, s.reason as text, s.settled_at as at
                          from settled_figure s join framework f on f.number = s.framework
                         where s.settled_by = any (:people) and s.reason <> ''
                        union all
                        select f.name_nb, c.year, c.text, c.written_at
                          from figure_comment c join framework f on f.number = c.framework
                         where c.written_by = any (:people)
                        union all
                        select f.name_nb, q.year, q.resolution, q.locked_at
                          from reporting_round q join framework f on f.number = q.framework
                         where q.locked_by = any (:people)
                         order by 4"""));
    }

    @Override
    public List<Long> erase(Someone someone) {
        return List.of();
    }
}

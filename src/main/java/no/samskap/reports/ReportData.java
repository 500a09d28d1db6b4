package no.samskap.reports;

import java.util.List;
import no.samskap.records.PersonalData;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who wrote which part of a report, and who published it: it belongs to the report and stays, without the name. */
@Component
@Order(49)
class ReportData implements PersonalData {
    private final JdbcClient jdbc;

    ReportData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Processing> processings() {
        return List.of(new Processing("reports", Basis.PUBLIC_TASK));
    }

    @Override
    public Columns columns() {
        return new Columns().numberStays("report", "published_by").numberStays("report_part", "written_by");
    }

    @Override
    public List<Held> heldOf(Someone someone) {
        return List.of(someone.held(jdbc, "reports", """
                        select r.title as record, p.title, p.text, p.written_at
                          from report_part p join readable_today('{public,members}') r on r.called = p.report
                         where p.written_by = any (:people)
                         order by p.written_at"""));
    }

    @Override
    public List<Long> erase(Someone someone) {
        return List.of();
    }
}

package no.samskap.evaluation.logic.web;

import java.util.List;
import no.samskap.indicators.Framework;
import no.samskap.indicators.FrameworkQueries;
import no.samskap.web.Words;

/** Which programme logic to begin from. */
public record CopyPage(Framework framework, List<Row> others) {
    public record Row(long number, String name, String note) {
        static Row of(FrameworkQueries.Row row) {
            String period = Words.period(row.startsOn(), row.endsOn());
            return new Row(
                    row.number(),
                    Words.t(row.name()),
                    row.bodyTitle() == null ? period : row.bodyTitle() + ", " + period);
        }
    }

    public String url() {
        return LogicPage.url(framework);
    }
}

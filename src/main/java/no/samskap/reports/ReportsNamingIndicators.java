package no.samskap.reports;

import java.util.ArrayList;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.indicators.IndicatorUses;
import no.samskap.records.Kinds;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** A published report leads to the figures it tells of: what it names is not taken away. A draft tells of what there is. */
@Component
class ReportsNamingIndicators implements IndicatorUses {
    private final ReportRepository repository;
    private final Records records;
    private final Kinds kinds;

    ReportsNamingIndicators(ReportRepository repository, Records records, Kinds kinds) {
        this.repository = repository;
        this.records = records;
        this.kinds = kinds;
    }

    @Override
    public List<Use> of(Visitor visitor, long framework, long indicator) {
        List<Long> reports = repository.publishedNaming(framework, FigureChapters.indicatorPath(framework, indicator));
        List<RecordHead> readable = records.findAll(visitor, reports);
        List<Use> uses = new ArrayList<>();
        readable.forEach(head -> uses.add(new Use(Words.t("reports.names.report", head.title()), kinds.address(head))));
        int hidden = reports.size() - readable.size();
        if (hidden > 0) uses.add(new Use(Words.count("reports.names.hidden", hidden), ""));
        return uses;
    }
}

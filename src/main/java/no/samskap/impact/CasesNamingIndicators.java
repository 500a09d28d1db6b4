package no.samskap.impact;

import java.util.ArrayList;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.indicators.IndicatorUses;
import no.samskap.records.Kinds;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** A claim may be shown by an indicator's figure: then the indicator is not taken away. */
@Component
class CasesNamingIndicators implements IndicatorUses {
    private final ClaimRepository repository;
    private final Records records;
    private final Kinds kinds;

    CasesNamingIndicators(ClaimRepository repository, Records records, Kinds kinds) {
        this.repository = repository;
        this.records = records;
        this.kinds = kinds;
    }

    @Override
    public List<Use> of(Visitor visitor, long framework, long indicator) {
        List<Long> cases = repository.casesShowing(framework, indicator);
        List<RecordHead> readable = records.findAll(visitor, cases);
        List<Use> uses = new ArrayList<>();
        readable.forEach(head -> uses.add(new Use(Words.t("impact.names.case", head.title()), kinds.address(head))));
        int hidden = cases.size() - readable.size();
        if (hidden > 0) uses.add(new Use(Words.count("impact.names.hidden", hidden), ""));
        return uses;
    }
}

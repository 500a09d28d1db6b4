package no.samskap.reports;

import no.samskap.documents.Document;
import no.samskap.impact.QuotationTakenOut;
import no.samskap.records.Records;
import no.samskap.web.Words;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A published report stays as it was, but for one thing: words that somebody took back their consent to. They leave the page and the files,
 * with a note in their place that says so.
 */
@Component
class TakenOut {
    private final ReportRepository repository;
    private final Records records;

    TakenOut(ReportRepository repository, Records records) {
        this.repository = repository;
        this.records = records;
    }

    @EventListener
    void takeOut(QuotationTakenOut quotation) {
        for (long report : repository.quoting(quotation.key())) {
            records.touch(report);
            Document document = repository.published(report).orElseThrow();
            repository.replace(
                    report,
                    document.without(
                            quotation.key(),
                            Words.in(document.language(), () -> Document.note(Words.t("reports.quotationTakenOut")))));
        }
    }
}

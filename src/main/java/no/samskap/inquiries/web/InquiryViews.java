package no.samskap.inquiries.web;

import no.samskap.core.Visitor;
import no.samskap.inquiries.ChangesShown;
import no.samskap.inquiries.Inquiry;
import no.samskap.inquiries.InquiryQueries;
import no.samskap.inquiries.data.DataRoutines;
import no.samskap.records.Attachments;
import no.samskap.records.Records;
import no.samskap.themes.Themes;
import org.springframework.stereotype.Component;

/** Gathers an inquiry as a receiver reads it. */
@Component
class InquiryViews {
    private final ChangesShown changes;
    private final InquiryQueries queries;
    private final DataRoutines routines;
    private final Records records;
    private final Attachments attachments;
    private final Themes themes;

    InquiryViews(
            ChangesShown changes,
            InquiryQueries queries,
            DataRoutines routines,
            Records records,
            Attachments attachments,
            Themes themes) {
        this.changes = changes;
        this.queries = queries;
        this.routines = routines;
        this.records = records;
        this.attachments = attachments;
        this.themes = themes;
    }

    InquiryView of(Visitor visitor, Inquiry inquiry) {
        return new InquiryView(
                inquiry,
                themes.all(inquiry.what().themes()),
                records.findAll(visitor, inquiry.needs()),
                routines.findAll(visitor, inquiry.routines()),
                attachments.of(visitor, inquiry.number()),
                changes.of(inquiry),
                queries.owedResults(inquiry.who()));
    }
}

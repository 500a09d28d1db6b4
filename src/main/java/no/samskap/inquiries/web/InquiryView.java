package no.samskap.inquiries.web;

import java.util.List;
import no.samskap.inquiries.Effort;
import no.samskap.inquiries.Inquiries;
import no.samskap.inquiries.Inquiry;
import no.samskap.inquiries.data.DataRoutine;
import no.samskap.records.Attachments;
import no.samskap.records.RecordHead;
import no.samskap.themes.Theme;

/**
 * An inquiry as a receiver reads it.
 *
 * @param needs those of its needs that the visitor may read
 * @param routines of the data it asks for
 * @param changes what was changed after it was sent, the latest first
 * @param owed results of earlier inquiries that the same one has not told yet
 */
public record InquiryView(
        Inquiry inquiry,
        List<Theme> themes,
        List<RecordHead> needs,
        List<DataRoutine> routines,
        List<Attachments.Attachment> attachments,
        List<Inquiries.ShownChange> changes,
        int owed) {
    /** Those that one of the receivers has. */
    public List<DataRoutine> routinesOf(long organisation) {
        return routines.stream()
                .filter(routine -> routine.text().owner() == organisation)
                .toList();
    }

    public String hours() {
        return Effort.hours(inquiry.what().effortMinutes());
    }

    public String hoursOfAll() {
        return Effort.hours(inquiry.effortMinutes());
    }
}

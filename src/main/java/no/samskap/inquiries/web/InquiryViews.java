package no.samskap.inquiries.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.inquiries.Inquiries;
import no.samskap.inquiries.Inquiry;
import no.samskap.inquiries.InquiryQueries;
import no.samskap.inquiries.data.DataRoutines;
import no.samskap.records.Attachments;
import no.samskap.records.Records;
import no.samskap.themes.Theme;
import no.samskap.themes.Themes;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** Gathers an inquiry as a receiver reads it. */
@Component
class InquiryViews {
    private final Inquiries inquiries;
    private final InquiryQueries queries;
    private final DataRoutines routines;
    private final Records records;
    private final Attachments attachments;
    private final Themes themes;

    InquiryViews(
            Inquiries inquiries,
            InquiryQueries queries,
            DataRoutines routines,
            Records records,
            Attachments attachments,
            Themes themes) {
        this.inquiries = inquiries;
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
                inquiries.changes(inquiry).stream()
                        .map(change -> new Inquiries.ShownChange(
                                change.field(),
                                shown(change.field(), change.before()),
                                shown(change.field(), change.after()),
                                change.at()))
                        .toList(),
                queries.owedResults(inquiry.who()));
    }

    /** A field of the form as people read it, for the difference that a change made. */
    private String shown(String field, String value) {
        if (value.isEmpty()) return Words.t("inquiries.change.nothing");
        return switch (field) {
            case "asks" ->
                Arrays.stream(value.split(","))
                        .map(ask -> Words.t("inquiries.ask." + ask))
                        .collect(Collectors.joining(", "));
            case "themes" ->
                themes.all(Arrays.stream(value.split(",")).map(Long::valueOf).toList()).stream()
                        .map(Theme::label)
                        .map(Words::t)
                        .collect(Collectors.joining(", "));
            case "rek", "sikt", "dpia" -> Words.t("inquiries.standing." + value);
            case "studyFrom", "studyTo", "answerBy" -> Words.date(LocalDate.parse(value));
            default -> value;
        };
    }
}

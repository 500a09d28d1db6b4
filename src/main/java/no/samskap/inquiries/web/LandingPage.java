package no.samskap.inquiries.web;

import java.time.LocalDate;
import java.util.List;
import no.samskap.inquiries.CaseQueries;
import no.samskap.inquiries.InquiryQueries;
import no.samskap.web.Option;

/**
 * Where one begins, and what is under way.
 *
 * @param waiting what waits for the visitor's answer
 * @param handles whether the visitor is in an organisation that gets inquiries
 * @param pausable organisations whose pauses the visitor may set
 * @param bodies cooperations whose customs the visitor may set
 */
public record LandingPage(
        boolean signedIn,
        List<InquiryQueries.Row> own,
        List<InquiryQueries.Row> toScreen,
        List<CaseQueries.Row> waiting,
        boolean handles,
        List<Option> pausable,
        List<Option> bodies,
        LocalDate today) {}

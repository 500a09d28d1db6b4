package no.samskap.inquiries.web;

import java.util.List;

/**
 * The inquiry as a receiver will read it, and what is left to say.
 *
 * @param missing fields that say nothing yet
 * @param problems sentences on why it was not sent
 */
public record PreviewPage(InquiryView view, List<String> missing, List<String> problems) {}

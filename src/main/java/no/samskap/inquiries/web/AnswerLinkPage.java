package no.samskap.inquiries.web;

import no.samskap.inquiries.Case;
import no.samskap.web.Form;

/**
 * A case to be answered by a mailed link.
 *
 * @param name whom the link was sent to
 */
public record AnswerLinkPage(String action, String name, Case given, InquiryView view, Form form) {}

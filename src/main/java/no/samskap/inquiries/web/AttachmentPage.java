package no.samskap.inquiries.web;

import java.util.List;
import no.samskap.inquiries.Inquiry;
import no.samskap.records.Attachments;
import no.samskap.web.Form;

/** An inquiry's files, and the form to add one. */
public record AttachmentPage(Inquiry inquiry, Form form, List<Attachments.Attachment> files) {}

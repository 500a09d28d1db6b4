package no.samskap.inquiries.web;

import java.util.List;
import no.samskap.inquiries.Customs;
import no.samskap.records.RecordHead;
import no.samskap.web.Form;

/**
 * What a cooperation or a municipality wants.
 *
 * @param pauses a municipality's, in force today
 */
public record CustomPage(RecordHead head, Form form, List<Customs.Pause> pauses) {}

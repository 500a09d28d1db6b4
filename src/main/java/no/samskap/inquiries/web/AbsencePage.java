package no.samskap.inquiries.web;

import java.util.List;
import no.samskap.inquiries.Customs;
import no.samskap.web.Form;

/** When somebody is away. */
public record AbsencePage(Form form, List<Customs.Absence> absences) {}

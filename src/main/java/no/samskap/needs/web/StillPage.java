package no.samskap.needs.web;

import java.util.List;
import no.samskap.needs.Patience;
import no.samskap.records.RecordHead;
import no.samskap.web.Form;

/**
 * @param days how long the body lets a need stand still
 * @param mayGrant whether the visitor may change that
 */
public record StillPage(RecordHead body, List<Patience.Still> needs, int days, boolean mayGrant, Form form) {}

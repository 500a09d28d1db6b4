package no.samskap.needs.web;

import java.util.List;
import no.samskap.records.RecordHead;

/**
 * Needs that say something like what somebody is writing.
 *
 * @param mayJoin whether the visitor writes for an organisation that could join
 */
public record AlikePart(List<RecordHead> needs, boolean mayJoin) {}

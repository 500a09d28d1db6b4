package no.samskap.impact.web;

import java.util.List;
import no.samskap.web.Option;

/** @param options what is written into the field is the value; the label tells it from others */
public record SuggestedRecords(List<Option> options) {}

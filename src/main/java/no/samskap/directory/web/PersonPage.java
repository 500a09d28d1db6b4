package no.samskap.directory.web;

import java.util.Set;
import no.samskap.directory.Person;
import no.samskap.records.web.RecordParts.Parts;

/**
 * @param changeable the affiliations the visitor may change
 * @param endable those the visitor may end
 * @param mayAdd whether the visitor may say that the person belongs somewhere
 */
public record PersonPage(Person person, Parts parts, Set<Long> changeable, Set<Long> endable, boolean mayAdd) {}

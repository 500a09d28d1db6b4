package no.samskap.directory.web;

import no.samskap.directory.Person;
import no.samskap.records.web.RecordParts.Parts;

public record PersonPage(Person person, Parts parts) {}

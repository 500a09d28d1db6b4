package no.samskap.needs.web;

import java.util.List;
import no.samskap.needs.Need;

public record ReadingsPage(Need need, List<ReadingPart> readings) {}

package no.samskap.matching.web;

import no.samskap.web.Form;

public record MySuggestionsPage(SuggestionsPage suggestions, Form wish) {}

package no.samskap.accounts.web;

import java.util.List;
import no.samskap.web.Form;
import no.samskap.web.Option;

/** @param languages in which the person can be written to */
public record AccountPage(Form contact, List<Option> languages) {}

package no.samskap.accounts.web;

import no.samskap.web.Form;

/** Before somebody is erased: what goes, and what stays. */
public record ErasurePage(long number, String name, Form form) {}

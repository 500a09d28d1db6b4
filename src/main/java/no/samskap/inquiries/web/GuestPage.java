package no.samskap.inquiries.web;

import no.samskap.web.Form;

/** Where somebody without an account begins. */
public record GuestPage(Form form) {}

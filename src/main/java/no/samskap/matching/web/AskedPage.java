package no.samskap.matching.web;

import no.samskap.matching.Brokerages;
import no.samskap.web.Form;

/** @param own whether the visitor is the one who was asked */
public record AskedPage(Brokerages.Asked asked, boolean own, Form reply) {}

package no.samskap.matching.web;

import no.samskap.matching.BrokerageReplies;
import no.samskap.web.Form;

/** @param own whether the visitor is the one who was asked */
public record AskedPage(BrokerageReplies.Asked asked, boolean own, Form reply) {}

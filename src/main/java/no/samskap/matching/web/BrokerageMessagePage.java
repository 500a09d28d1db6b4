package no.samskap.matching.web;

import no.samskap.matching.Brokerage;
import no.samskap.web.Form;

/** What the adviser writes to somebody who is listed. */
public record BrokerageMessagePage(Brokerage brokerage, Brokerage.Candidate candidate, Form form) {}

package no.samskap.matching.web;

import java.util.List;
import no.samskap.matching.Brokerages;

public record BrokerageListPage(List<Brokerages.Line> cases) {}

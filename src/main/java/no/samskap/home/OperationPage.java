package no.samskap.home;

import java.util.List;
import no.samskap.web.OperatorItem;

public record OperationPage(List<OperatorItem> items) {}

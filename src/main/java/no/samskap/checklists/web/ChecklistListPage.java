package no.samskap.checklists.web;

import java.util.List;
import no.samskap.checklists.Checklist;

public record ChecklistListPage(List<Checklist> checklists) {}

package no.samskap.projects.web;

import java.util.List;
import no.samskap.projects.forms.CollaborationForm;

public record CollaborationFormListPage(List<CollaborationForm> forms, boolean mayWrite) {}

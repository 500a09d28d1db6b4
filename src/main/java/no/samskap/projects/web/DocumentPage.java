package no.samskap.projects.web;

import no.samskap.projects.Project;
import no.samskap.web.Form;

/** The form that puts a document on a project. */
public record DocumentPage(Project project, Form form) {}

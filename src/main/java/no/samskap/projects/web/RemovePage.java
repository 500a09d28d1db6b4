package no.samskap.projects.web;

import no.samskap.projects.Project;

/**
 * Asks before something is taken away.
 *
 * @param words where its messages are
 * @param what it is called
 */
public record RemovePage(Project project, String words, String what, String action, String backUrl) {}

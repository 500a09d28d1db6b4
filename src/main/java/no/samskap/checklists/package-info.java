/**
 * Checklists that organisations answer for themselves: how a municipality sees to research each year, and what to ask before an
 * agreement abroad. A changed list is a new edition; answers keep the words they were given to. Answers are seen by the
 * organisation itself and by those it takes part with in cooperation bodies.
 */
@ApplicationModule(
        allowedDependencies = {"core", "sheets", "database", "web", "records", "records :: parts", "directory"})
@NullMarked
package no.samskap.checklists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

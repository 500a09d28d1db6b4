/**
 * Documents as files. A text with headings, tables, charts and drawings is told once and written as Word, with native charts that can be
 * edited, and as tagged PDF; a page written as HTML becomes PDF/A, for as long as archives are kept. It knows nothing of where a document comes
 * from, and fetches nothing from anywhere: style and fonts come with the program.
 */
@ApplicationModule(allowedDependencies = {"core", "sheets"})
@NullMarked
package no.samskap.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

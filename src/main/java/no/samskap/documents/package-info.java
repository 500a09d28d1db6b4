/**
 * Documents as files: a text with headings, tables and charts, told once and written as Word, as PDF or as Excel. Word and Excel get
 * native charts with their numbers, which can be edited; PDF is tagged. A document knows nothing of where it comes from.
 */
@ApplicationModule(allowedDependencies = {"core", "sheets"})
@NullMarked
package no.samskap.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

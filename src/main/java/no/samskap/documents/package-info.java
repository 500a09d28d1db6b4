/**
 * Documents as files: a page written as HTML becomes PDF/A that anybody can read, also with a screen reader, for as long as archives
 * are kept. It fetches nothing from anywhere: style and fonts come with the program.
 */
@ApplicationModule(allowedDependencies = "core")
@NullMarked
package no.samskap.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

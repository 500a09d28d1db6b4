/**
 * What every page and every API answer shares: the shell around pages, forms and their fields, lists and their filters,
 * words in the visitor's language, errors, and the rule that one act of a user is one transaction. No domain word.
 */
@ApplicationModule(allowedDependencies = {"core"})
@NullMarked
package no.samskap.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * What people are told and what waits for them: an inbox with the tasks that all modules know of, notices of what happened on what
 * somebody follows, letters and digests as often as each chooses, and feeds for programs that ask themselves. It states nothing:
 * everything shown or sent is read from the records, by the rule of reading, at that moment.
 */
@ApplicationModule(
        allowedDependencies = {"core", "documents", "web", "records", "themes", "search", "accounts", "mail"})
@NullMarked
package no.samskap.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Open calls: money that municipalities and research groups can apply for together, from whichever funder. A call is open, coming or
 * closed by its own dates, so that nobody has to say so.
 */
@ApplicationModule(
        allowedDependencies = {"core", "web", "records", "records :: parts", "themes", "directory", "accounts"})
@NullMarked
package no.samskap.funding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Records in and out as files. What is imported is read, looked through line by line, and written as one through the same doors as
 * by hand; a whole import can be taken back, and what others changed meanwhile is left to them. What is exported follows the list's
 * address and comes back unchanged.
 */
@ApplicationModule(
        allowedDependencies = {
            "core",
            "sheets",
            "web",
            "records",
            "records :: parts",
            "themes",
            "directory",
            "accounts",
            "projects",
            "projects :: forms"
        })
@NullMarked
package no.samskap.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

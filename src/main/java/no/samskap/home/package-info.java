/**
 * Where one comes in: the front page with the loop and its live counts, a person's own page, and what the service says about its
 * accessibility. It gathers from all modules and owns nothing.
 */
@ApplicationModule(
        allowedDependencies = {
            "core",
            "web",
            "records",
            "directory",
            "accounts",
            "contacts",
            "expertise",
            "needs",
            "needs :: challenges",
            "projects",
            "results",
            "notices",
            "indicators"
        })
@NullMarked
package no.samskap.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

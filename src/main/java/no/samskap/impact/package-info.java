/**
 * Impact cases: how working together changed a service, written section by section with help, shown by evidence for each claim, told in
 * the words of people who agreed to be quoted, and read by those it tells of before everybody may. What somebody said leaves the page,
 * the reports and the history when they take their consent back.
 */
@ApplicationModule(
        allowedDependencies = {
            "core",
            "documents",
            "web",
            "records",
            "records :: parts",
            "themes",
            "search",
            "mail",
            "directory",
            "accounts",
            "needs :: reading",
            "indicators"
        })
@NullMarked
package no.samskap.impact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

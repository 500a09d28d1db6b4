/**
 * Research inquiries: a researcher asks one or many municipalities for time, data or company, and each answers in a case of its
 * own, by a clock. What came of the study goes back to all that took part. Data that a municipality opens to research are listed
 * with the routine for getting at them.
 */
@ApplicationModule(
        allowedDependencies = {
            "core",
            "web",
            "records",
            "records :: parts",
            "search",
            "themes",
            "directory",
            "accounts",
            "contacts",
            "documents",
            "mail",
            "sheets"
        })
@NullMarked
package no.samskap.inquiries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * What municipalities need to know, in their own words: written, published, joined by others that need the same. The own words
 * stay when research questions are added beside them.
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
            "mail"
        })
@NullMarked
package no.samskap.needs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Brings together what belongs together: the same thing entered twice, and who or what could answer a need. Every suggestion tells
 * its reasons and the words that counted. People answer the suggestions, and nothing is joined, linked or merged without them.
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
            "mail",
            "contacts",
            "expertise",
            "needs",
            "needs :: challenges",
            "projects",
            "results",
            "funding",
            "students"
        })
@NullMarked
package no.samskap.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

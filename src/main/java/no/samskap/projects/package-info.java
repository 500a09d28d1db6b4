/**
 * Whatever municipalities, research groups and others do together, one record each: who takes part and in which role, who
 * pays, what happens when, and whether the collaboration would have come about anyway. Applications are records of their own,
 * so that sent and granted applications are counted once.
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
package no.samskap.projects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * What is going on at a glance, in a body, a focus area, an organisation, a theme or a year, and beside another of them. Every figure counts
 * different records that the visitor may read, and leads to them. It keeps nothing of its own but whom a body lets in.
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
            "projects",
            "indicators"
        })
@NullMarked
package no.samskap.dashboards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

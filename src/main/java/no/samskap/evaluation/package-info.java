/**
 * How a cooperation learns on its way: what was observed, what is recommended because of it, what was decided, and what became of that.
 * Each observation and recommendation says who may read it. How the cooperation is meant to work is in the chapter {@code logic}.
 */
@ApplicationModule(
        allowedDependencies = {
            "core",
            "sheets",
            "documents",
            "web",
            "records",
            "records :: parts",
            "directory",
            "indicators"
        })
@NullMarked
package no.samskap.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

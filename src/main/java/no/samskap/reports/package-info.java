/**
 * Annual and final reports of cooperation bodies: chosen parts in order, texts that people write in them, and what the system knows
 * already (organisation, members, figures, focus areas with their projects). A draft shows what is; a published report stays as it
 * was. The same report is a page, a Word file, a PDF and a workbook.
 */
@ApplicationModule(
        allowedDependencies = {
            "core",
            "documents",
            "sheets",
            "web",
            "records",
            "records :: parts",
            "directory",
            "projects",
            "projects :: forms",
            "evaluation :: logic",
            "indicators",
            "impact"
        })
@NullMarked
package no.samskap.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * The demo: the facts of the source texts, told to the system through the same doors that people use, once, when the demo
 * profile is on. The people in it are invented.
 */
@ApplicationModule(
        allowedDependencies = {
            "core",
            "database",
            "web",
            "records",
            "themes",
            "directory",
            "accounts",
            "contacts",
            "expertise",
            "checklists",
            "inquiries",
            "inquiries :: data",
            "needs",
            "needs :: challenges",
            "projects",
            "projects :: forms",
            "results",
            "funding",
            "students",
            "indicators",
            "evaluation",
            "evaluation :: logic",
            "impact",
            "reports",
            "dashboards",
            "exchange",
            "matching",
            "notices",
            "search"
        })
@NullMarked
package no.samskap.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

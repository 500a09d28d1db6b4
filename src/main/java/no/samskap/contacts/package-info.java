/**
 * Whom to call: contact points of organisations, shared or their own, for all matters or for chosen service areas. Each has a
 * holder and a substitute for a time; while a seat is empty, a stated fallback says who receives what is sent.
 */
@ApplicationModule(
        allowedDependencies = {
            "core",
            "database",
            "web",
            "records",
            "records :: parts",
            "themes",
            "directory",
            "accounts"
        })
@NullMarked
package no.samskap.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Trees of concepts that records are about, in three languages: the service areas of municipalities, loaded as data. */
@ApplicationModule(allowedDependencies = {"core", "database", "web", "records"})
@NullMarked
package no.samskap.themes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * One search over everything the visitor may read, whatever its kind. Each node keeps an index of its own beside the database,
 * follows the records' changes, and builds the index anew where it is missing, old or broken.
 */
@ApplicationModule(allowedDependencies = {"core", "web", "records", "records :: parts", "themes", "embeddings"})
@NullMarked
package no.samskap.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * What texts mean, as vectors, by a model that an operator supplies as a file. Without one nothing of it is loaded. Knows texts only.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package no.samskap.embeddings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

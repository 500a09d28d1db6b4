/**
 * What people work on, told by themselves: themes, words, languages, what they are willing to do. Shown with their consent only,
 * field by field to whom they choose, and for as long as they confirm it. The expert finder searches what its visitor may see.
 */
@ApplicationModule(
        allowedDependencies = {"core", "web", "records", "records :: parts", "themes", "directory", "accounts"})
@NullMarked
package no.samskap.expertise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

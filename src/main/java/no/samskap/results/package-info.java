/**
 * What came out, in plain language: knowledge, changed services, theses, meeting places; who is behind it and who took it into
 * use. A published result states one fact, so that figures count it once, and one more where somebody uses it.
 */
@ApplicationModule(
        allowedDependencies = {"core", "web", "records", "records :: parts", "themes", "directory", "accounts"})
@NullMarked
package no.samskap.results;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

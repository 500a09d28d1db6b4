/**
 * Who is who: organisations and their units, people and their affiliations, cooperation bodies with members, focus areas,
 * periods and committees. The municipalities, counties and institutions come with the program as data.
 */
@ApplicationModule(allowedDependencies = {"core", "database", "web", "records", "records :: parts", "search", "themes"})
@NullMarked
package no.samskap.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

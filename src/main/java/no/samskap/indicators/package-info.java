/**
 * What a cooperation body wants to reach and how far it has come: frameworks with goal areas, indicators and targets. Every
 * figure is counted from facts and opens into its rows; a total that is only reported is kept apart. A status is computed,
 * never written.
 */
@ApplicationModule(allowedDependencies = {"core", "sheets", "web", "records", "records :: parts"})
@NullMarked
package no.samskap.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Values every module speaks in: periods, dates known to a year, texts in several languages, who is asking, slips of the finger. No Spring here. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package no.samskap.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** How readable a Norwegian text is: LIX, its long sentences and its difficult words, pointed out where they stand. */
@NamedInterface("reading")
@NullMarked
package no.samskap.needs.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

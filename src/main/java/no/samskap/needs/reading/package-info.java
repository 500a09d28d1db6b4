/** How readable a Norwegian text is: LIX, its long sentences and its difficult words, pointed out where they stand. */
@NullMarked
package no.samskap.needs.reading;

import org.jspecify.annotations.NullMarked;

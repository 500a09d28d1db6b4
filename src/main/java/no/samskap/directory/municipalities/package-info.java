/** Mergers, splits and new numbers of municipalities since 1972. For the directory alone. */
@NullMarked
package no.samskap.directory.municipalities;

import org.jspecify.annotations.NullMarked;

/** Forms for what a body consists of, row by row: periods, members, committees, seats, terms and plans. */
@NullMarked
package no.samskap.directory.web.upkeep;

import org.jspecify.annotations.NullMarked;

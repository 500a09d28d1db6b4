/** Pages that all kinds of records share: history, following, dialogue, and the short address of a number. */
@NullMarked
package no.samskap.records.web;

import org.jspecify.annotations.NullMarked;

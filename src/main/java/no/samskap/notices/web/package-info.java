/** The pages of the inbox, of what one follows, and the feeds. */
@NullMarked
package no.samskap.notices.web;

import org.jspecify.annotations.NullMarked;

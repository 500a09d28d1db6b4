/** Pages and API of matching: what is there already, what answers a need, and the adviser's cases. */
@NullMarked
package no.samskap.matching.web;

import org.jspecify.annotations.NullMarked;

/** The pages and the API of imports and exports. */
@NullMarked
package no.samskap.exchange.web;

import org.jspecify.annotations.NullMarked;

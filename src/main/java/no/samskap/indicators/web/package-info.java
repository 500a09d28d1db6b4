/** The pages and the API of frameworks, indicators and figures. */
@NullMarked
package no.samskap.indicators.web;

import org.jspecify.annotations.NullMarked;

package no.samskap.exchange.web;

import org.jspecify.annotations.Nullable;

/** Which projects are asked for, by whose numbers. */
public record OutsideForm(@Nullable String hvem, @Nullable String nummer) {
    static final String WORDS = "exchange.outside";
}

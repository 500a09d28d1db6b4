package no.samskap.impact;

/**
 * Words that may no longer be told: whoever keeps a copy takes them out, in the same transaction.
 *
 * @param key as {@link Quotation#key()} has it
 */
public record QuotationTakenOut(long impactCase, String key) {}

package no.samskap.needs;

import org.jspecify.annotations.Nullable;

/** A need was taken out of a common challenge again, in the transaction that is under way. */
public record NeedParted(
        long need, long challenge, @Nullable Long owner) {}

package no.samskap.needs;

import org.jspecify.annotations.Nullable;

/**
 * A need was gathered into a common challenge, in the transaction that is under way: its owner is to know.
 *
 * @param owner the organisation that sent the need
 */
public record NeedGathered(
        long need, long challenge, @Nullable Long owner) {}

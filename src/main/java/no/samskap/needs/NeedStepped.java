package no.samskap.needs;

import org.jspecify.annotations.Nullable;

/** A need took a step in its life, in the transaction that is under way. */
public record NeedStepped(
        long need, Need.State from, Need.State to, @Nullable Long owner) {}

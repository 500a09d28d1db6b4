package no.samskap.directory;

/** Who takes part in a body has changed: what its members may see of each other follows. Sent inside the transaction. */
public record MembershipChanged(long body, long organisation) {}

package no.samskap.projects;

import org.jspecify.annotations.Nullable;

/**
 * Where a project comes from.
 *
 * @param source where it was taken from; empty where it was written here
 * @param ownerStated whether the source says who owns it
 * @param grewOutOf the record it grew out of, for one a need
 */
public record Provenance(
        String source, boolean ownerStated, @Nullable Long grewOutOf) {
    public static final Provenance WRITTEN_HERE = new Provenance("", true, null);

    public static Provenance outOf(@Nullable Long record) {
        return new Provenance("", true, record);
    }
}

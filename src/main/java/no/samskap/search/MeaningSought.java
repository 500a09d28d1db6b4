package no.samskap.search;

import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;

/** What a question means. */
final class MeaningSought {
    /** So many of the nearest are looked at. */
    static final int MOST_NEAR = 60;

    private final float[] vector;
    private final double leastLikeness;

    /**
     * @param vector of length 1
     * @param leastLikeness cosine from which a record is near
     */
    MeaningSought(float[] vector, double leastLikeness) {
        this.vector = vector;
        this.leastLikeness = leastLikeness;
    }

    /** The nearest of those within the limits, not of all: what lies outside takes nobody's place. */
    Query nearest(Query limits) {
        return new KnnFloatVectorQuery(IndexedFields.MEANING, vector, MOST_NEAR, limits);
    }

    /** @param score as the index gives it: (1 + cosine) / 2 */
    boolean isNear(float score) {
        return 2 * score - 1 >= leastLikeness;
    }
}

package io.huoshui.experiment;

import io.huoshui.segment.rule.Bucket;

/**
 * A share of all people deliberately left alone, so that what everybody else does can be compared with it. Decided by hash alone: it needs
 * no state, and nobody can be talked out of it.
 *
 * @param id {@link #UNIVERSAL}, or the programme's, e.g. {@code journey:wake-up}; salt of the hash
 * @param share of all people, in buckets out of {@link Bucket#COUNT}
 */
public record Holdout(String id, int share) {
    /** Left alone by all promotion. */
    public static final String UNIVERSAL = "universal";

    public Holdout {
        if (share < 0 || share > Bucket.COUNT) {
            throw new IllegalArgumentException("a share is 0 to " + Bucket.COUNT + " buckets: " + share);
        }
    }

    /** Whether this holdout leaves the person alone. */
    public boolean holds(int profileId) {
        return bucketOf(profileId) < share;
    }

    /** The person's lasting place, 0 to {@link Bucket#COUNT} − 1: what an explanation shows. */
    public int bucketOf(int profileId) {
        return Bucket.of("holdout:" + id, profileId);
    }
}

package io.huoshui.experiment;

import io.huoshui.segment.rule.Bucket;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question put to customers: which of these variants does better? One version of it.
 *
 * @param version from 1; a stopped one is changed by the next
 * @param layer experiments of one layer never share a person at one time; the id itself when it is alone
 * @param share of the layer it asks for, in buckets out of {@link Bucket#COUNT}, at least 1
 * @param variants in order, the control first
 * @param part of the layer it has; none before it is started
 * @param because why it was stopped; empty until then
 */
public record Experiment(
        String id,
        int version,
        String name,
        String layer,
        int share,
        List<Variant> variants,
        ExperimentState state,
        LayerPart part,
        Instant definedAt,
        String definedBy,
        @Nullable Instant startedAt,
        @Nullable Instant stoppedAt,
        String because) {
    public Experiment {
        variants = List.copyOf(variants);
    }

    public static Experiment draft(
            String id,
            int version,
            String name,
            String layer,
            int share,
            List<Variant> variants,
            Instant definedAt,
            String definedBy) {
        return new Experiment(
                id,
                version,
                name,
                layer,
                share,
                variants,
                ExperimentState.DRAFT,
                LayerPart.NONE,
                definedAt,
                definedBy,
                null,
                null,
                "");
    }

    public boolean isRunning() {
        return state == ExperimentState.RUNNING;
    }

    public Experiment started(LayerPart given, Instant at) {
        return new Experiment(
                id,
                version,
                name,
                layer,
                share,
                variants,
                ExperimentState.RUNNING,
                given,
                definedAt,
                definedBy,
                at,
                null,
                "");
    }

    public Experiment stopped(Instant at, String why) {
        return new Experiment(
                id,
                version,
                name,
                layer,
                share,
                variants,
                ExperimentState.STOPPED,
                part,
                definedAt,
                definedBy,
                startedAt,
                at,
                why);
    }

    /** The person's lasting place in the layer, 0 to {@link Bucket#COUNT} − 1. */
    public int layerBucketOf(int profileId) {
        return Bucket.of("layer:" + layer, profileId);
    }

    /** The person's lasting place among the variants, 0 to {@link Bucket#COUNT} − 1; the layer says nothing about it. */
    public int variantBucketOf(int profileId) {
        return Bucket.of("experiment:" + id, profileId);
    }

    /** The variant the person's hash gives: variant after variant takes its weight's share of the part, rounded down at each border. */
    public Variant pick(int profileId) {
        long place = variantBucketOf(profileId);
        long total = variants.stream().mapToLong(Variant::weight).sum();
        long before = 0;
        for (Variant each : variants) {
            before += each.weight();
            if (place < Bucket.COUNT * before / total) {
                return each;
            }
        }
        throw new IllegalStateException("no variant has a weight");
    }

    public Optional<Variant> variant(String variantId) {
        return variants.stream().filter(each -> each.id().equals(variantId)).findFirst();
    }
}

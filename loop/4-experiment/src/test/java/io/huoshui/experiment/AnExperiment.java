package io.huoshui.experiment;

import io.huoshui.segment.rule.Bucket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Experiments in the words of a test: {@code anExperiment("e-1").inLayer("promotion").weighing(List.of(1, 1)).running()}. */
final class AnExperiment {
    static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private final String id;
    private String layer;
    private List<Variant> variants = variants(List.of(1, 1));

    private AnExperiment(String id) {
        this.id = id;
        this.layer = id;
    }

    static AnExperiment anExperiment(String id) {
        return new AnExperiment(id);
    }

    AnExperiment inLayer(String name) {
        layer = name;
        return this;
    }

    /** Variants a, b, c … */
    AnExperiment weighing(List<Integer> weights) {
        variants = variants(weights);
        return this;
    }

    Experiment draft() {
        return Experiment.draft(id, 1, id, layer, Bucket.COUNT, variants, START, "lin");
    }

    Experiment running() {
        return running(0, Bucket.COUNT);
    }

    Experiment running(int from, int to) {
        return draft().started(new LayerPart(List.of(new LayerPart.Range(from, to))), START);
    }

    private static List<Variant> variants(List<Integer> weights) {
        List<Variant> variants = new ArrayList<>();
        for (int weight : weights) {
            String name = String.valueOf((char) ('a' + variants.size()));
            variants.add(new Variant(name, name, weight));
        }
        return variants;
    }
}

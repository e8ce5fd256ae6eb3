package io.huoshui.segment.rule;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one leaf of a rule says.
 *
 * @param until as in {@link Verdict}
 * @param measured as in {@link Verdict.Finding}
 * @param positions as in {@link Verdict.Finding}
 */
record Leaf(
        boolean holds, @Nullable Instant until, @Nullable String measured, List<Long> positions) {
    private static final int EVIDENCE = 3;

    static Leaf of(boolean holds) {
        return new Leaf(holds, null, null, List.of());
    }

    static Leaf of(boolean holds, @Nullable Instant until, @Nullable String measured) {
        return new Leaf(holds, until, measured, List.of());
    }

    /** The newest of them, by time. */
    static List<Long> newest(List<Past.Fact> facts) {
        return facts.subList(Math.max(0, facts.size() - EVIDENCE), facts.size()).stream()
                .sorted(Collections.reverseOrder(Past.ORDER))
                .map(Past.Fact::position)
                .toList();
    }

    /** The earlier of two; null is never. */
    static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return Stream.of(one, other)
                .flatMap(Stream::ofNullable)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}

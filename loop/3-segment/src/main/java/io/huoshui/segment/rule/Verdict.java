package io.huoshui.segment.rule;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says of a person at a moment.
 *
 * @param until the earliest later moment at which it may say otherwise by the passing of time alone, never too late; null when it will
 *     not
 * @param because the leaves that decided, with what was measured
 */
public record Verdict(boolean holds, @Nullable Instant until, List<Finding> because) {
    /**
     * @param path place of the leaf in the tree, e.g. {@code of.0.of.2}; empty when the rule is one leaf
     * @param holds of the leaf itself, whatever stands around it
     * @param measured the value the test saw, in words a person can read; null when there was none
     * @param positions up to three events that count most, newest first
     */
    public record Finding(
            String path, boolean holds, @Nullable String measured, List<Long> positions) {}
}

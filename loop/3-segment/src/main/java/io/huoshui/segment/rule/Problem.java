package io.huoshui.segment.rule;

import io.huoshui.segment.SegmentReason;

/**
 * What is wrong with a rule, and where.
 *
 * @param path steps joined by dots from the root, e.g. {@code of.1.test.values}; empty for the rule itself
 */
public record Problem(String path, SegmentReason reason) {}

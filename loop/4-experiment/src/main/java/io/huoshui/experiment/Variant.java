package io.huoshui.experiment;

/**
 * One arm of an experiment. The first of an experiment is its control: what the others are compared with.
 *
 * @param id kept by the people who have it, e.g. {@code coupon}
 * @param weight how many people it gets beside the others; 1 or more
 */
public record Variant(String id, String name, int weight) {}

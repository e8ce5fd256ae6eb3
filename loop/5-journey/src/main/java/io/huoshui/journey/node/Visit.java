package io.huoshui.journey.node;

import java.time.Instant;

/**
 * What a node may know of the walk that came to it.
 *
 * @param arrivedAt when the person came to this node
 * @param since nothing that occurred before this counts for the walk: when the fact that began it occurred
 */
public record Visit(Instant arrivedAt, Instant since) {}

package io.huoshui.seed;

import java.time.Instant;
import java.util.Set;

/**
 * One order in a person's diary.
 *
 * @param total amount charged, whole yuan
 * @param as under which faces it was placed
 */
public record Bought(String orderId, Instant at, int total, int discount, int pieces, Set<Face> as, String messageId) {}

package io.huoshui.touch.channel;

/**
 * The same for each attempt at the same touch.
 *
 * @param text at most 32 characters out of {@code [0-9a-f]}
 */
public record IdempotencyKey(String text) {}

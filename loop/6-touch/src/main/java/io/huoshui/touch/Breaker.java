package io.huoshui.touch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The switch that stops all promotion at once. Open means stopped, as with an electric one.
 *
 * @param epoch counts the times it was opened or closed
 * @param by who did it last; null as long as nobody has
 */
public record Breaker(
        boolean open,
        long epoch,
        @Nullable String because,
        @Nullable String by,
        @Nullable Instant at) {}

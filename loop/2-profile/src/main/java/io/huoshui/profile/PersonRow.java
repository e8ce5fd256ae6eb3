package io.huoshui.profile;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person in a list, masked.
 *
 * @param name masked; the strongest identity, masked, when nobody told us a name
 * @param orders completed and not wholly refunded
 */
public record PersonRow(
        int id,
        String name,
        @Nullable String phone,
        Instant firstSeenAt,
        @Nullable Instant lastInteractionAt,
        long orders,
        BigDecimal revenueNet,
        BigDecimal revenueGross,
        @Nullable Instant lastOrderAt,
        int identities) {}

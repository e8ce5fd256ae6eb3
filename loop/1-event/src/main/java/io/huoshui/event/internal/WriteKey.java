package io.huoshui.event.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known of a write key; the key itself is not. */
record WriteKey(
        long id,
        String name,
        String source,
        String prefix,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {}

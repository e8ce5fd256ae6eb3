package io.huoshui.web.internal;

import io.huoshui.web.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A bearer token a machine holds; {@code prefix} is the part people recognise it by. */
record MachineToken(
        int id,
        String name,
        Role role,
        String prefix,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {}

package io.huoshui.web.internal;

import io.huoshui.web.Role;
import io.huoshui.web.SignedIn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person of the brand who may use the console.
 *
 * @param credentialVersion grows with password, role and closing: sessions of an older version are over
 */
record Operator(
        int id,
        String username,
        String displayName,
        Role role,
        boolean active,
        String passwordHash,
        boolean mustChangePassword,
        int credentialVersion,
        @Nullable Instant lastLoginAt) {

    SignedIn signedIn() {
        return new SignedIn(id, username, displayName, role, mustChangePassword);
    }
}

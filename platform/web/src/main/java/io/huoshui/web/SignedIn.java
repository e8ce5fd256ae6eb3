package io.huoshui.web;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who is calling: a person of the brand or a machine holding a token.
 *
 * @param name user name, or {@code token:<name>} for machines: what audit entries and "by" fields show
 * @param operatorId 0 for machines
 * @param mustChangePassword somebody else has seen the password: until it is changed, nothing else is allowed
 */
public record SignedIn(int operatorId, String name, String displayName, Role role, boolean mustChangePassword) {
    /** A machine: it has a token and no password. */
    public static SignedIn machine(String name, String displayName, Role role) {
        return new SignedIn(0, name, displayName, role, false);
    }

    /** The caller of the request this thread serves; empty outside a request and for anonymous callers. */
    public static Optional<SignedIn> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn caller
                ? Optional.of(caller)
                : Optional.empty();
    }

    /** The caller's name, {@code system} outside a request: for "by" columns. */
    public static String nameOrSystem() {
        return current().map(SignedIn::name).orElse("system");
    }
}

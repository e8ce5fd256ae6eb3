package io.huoshui.web;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who is calling: a person of the brand or a machine holding a token.
 *
 * @param name user name, or {@code token:<name>} for machines: what audit entries and "by" fields show
 * @param operatorId 0 for machines
 */
public record SignedIn(int operatorId, String name, String displayName, Role role) {
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

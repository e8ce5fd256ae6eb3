package io.huoshui.web.internal;

import io.huoshui.base.Refused;
import io.huoshui.web.WebReason;
import io.huoshui.web.WebSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;

/** Checks a name and a password, slowly and not too often. */
final class SignIn {
    private final OperatorTable operators;
    private final Passwords passwords;
    private final LoginThrottle throttle;
    private final WebSettings settings;

    SignIn(OperatorTable operators, Passwords passwords, LoginThrottle throttle, WebSettings settings) {
        this.operators = operators;
        this.passwords = passwords;
        this.throttle = throttle;
        this.settings = settings;
    }

    /** The operator with this name and password; refused otherwise, with the same answer and in the same time whatever was wrong. */
    Operator check(String username, String password, String address) {
        String name = username.toLowerCase(Locale.ROOT);
        if (throttle.isClosed(name, address)) {
            throw new Refused(WebReason.WEB_TOO_MANY);
        }
        Optional<Operator> found = operators.find(name).filter(Operator::active);
        if (found.isEmpty()) {
            passwords.pretend(password);
        }
        Optional<Operator> right = found.filter(each -> passwords.matches(password, each.passwordHash()));
        if (right.isEmpty()) {
            throttle.failed(name, address);
            throw new Refused(WebReason.WEB_BAD_LOGIN);
        }
        throttle.succeeded(name, address);
        operators.loggedIn(right.get().id());
        return right.get();
    }

    void change(Operator operator, String next) {
        operators.password(operator.id(), passwords.hash(next), false);
        if (operator.username().equals(FirstAdmin.USERNAME)) {
            try {
                Files.deleteIfExists(settings.oneTimePasswordFile());
            } catch (IOException cannotDelete) {
                throw new UncheckedIOException(cannotDelete);
            }
        }
    }
}

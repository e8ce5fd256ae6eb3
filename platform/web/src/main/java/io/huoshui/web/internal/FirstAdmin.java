package io.huoshui.web.internal;

import io.huoshui.web.Audit;
import io.huoshui.web.Role;
import io.huoshui.web.WebSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Nobody can sign in with a password we shipped: the first administrator gets the one from the environment, or a random one that is
 * printed once and kept in a file only the owner can read until it is changed.
 */
final class FirstAdmin implements SmartInitializingSingleton {
    static final String USERNAME = "admin";

    private final OperatorTable operators;
    private final Passwords passwords;
    private final WebSettings settings;
    private final Audit audit;

    FirstAdmin(OperatorTable operators, Passwords passwords, WebSettings settings, Audit audit) {
        this.operators = operators;
        this.passwords = passwords;
        this.settings = settings;
        this.audit = audit;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Optional<Operator> admin = operators.find(USERNAME);
        String given = settings.adminPassword();
        if (given != null) {
            admin.ifPresentOrElse(existing -> renew(existing, given), () -> add(given, false));
        } else if (admin.isEmpty() && operators.all().isEmpty()) {
            String random = Secrets.password();
            keep(random);
            add(random, true);
            // to the terminal, not to the log: logs are copied to places passwords must not reach
            System.out.printf(
                    "%n  Sign in as \"%s\" with the one-time password  %s%n  (also in %s; change it after signing in)%n%n",
                    USERNAME, random, settings.oneTimePasswordFile());
        }
    }

    private void add(String password, boolean mustChange) {
        operators.add(USERNAME, "管理员", Role.ADMIN, passwords.hash(password), mustChange);
        audit.record("operator.first-admin", "operator:" + USERNAME, Map.of("oneTimePassword", mustChange));
    }

    private void renew(Operator admin, String password) {
        if (!passwords.matches(password, admin.passwordHash())) {
            operators.password(admin.id(), passwords.hash(password), false);
            audit.record("operator.password-from-environment", "operator:" + USERNAME, Map.of());
        }
    }

    private void keep(String password) {
        Path file = settings.oneTimePasswordFile();
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, password + "\n");
        } catch (IOException cannotKeep) {
            throw new UncheckedIOException(cannotKeep);
        }
    }
}

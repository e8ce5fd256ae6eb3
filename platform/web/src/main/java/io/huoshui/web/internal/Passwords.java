package io.huoshui.web.internal;

import io.huoshui.base.Refused;
import io.huoshui.web.WebReason;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Argon2id with OWASP's minimum (19 MiB, 2 passes, 1 lane). Each hash takes those 19 MiB for a moment, so only a few run at once; a
 * flood of sign-ins is answered 429 instead of eating the memory.
 */
final class Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int AT_ONCE = 2;
    private static final long PATIENCE_MILLIS = 400;

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIB, 2);
    private final Semaphore running = new Semaphore(AT_ONCE, true);
    private final String nobodys = argon2.encode(Secrets.password());

    String hash(String password) {
        enter();
        try {
            return argon2.encode(password);
        } finally {
            running.release();
        }
    }

    boolean matches(String password, String hash) {
        enter();
        try {
            return argon2.matches(password, hash);
        } finally {
            running.release();
        }
    }

    /** Takes as long as a real check, so that nobody learns from the time which user names exist. */
    void pretend(String password) {
        matches(password, nobodys);
    }

    private void enter() {
        try {
            if (!running.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new Refused(WebReason.WEB_TOO_MANY);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Refused(WebReason.WEB_UNAVAILABLE);
        }
    }
}

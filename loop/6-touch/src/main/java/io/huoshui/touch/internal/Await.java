package io.huoshui.touch.internal;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** Waits for calls to channels to end. */
class Await {
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    /**
     * Until there are none, or patience ends.
     *
     * @return how many there are left
     */
    int none(IntSupplier left, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        int now = left.getAsInt();
        while (now > 0 && System.nanoTime() < deadline) {
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY.toMillis());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return now;
            }
            now = left.getAsInt();
        }
        return now;
    }
}

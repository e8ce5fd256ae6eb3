package io.huoshui.run.kill;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** What the receivers of the victim's messages share: it outlives the victim, remembers what was heard, and can be told to stand still. */
final class Letterbox {
    private static final long LOOK_NANOS = 5_000_000;

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger standing = new AtomicInteger();
    private volatile Manner manner = Manner.ANSWERS;

    enum Manner {
        ANSWERS,
        /** Takes the connection and hears nothing of the message. */
        DEAF,
        /** Hears the message and does not answer. */
        SILENT
    }

    /** @param mayRepeat it said so */
    record Heard(String key, boolean mayRepeat) {}

    void behave(Manner next) {
        manner = next;
    }

    /** Messages that are neither heard nor answered now. */
    int standing() {
        return standing.get();
    }

    /** Each message by its key, once for each time it was heard. */
    Map<String, List<Heard>> heard() {
        Map<String, List<Heard>> byKey = new HashMap<>();
        heard.forEach(each -> byKey.computeIfAbsent(each.key(), any -> new CopyOnWriteArrayList<>())
                .add(each));
        return byKey;
    }

    /** False: stood still before it, and heard nothing. */
    boolean listens() {
        return !stoodStillAs(Manner.DEAF);
    }

    /** False: heard, stood still after it, and does not answer. */
    boolean hears(Heard message) {
        heard.add(message);
        return !stoodStillAs(Manner.SILENT);
    }

    private boolean stoodStillAs(Manner how) {
        boolean still = manner == how;
        if (still) {
            standing.incrementAndGet();
            while (manner == how) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
            standing.decrementAndGet();
        }
        return still;
    }
}

package io.huoshui.touch.gate;

import io.huoshui.journey.TouchKind;
import io.huoshui.journey.TouchRequest;
import io.huoshui.touch.Verdict;
import java.time.Instant;

/** One question of the gate. */
interface GateRule {
    /** Word of findings, e.g. {@code quiet-hours}. */
    String name();

    /** Whether touches of this kind are asked at all. */
    boolean asks(TouchKind kind);

    Finding look(TouchRequest wish, Known known, Instant now);

    default Finding passes(String zh, String en) {
        return new Finding(name(), null, zh, en);
    }

    default Finding refuses(Verdict verdict, String zh, String en) {
        return new Finding(name(), verdict, zh, en);
    }

    default Finding notAsked() {
        return passes("这类触达不问这一条", "Not asked of this kind of touch.");
    }
}

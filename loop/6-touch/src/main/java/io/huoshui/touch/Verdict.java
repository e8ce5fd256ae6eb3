package io.huoshui.touch;

import java.time.Instant;

/** What the gate says of a touch. */
public sealed interface Verdict {
    /** May be sent now; its place under the caps is taken. */
    record Admitted() implements Verdict {}

    /** Not now: asked again at {@code until}. */
    record Deferred(TouchReason why, Instant until) implements Verdict {}

    /** Not at all. */
    record Suppressed(TouchReason why) implements Verdict {}
}

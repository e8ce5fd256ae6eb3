package io.huoshui.touch.gate;

import io.huoshui.journey.TouchKind;
import io.huoshui.journey.TouchRequest;
import io.huoshui.touch.TouchReason;
import io.huoshui.touch.Verdict;
import java.time.Instant;

/** What was deferred too long is not said any more. */
final class ExpiryRule implements GateRule {
    @Override
    public String name() {
        return "expiry";
    }

    @Override
    public boolean asks(TouchKind kind) {
        return kind != TouchKind.CRISIS;
    }

    @Override
    public Finding look(TouchRequest wish, Known known, Instant now) {
        return now.isBefore(wish.expires())
                ? passes("还在有效期内", "Still timely.")
                : refuses(new Verdict.Suppressed(TouchReason.TOUCH_EXPIRED), "已过有效期", "Past its expiry.");
    }
}

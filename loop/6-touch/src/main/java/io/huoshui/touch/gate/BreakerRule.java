package io.huoshui.touch.gate;

import io.huoshui.journey.TouchKind;
import io.huoshui.journey.TouchRequest;
import io.huoshui.touch.TouchReason;
import io.huoshui.touch.Verdict;
import java.time.Instant;

/** While all promotion is paused, it waits: for the resumption, which asks again at once, or for its expiry. */
final class BreakerRule implements GateRule {
    @Override
    public String name() {
        return "breaker";
    }

    @Override
    public boolean asks(TouchKind kind) {
        return kind.isPromotional();
    }

    @Override
    public Finding look(TouchRequest wish, Known known, Instant now) {
        return known.breaker().open()
                ? refuses(
                        new Verdict.Deferred(TouchReason.TOUCH_BREAKER_OPEN, wish.expires()),
                        "全部促销已暂停",
                        "All promotion is paused.")
                : passes("当时没有熔断", "Promotion was not paused.");
    }
}

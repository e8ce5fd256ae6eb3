package io.huoshui.touch.gate;

import io.huoshui.journey.TouchKind;
import io.huoshui.journey.TouchRequest;
import io.huoshui.touch.TouchReason;
import io.huoshui.touch.Verdict;
import java.time.Instant;

/** Without an address nothing arrives. */
final class AddressRule implements GateRule {
    @Override
    public String name() {
        return "address";
    }

    @Override
    public boolean asks(TouchKind kind) {
        return true;
    }

    @Override
    public Finding look(TouchRequest wish, Known known, Instant now) {
        return known.reachable()
                ? passes("有这个渠道的联系方式", "There is an address.")
                : refuses(new Verdict.Suppressed(TouchReason.TOUCH_NO_ADDRESS), "没有这个渠道的联系方式", "There is no address.");
    }
}

package io.huoshui.touch.gate;

import io.huoshui.journey.TouchKind;
import io.huoshui.journey.TouchRequest;
import io.huoshui.touch.Suppression;
import io.huoshui.touch.TouchReason;
import io.huoshui.touch.Verdict;
import java.time.Instant;

/** Whom we decided to leave alone. */
final class SuppressionRule implements GateRule {
    @Override
    public String name() {
        return "suppression";
    }

    @Override
    public boolean asks(TouchKind kind) {
        return kind != TouchKind.CRISIS;
    }

    @Override
    public Finding look(TouchRequest wish, Known known, Instant now) {
        Suppression listed = known.suppression();
        if (listed == null) {
            return passes("不在名单里", "Not on the list.");
        }
        return wish.kind().isPromotional() || listed.service()
                ? refuses(
                        new Verdict.Suppressed(TouchReason.TOUCH_SUPPRESSED),
                        "由 " + listed.by() + " 列入名单",
                        "Put on the list by " + listed.by() + ".")
                : passes("只停促销，服务照常", "Only promotion is suppressed.");
    }
}

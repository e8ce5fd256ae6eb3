package io.huoshui.touch.gate;

import io.huoshui.journey.TouchKind;
import io.huoshui.journey.TouchRequest;
import io.huoshui.touch.TouchReason;
import io.huoshui.touch.Verdict;
import java.time.Instant;

/** No advisor has more to say in a day than they can answer for. */
final class StaffRule implements GateRule {
    @Override
    public String name() {
        return "staff";
    }

    @Override
    public boolean asks(TouchKind kind) {
        return kind.isPromotional();
    }

    @Override
    public Finding look(TouchRequest wish, Known known, Instant now) {
        Known.Advisor advisor = known.advisor();
        if (advisor == null) {
            return passes("不经顾问发送", "In no advisor's name.");
        }
        int most = known.settings().staffDayMost();
        String zh = advisor.name() + " 当日 " + advisor.today() + " / " + most;
        String en = advisor.name() + " " + advisor.today() + " / " + most + " today.";
        return advisor.today() < most
                ? passes(zh, en)
                : refuses(new Verdict.Deferred(TouchReason.TOUCH_STAFF_BUSY, known.nextBrandDay(now)), zh, en);
    }
}

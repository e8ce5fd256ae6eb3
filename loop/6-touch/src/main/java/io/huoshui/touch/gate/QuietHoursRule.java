package io.huoshui.touch.gate;

import io.huoshui.journey.TouchKind;
import io.huoshui.journey.TouchRequest;
import io.huoshui.touch.QuietHours;
import io.huoshui.touch.TouchReason;
import io.huoshui.touch.Verdict;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Nobody is woken up. */
final class QuietHoursRule implements GateRule {
    @Override
    public String name() {
        return "quiet-hours";
    }

    @Override
    public boolean asks(TouchKind kind) {
        return kind != TouchKind.CRISIS;
    }

    @Override
    public Finding look(TouchRequest wish, Known known, Instant now) {
        QuietHours quiet = known.settings().quiet();
        ZoneId zone = known.zone();
        LocalTime time = LocalTime.ofInstant(now, zone).truncatedTo(ChronoUnit.MINUTES);
        if (!quiet.concerns(wish.kind()) || !quiet.isQuiet(now, zone)) {
            return passes("客户所在时区 " + time, time + " where the person is.");
        }
        return refuses(
                new Verdict.Deferred(TouchReason.TOUCH_QUIET_HOURS, quiet.endAfter(now, zone)),
                "客户所在时区 " + time + "，顺延到 " + quiet.to(),
                time + " where the person is, deferred to " + quiet.to() + ".");
    }
}

package io.huoshui.touch.gate;

import io.huoshui.experiment.Holdout;
import io.huoshui.journey.TouchKind;
import io.huoshui.journey.TouchRequest;
import io.huoshui.segment.rule.Bucket;
import io.huoshui.touch.TouchReason;
import io.huoshui.touch.Verdict;
import java.time.Instant;
import java.util.Optional;

/** Who is left alone on purpose, so that the others can be compared with them. */
final class HoldoutRule implements GateRule {
    @Override
    public String name() {
        return "holdout";
    }

    @Override
    public boolean asks(TouchKind kind) {
        return kind.isPromotional();
    }

    @Override
    public Finding look(TouchRequest wish, Known known, Instant now) {
        int person = known.person().id();
        Optional<Holdout> holding =
                known.holdouts().stream().filter(each -> each.holds(person)).findFirst();
        if (holding.isEmpty()) {
            return passes("不在留出组", "In no holdout.");
        }
        Holdout holdout = holding.get();
        String place = holdout.bucketOf(person) + " / " + Bucket.COUNT;
        return refuses(
                new Verdict.Suppressed(TouchReason.TOUCH_HELD_OUT),
                "在留出组 " + holdout.id() + "（分桶 " + place + "，留出前 " + holdout.share() + "）",
                "Held out by " + holdout.id() + " (bucket " + place + ", the first " + holdout.share() + " are).");
    }
}

package io.huoshui.touch.gate;

import io.huoshui.journey.TouchKind;
import io.huoshui.journey.TouchRequest;
import io.huoshui.touch.TouchReason;
import io.huoshui.touch.Verdict;
import io.huoshui.touch.choice.Topic;
import java.time.Instant;

/** Nobody is told of a theme they do not want to hear of. */
final class TopicRule implements GateRule {
    @Override
    public String name() {
        return "topic";
    }

    @Override
    public boolean asks(TouchKind kind) {
        return kind.isPromotional();
    }

    @Override
    public Finding look(TouchRequest wish, Known known, Instant now) {
        String theme = wish.theme();
        if (theme == null) {
            return passes("没有主题", "About no theme.");
        }
        return Topic.isRefused(known.person(), theme)
                ? refuses(
                        new Verdict.Suppressed(TouchReason.TOUCH_TOPIC_REFUSED),
                        "不想了解「" + theme + "」",
                        "Does not want to hear of “" + theme + "”.")
                : passes("没有拒绝「" + theme + "」", "Has not refused “" + theme + "”.");
    }
}

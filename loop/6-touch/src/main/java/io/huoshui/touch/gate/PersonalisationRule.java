package io.huoshui.touch.gate;

import io.huoshui.journey.TouchKind;
import io.huoshui.journey.TouchRequest;
import io.huoshui.journey.content.Variables;
import io.huoshui.touch.TouchReason;
import io.huoshui.touch.Verdict;
import io.huoshui.touch.choice.Choices;
import io.huoshui.touch.choice.Said;
import java.time.Instant;
import java.util.List;

/** Who switched personalisation off is told nothing whose words name what they are like or did. What they are called may stand in it. */
final class PersonalisationRule implements GateRule {
    @Override
    public String name() {
        return "personalisation";
    }

    @Override
    public boolean asks(TouchKind kind) {
        return kind.isPromotional();
    }

    @Override
    public Finding look(TouchRequest wish, Known known, Instant now) {
        if (!isOff(known, wish.channel())) {
            return passes("没有关闭个性化", "Has not switched personalisation off.");
        }
        List<String> personal = Variables.of(wish.content()).stream()
                .filter(Variables::isPersonal)
                .toList();
        return personal.isEmpty()
                ? passes("关闭了个性化；内容不含个人信息", "Switched personalisation off; the words name nothing personal.")
                : refuses(
                        new Verdict.Suppressed(TouchReason.TOUCH_PERSONAL_REFUSED),
                        "关闭了个性化，而内容里有 " + String.join("、", personal),
                        "Switched personalisation off, and the words name " + String.join(", ", personal) + ".");
    }

    /** As the log has it, or as they just said. */
    private static boolean isOff(Known known, String channel) {
        return Said.no(known.person(), Choices.PERSONALISATION, channel)
                || known.optOuts().stream().anyMatch(each -> each.concerns(Choices.PERSONALISATION, channel));
    }
}

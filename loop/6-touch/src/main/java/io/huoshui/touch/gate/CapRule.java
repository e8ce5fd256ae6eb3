package io.huoshui.touch.gate;

import io.huoshui.journey.TouchKind;
import io.huoshui.journey.TouchRequest;
import io.huoshui.touch.FrequencyCap;
import io.huoshui.touch.FrequencyCap.Counted;
import io.huoshui.touch.TouchReason;
import io.huoshui.touch.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Nobody is told too much: a full cap defers to when its next place is free, the latest of several full ones counts. Places are kept for
 * wishes of the person that are due and come first; who gives way asks again a minute later.
 */
final class CapRule implements GateRule {
    static final Duration GIVING_WAY = Duration.ofMinutes(1);

    @Override
    public String name() {
        return "cap";
    }

    @Override
    public boolean asks(TouchKind kind) {
        return kind.isPromotional();
    }

    @Override
    public Finding look(TouchRequest wish, Known known, Instant now) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        @Nullable Instant until = null;
        for (FrequencyCap cap : known.settings().caps()) {
            if (cap.concerns(wish.channel(), wish.theme())) {
                List<Counted> counting = cap.counting(known.counted(), known.zone(), now);
                Optional<Instant> free = free(cap, counting, known, now);
                until = free.isPresent() && (until == null || free.get().isAfter(until)) ? free.get() : until;
                boolean givesWay = free.isPresent() && counting.size() < cap.atMost();
                zh.add(zh(cap, counting.size()) + (givesWay ? "，让位给更优先的" : ""));
                en.add(en(cap, counting.size()) + (givesWay ? ", another comes first" : ""));
            }
        }
        String whatZh = zh.isEmpty() ? "没有频次上限" : String.join("；", zh);
        String whatEn = en.isEmpty() ? "There is no cap." : String.join("; ", en) + ".";
        return until == null
                ? passes(whatZh, whatEn)
                : refuses(new Verdict.Deferred(TouchReason.TOUCH_CAP_REACHED, until), whatZh, whatEn);
    }

    private static Optional<Instant> free(FrequencyCap cap, List<Counted> counting, Known known, Instant now) {
        if (counting.size() >= cap.atMost()) {
            return Optional.of(cap.freeAt(counting, known.zone(), now));
        }
        return counting.size() + known.ahead() >= cap.atMost() ? Optional.of(now.plus(GIVING_WAY)) : Optional.empty();
    }

    private static String zh(FrequencyCap cap, int before) {
        String period = cap.period() == FrequencyCap.Period.DAY ? "当天" : "七天内";
        String channel = cap.channel() == null ? "" : " " + cap.channel() + " ";
        String theme = cap.theme() == null ? "" : "「" + cap.theme() + "」主题";
        return period + channel + theme + "已有 " + before + " 次，上限 " + cap.atMost() + " 次";
    }

    private static String en(FrequencyCap cap, int before) {
        String period = cap.period() == FrequencyCap.Period.DAY ? "this day" : "in seven days";
        String channel = cap.channel() == null ? "" : " on " + cap.channel();
        String theme = cap.theme() == null ? "" : " about “" + cap.theme() + "”";
        return before + channel + theme + " " + period + ", at most " + cap.atMost();
    }
}

package io.huoshui.touch.internal;

import io.huoshui.journey.walk.ProgrammeNames;
import io.huoshui.profile.TimelineItem.Words;
import io.huoshui.touch.TouchReason;
import io.huoshui.touch.TouchState;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What became of touches, in sentences with names. One serves one answer: it remembers what programmes are called. */
final class TouchSentence {
    private final ProgrammeNames names;
    private final Map<String, Words> programmes = new HashMap<>();

    TouchSentence(ProgrammeNames names) {
        this.names = names;
    }

    /** What to call it in a list: its headline, else the step that wished it, else the programme. */
    Words name(LedgerRow touch) {
        return headed(touch)
                ? Words.same(String.valueOf(touch.title()))
                : step(touch).map(Words::same).orElseGet(() -> programme(touch));
    }

    Words programme(LedgerRow touch) {
        return programmes.computeIfAbsent(touch.asked().programme(), names::programme);
    }

    /** Who asked for it: the step, or the programme where the step has no name. */
    Words asker(LedgerRow touch) {
        return step(touch)
                .map(each -> new Words("「" + each + "」", "“" + each + "”"))
                .orElseGet(() -> programme(touch));
    }

    private Optional<String> step(LedgerRow touch) {
        LedgerRow.Asked asked = touch.asked();
        return names.step(asked.programme(), asked.version(), asked.step());
    }

    private static boolean headed(LedgerRow touch) {
        return touch.title() != null && !touch.title().isBlank();
    }

    Words title(LedgerRow touch) {
        Words name = name(touch);
        return switch (TouchState.of(touch.state())) {
            case PLANNED -> words("待发：", "Planned: ", name);
            case DEFERRED -> words("顺延：", "Deferred: ", name);
            case RESERVED, SENDING -> words("发送中：", "Being sent: ", name);
            case SENT -> words("发出：", "Sent: ", name);
            case REFUSED -> words("渠道拒绝：", "Refused by the channel: ", name);
            case UNKNOWN -> words("不知是否送达：", "Of unknown fate: ", name);
            case SUPPRESSED -> words("拦下：", "Suppressed: ", name);
        };
    }

    /** Why, who wished it, and on what channel; the step too where it is not the name already. */
    Words detail(LedgerRow touch) {
        Words who = programme(touch);
        int version = touch.asked().version();
        Words channel = ChoiceWords.channel(touch.channel());
        Words at = step(touch)
                .filter(each -> headed(touch))
                .map(each -> new Words("走到「" + each + "」", ", at “" + each + "”"))
                .orElse(Words.same(""));
        String zh = who.zh() + "第 " + version + " 版" + at.zh() + "，" + channel.zh();
        String en = who.en() + ", version " + version + at.en() + ", by " + channel.en();
        TouchReason why = touch.reason();
        return why == null ? new Words(zh, en) : new Words(why.zh() + "；" + zh, why.en() + " " + en);
    }

    private static Words words(String zh, String en, Words name) {
        return new Words(zh + name.zh(), en + name.en());
    }
}

package io.huoshui.touch.internal;

import io.huoshui.profile.TimelineItem.Words;
import io.huoshui.touch.TouchReason;
import io.huoshui.touch.TouchState;

/** What became of a touch, in a sentence. */
final class TouchSentence {
    private TouchSentence() {}

    static Words title(LedgerRow touch) {
        String name = touch.name();
        return switch (TouchState.of(touch.state())) {
            case PLANNED -> new Words("待发：" + name, "Planned: " + name);
            case DEFERRED -> new Words("顺延：" + name, "Deferred: " + name);
            case RESERVED, SENDING -> new Words("发送中：" + name, "Being sent: " + name);
            case SENT -> new Words("发出：" + name, "Sent: " + name);
            case REFUSED -> new Words("渠道拒绝：" + name, "Refused by the channel: " + name);
            case UNKNOWN -> new Words("不知是否送达：" + name, "Of unknown fate: " + name);
            case SUPPRESSED -> new Words("拦下：" + name, "Suppressed: " + name);
        };
    }

    /** Why, and by whom it was wished. */
    static Words detail(LedgerRow touch) {
        LedgerRow.Asked asked = touch.asked();
        String zh = asked.programme() + " 第 " + asked.version() + " 版，节点 " + asked.step() + "，渠道 " + touch.channel();
        String en = asked.programme() + " version " + asked.version() + ", step " + asked.step() + ", by "
                + touch.channel();
        TouchReason why = touch.reason();
        return why == null ? new Words(zh, en) : new Words(why.zh() + "；" + zh, why.en() + " " + en);
    }
}

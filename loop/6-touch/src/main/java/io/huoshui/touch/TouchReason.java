package io.huoshui.touch;

import io.huoshui.base.Reason;

/** Why a touch was not sent, or not yet. The gate asks for the expiry, then in the order here; what came later has a later number. */
public enum TouchReason implements Reason {
    TOUCH_NO_CONSENT(
            601, Category.RULE, "客户没有同意在这个渠道接收营销", "The person has not consented to marketing on this channel."),
    TOUCH_OPTED_OUT(602, Category.RULE, "客户已退订", "The person has opted out."),
    TOUCH_TOPIC_REFUSED(617, Category.RULE, "客户不想了解这个主题", "The person does not want to hear of this theme."),
    TOUCH_PERSONAL_REFUSED(
            618,
            Category.RULE,
            "客户关闭了个性化，而内容用到个人信息",
            "The person switched personalisation off, and the words name what is known of them."),
    TOUCH_SUPPRESSED(603, Category.RULE, "客户在不触达名单里", "The person is on the suppression list."),
    TOUCH_BREAKER_OPEN(604, Category.RULE, "促销已熔断，恢复后再发", "All promotion is paused; it waits until it is resumed."),
    TOUCH_HELD_OUT(605, Category.RULE, "客户在留出组，不触达只观察", "The person is in a holdout: observed, not touched."),
    TOUCH_CAP_REACHED(606, Category.RULE, "触达次数已到上限", "A frequency cap is reached."),
    TOUCH_QUIET_HOURS(607, Category.RULE, "客户所在时区是安静时段", "It is quiet hours where the person is."),
    TOUCH_STAFF_BUSY(608, Category.RULE, "顾问当天已满", "The advisor has a full day already."),
    TOUCH_PROGRAMME_PAUSED(609, Category.RULE, "旅程已暂停，恢复后再发", "Its programme is paused; it waits until it goes on."),
    TOUCH_EXPIRED(611, Category.RULE, "顺延太久，已过期", "It was deferred past its expiry."),
    TOUCH_NO_ADDRESS(612, Category.RULE, "没有这个渠道的联系方式", "There is no address of the person on this channel."),
    TOUCH_VARIABLE_MISSING(613, Category.RULE, "内容里有变量没有值，未发送", "A variable of the content has no value; not sent."),
    TOUCH_PERSON_GONE(614, Category.RULE, "这位客户已不存在", "This person is no more."),
    TOUCH_NO_CHANNEL(615, Category.RULE, "这个渠道没有接入", "This channel is not connected."),
    TOUCH_WITHDRAWN(
            616,
            Category.RULE,
            "客户已离开旅程，或旅程已停止，不再需要",
            "The walk that wished it was cut short, or its journey was stopped; not wanted any more."),
    TOUCH_CHANNEL_REFUSED(621, Category.OUTSIDE, "渠道拒绝了这条消息", "The channel refused the message."),
    TOUCH_FATE_UNKNOWN(
            622,
            Category.OUTSIDE,
            "不知道渠道是否已发出；促销不再重发",
            "Whether the channel sent it is unknown; promotion is not sent again."),
    TOUCH_CHANNEL_BUSY(623, Category.OUTSIDE, "渠道要求稍后再发", "The channel asked to try again later."),
    TOUCH_RESUME_NEEDS_PERSON(
            631, Category.RULE, "恢复促销要由人来做，机器令牌不行", "Only a person may resume promotion, not a machine's token.");

    private final Told told;

    TouchReason(int number, Category category, String zh, String en) {
        told = new Told(number, category, zh, en);
    }

    @Override
    public Told told() {
        return told;
    }
}

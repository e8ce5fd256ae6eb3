package io.huoshui.journey.campaign;

import io.huoshui.base.Reason;

/** Why a campaign was refused, or stands still. */
public enum CampaignReason implements Reason {
    CAMPAIGN_PLAN_WRONG(561, Category.CALLER, "活动的设置不对，请看说明里的这一项", "Something in the plan is not right; see which."),
    CAMPAIGN_TAKEN(562, Category.RULE, "这个编号已经有别的活动用了", "There is another campaign of this id."),
    CAMPAIGN_STATE(563, Category.RULE, "活动现在的状态不能这样操作", "The campaign's state does not allow this now."),
    CAMPAIGN_APPROVAL_NEEDED(
            564, Category.RULE, "人数超过可以直接发的规模，要负责人批准", "More people than may be told without the lead's approval."),
    CAMPAIGN_NEEDS_PERSON(565, Category.RULE, "批准要由人来做，机器令牌不行", "Only a person may approve, not a machine's token."),
    CAMPAIGN_LATE(
            566,
            Category.RULE,
            "错过了开始时间一小时以上，请确认还要不要发",
            "It missed its time by more than an hour; decide whether it should still begin."),
    CAMPAIGN_BROKEN(
            567, Category.RULE, "它用到的人群、实验或券池已经不在了", "An audience, experiment or coupon pool it names is no more."),
    CAMPAIGN_ERRORS(568, Category.OUTSIDE, "发送失败太多，已自动暂停", "Too many touches failed; it paused by itself."),
    CAMPAIGN_BY_OPERATOR(569, Category.RULE, "由人决定", "Decided by a person.");

    private final Told told;

    CampaignReason(int number, Category category, String zh, String en) {
        told = new Told(number, category, zh, en);
    }

    @Override
    public Told told() {
        return told;
    }
}

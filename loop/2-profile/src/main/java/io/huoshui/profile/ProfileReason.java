package io.huoshui.profile;

import io.huoshui.base.Reason;

/** Why the profile stage did not do what it was told, or took an event without counting it. */
public enum ProfileReason implements Reason {
    PROFILE_FOREIGN_CURRENCY(
            201,
            Category.CALLER,
            "订单币种与品牌币种不同，只留记录，不计入订单",
            "The order is in another currency than the brand's: kept, not counted as an order."),
    PROFILE_NEGATIVE_AMOUNT(
            202,
            Category.CALLER,
            "金额为负，只留记录，不计入订单；退款请用 Order Refunded",
            "The amount is negative: kept, not counted as an order. Send refunds as Order Refunded."),
    PROFILE_AMOUNT_TOO_LARGE(
            203,
            Category.CALLER,
            "金额大得不合理，只留记录，不计入订单",
            "The amount is implausibly large: kept, not counted as an order."),
    PROFILE_SAME_PERSON(221, Category.RULE, "两边已经是同一位客户", "Both are already the same person."),
    PROFILE_CONFLICT_SETTLED(222, Category.RULE, "这个冲突已经处理过", "This conflict has been settled already."),
    PROFILE_MERGE_UNDONE(223, Category.RULE, "这次合并已经撤销", "This merge has been undone already."),
    PROFILE_NOTHING_TO_REVEAL(231, Category.CALLER, "这位客户没有这一项", "This person has no such value."),
    PROFILE_FILTER_UNKNOWN(
            232,
            Category.CALLER,
            "筛选条件看不懂：人群写作 buyers-365d-1-net 或 active-90d 这样的词，时刻写作 ISO-8601",
            "The filter means nothing: a set of people is a word like buyers-365d-1-net or active-90d, a moment is ISO-8601.");

    private final Told told;

    ProfileReason(int number, Category category, String zh, String en) {
        told = new Told(number, category, zh, en);
    }

    @Override
    public Told told() {
        return told;
    }
}

package io.huoshui.journey.offer;

import io.huoshui.base.Reason;

/** Why there was no coupon, or why it does not count. */
public enum OfferReason implements Reason {
    COUPON_POOL_UNKNOWN(571, Category.CALLER, "没有这个券池", "There is no such coupon pool."),
    COUPON_POOL_CLOSED(572, Category.RULE, "这个券池已经关闭，不再发券", "The coupon pool is closed; nothing is issued any more."),
    COUPON_NOT_CLAIMABLE(
            573,
            Category.RULE,
            "这个券池只由旅程发放，客户不能自己领",
            "Only journeys give coupons of this pool; customers cannot claim them."),
    COUPON_POOL_OVER(
            574, Category.RULE, "有效期已过，现在领的券已经不能用了", "The validity is over: a coupon issued now could not be used."),
    COUPON_OUT_OF_STOCK(575, Category.RULE, "券已经领完了", "There are no coupons left."),
    COUPON_LIMIT_REACHED(576, Category.RULE, "每人可领的张数已经领满", "The person has had as many as one person may have."),
    COUPON_UNKNOWN(577, Category.CALLER, "没有这张券，请检查券码", "There is no such coupon; check the code."),
    COUPON_REDEEMED(578, Category.RULE, "这张券已经用过了", "The coupon has been used already."),
    COUPON_WITHDRAWN(579, Category.RULE, "这张券已被收回", "The coupon was withdrawn."),
    COUPON_NOT_YET(580, Category.RULE, "还没到这张券的使用时间", "The coupon is not valid yet."),
    COUPON_EXPIRED(581, Category.RULE, "这张券已经过期", "The coupon has expired."),
    COUPON_ORDER_TOO_SMALL(
            582, Category.RULE, "订单金额没有达到满减门槛", "The order does not come to the amount the coupon asks for."),
    COUPON_POOL_WRONG(
            591,
            Category.CALLER,
            "满减、有效期、库存或每人限领不合理",
            "The reduction, the validity, the stock or the limit makes no sense."),
    COUPON_STOCK_BELOW_ISSUED(
            592, Category.RULE, "库存不能少于已经发出的张数", "The stock cannot be less than what has been issued."),
    COUPON_POOL_TAKEN(594, Category.RULE, "这个编号已经有券池用了", "There is a coupon pool of this id already."),
    COUPON_NOBODY(593, Category.CALLER, "没有说明是哪位客户", "Whose it is to be was not said.");

    private final Told told;

    OfferReason(int number, Category category, String zh, String en) {
        told = new Told(number, category, zh, en);
    }

    @Override
    public Told told() {
        return told;
    }
}

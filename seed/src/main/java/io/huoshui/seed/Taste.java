package io.huoshui.seed;

/**
 * What is true about how a simulated person chooses, and only ever leans: the price-minded buy at full price too, and quality seekers
 * take a coupon that lies on the counter.
 */
public enum Taste {
    /** Waits for coupons and sales, takes the cheaper of two. */
    PRICE(0.36, 0.82, -1.9, 4.0, 0.3, 1.5, 0.90),
    /** Buys what is needed, with or without a coupon. */
    NEITHER(0.38, 0.33, -0.4, 1.2, 1.0, 1.0, 0.52),
    /** Wants the better one and what is new. */
    QUALITY(0.26, 0.05, 0.8, 0.7, 5.0, 0.6, 0.12);

    private final double weight;
    private final double takesCoupon;
    private final double priceExponent;
    private final double markdownPull;
    private final double noveltyPull;
    private final double saleWish;
    private final double clicksCoupon;

    Taste(
            double weight,
            double takesCoupon,
            double priceExponent,
            double markdownPull,
            double noveltyPull,
            double saleWish,
            double clicksCoupon) {
        this.weight = weight;
        this.takesCoupon = takesCoupon;
        this.priceExponent = priceExponent;
        this.markdownPull = markdownPull;
        this.noveltyPull = noveltyPull;
        this.saleWish = saleWish;
        this.clicksCoupon = clicksCoupon;
    }

    /** Chance that an order a coupon fits is placed with it. */
    public double takesCoupon() {
        return takesCoupon;
    }

    /** Chance that a link clicked is the coupon's, not the new product's. */
    public double clicksCoupon() {
        return clicksCoupon;
    }

    /** Exponent on a day's factor on the wish to buy: above 1 the person waits for sales. */
    public double saleWish() {
        return saleWish;
    }

    /** How much the person is drawn to a product of one shelf; only proportions count. */
    public double pull(int listPrice, boolean markedDown, boolean isNew) {
        return StrictMath.pow(listPrice, priceExponent) * (markedDown ? markdownPull : 1) * (isNew ? noveltyPull : 1);
    }

    static Taste draw(Dice dice) {
        return values()[dice.weighted(values().length, i -> values()[i].weight)];
    }
}

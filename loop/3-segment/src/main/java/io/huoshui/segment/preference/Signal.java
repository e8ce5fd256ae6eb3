package io.huoshui.segment.preference;

/**
 * A kind of choice in which price-minded and quality-minded people differ. Each choice is a trial: 1 when it was the price-minded one, 0
 * when it was the other.
 */
public enum Signal {
    /** An order: placed with a coupon or discount, or at full price. */
    COUPON("用券下单", "Orders with a coupon or discount"),
    /** A product bought whose list price is known: marked down, or not. */
    MARKDOWN("买降价商品", "Products bought marked down"),
    /** A discounted order: the discount deeper than half of the pool's discounted orders, or not. */
    DEPTH("折扣幅度高于多数人", "Discounts deeper than most"),
    /**
     * A product bought: 1 − its place among the list prices bought in its category (0 cheapest … 1 dearest, ties in the middle). A fraction,
     * taken as that part of a trial.
     */
    PRICE_POSITION("选同类中便宜的", "The cheaper of a category"),
    /** A link followed: the coupon's, or the new product's. */
    OFFER("点优惠而非新品", "Coupon links rather than new products"),
    /** A product looked at whose launch is known: long in the shop, or new. */
    FAMILIAR("看老品而非新品", "Looks at known rather than new products");

    private final String zh;
    private final String en;

    Signal(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}

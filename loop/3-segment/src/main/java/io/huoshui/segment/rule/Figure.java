package io.huoshui.segment.rule;

import java.util.Locale;

/**
 * A number known of a person. Money is in the brand's currency; days are whole calendar days in the brand's zone, 0 = today. {@code
 * ORDERS}, average and recency count orders of which something was kept; gross revenue is everything ever charged. Scores and predictions
 * are those last computed.
 */
public enum Figure {
    ORDERS("订单数", "number of orders", Kind.PROFILE),
    REVENUE_NET("净消费额", "net revenue", Kind.PROFILE),
    REVENUE_GROSS("消费总额", "gross revenue", Kind.PROFILE),
    AVERAGE_ORDER_VALUE("平均每单金额", "average order value", Kind.PROFILE),
    DAYS_SINCE_FIRST_SEEN("建档距今", "days since first seen", Kind.DAYS),
    DAYS_SINCE_INTERACTION("距上次互动", "days since the last interaction", Kind.DAYS),
    DAYS_SINCE_ORDER("距上次下单", "days since the last order", Kind.DAYS),
    INTERACTIONS_90D("最近 90 天互动", "interactions in 90 days", Kind.PROFILE),
    R_SCORE("R 分", "R score", Kind.SCORE),
    F_SCORE("F 分", "F score", Kind.SCORE),
    M_SCORE("M 分", "M score", Kind.SCORE),
    P_ALIVE("活跃概率", "probability of being active", Kind.PREDICTION),
    EXPECTED_ORDERS_30D("未来 30 天预计下单", "expected orders in 30 days", Kind.PREDICTION),
    EXPECTED_ORDERS_90D("未来 90 天预计下单", "expected orders in 90 days", Kind.PREDICTION),
    EXPECTED_ORDERS_365D("未来 365 天预计下单", "expected orders in 365 days", Kind.PREDICTION),
    EXPECTED_SPEND("预计每单金额", "expected spend per order", Kind.PREDICTION),
    RESIDUAL_LTV("剩余价值", "residual lifetime value", Kind.PREDICTION),
    DAYS_TO_NEXT_ORDER("预计距下次下单", "expected days to the next order", Kind.PREDICTION);

    /** Where it comes from, and so what changes it. */
    public enum Kind {
        /** the profile's orders and counters */
        PROFILE,
        /** counts up at each local midnight */
        DAYS,
        /** the standing */
        SCORE,
        /** {@link Subject#prediction} */
        PREDICTION
    }

    private final String zh;
    private final String en;
    private final Kind kind;

    Figure(String zh, String en, Kind kind) {
        this.zh = zh;
        this.en = en;
        this.kind = kind;
    }

    /** Word of the JSON form, e.g. {@code days-since-order}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Column of the history table {@code person}, for what is stored there. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Kind kind() {
        return kind;
    }

    /** After a number of it in Chinese; empty where nothing is said. */
    String unitZh() {
        return switch (this) {
            case DAYS_SINCE_FIRST_SEEN, DAYS_SINCE_INTERACTION, DAYS_SINCE_ORDER, DAYS_TO_NEXT_ORDER -> "天";
            case INTERACTIONS_90D -> "次";
            case EXPECTED_ORDERS_30D, EXPECTED_ORDERS_90D, EXPECTED_ORDERS_365D -> "单";
            case R_SCORE, F_SCORE, M_SCORE -> "分";
            default -> "";
        };
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}

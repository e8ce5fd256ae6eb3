package io.huoshui.segment.prediction;

import java.util.Optional;

/** Why no prediction is made: with so little seen, any number would be invented. */
public enum ThinData {
    TOO_FEW_BUYERS("买过的人不足 200 位", "fewer than 200 people have bought"),
    TOO_SHORT_A_TIME("订单历史不足 90 天", "the orders go back less than 90 days"),
    TOO_FEW_REPEATS("复购过的人不足 30 位", "fewer than 30 people have bought again");

    /** The rule, as people are shown it. */
    public static final int BUYERS = 200;

    public static final int DAYS = 90;
    public static final int REPEATERS = 30;

    private final String zh;
    private final String en;

    ThinData(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** @param days since the first order of anybody */
    public static Optional<ThinData> in(long buyers, long repeaters, long days) {
        if (buyers < BUYERS) {
            return Optional.of(TOO_FEW_BUYERS);
        }
        if (days < DAYS) {
            return Optional.of(TOO_SHORT_A_TIME);
        }
        return repeaters < REPEATERS ? Optional.of(TOO_FEW_REPEATS) : Optional.empty();
    }
}

package io.huoshui.segment.preference;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Four decimals: what is kept and shown, so that no last bit of a floating number ever decides. */
final class Rounded {
    private Rounded() {}

    static double of(double value) {
        return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP).doubleValue();
    }
}

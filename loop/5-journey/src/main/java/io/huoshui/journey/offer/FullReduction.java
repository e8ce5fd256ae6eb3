package io.huoshui.journey.offer;

import java.math.BigDecimal;

/**
 * 满减: so much off an order of at least so much, e.g. 199 − 50.
 *
 * @param from what the order must come to before the reduction, in the brand's currency; 0 asks for nothing
 * @param off what is taken off, above 0; at most {@code from} unless that is 0
 */
public record FullReduction(BigDecimal from, BigDecimal off) {
    /** Past it an amount is a mistake. */
    public static final BigDecimal AMOUNT_MAX = BigDecimal.valueOf(1_000_000);

    private static final int DECIMALS = 2;

    public FullReduction {
        from = plain(from);
        off = plain(off);
    }

    /** Whether it makes sense: nothing is given for less than nothing. */
    public boolean isSound() {
        boolean small = from.compareTo(AMOUNT_MAX) <= 0 && off.compareTo(AMOUNT_MAX) <= 0 && exact(from) && exact(off);
        return small && from.signum() >= 0 && off.signum() > 0 && (from.signum() == 0 || off.compareTo(from) <= 0);
    }

    /** @param subtotal of the order before the reduction */
    public boolean isReachedBy(BigDecimal subtotal) {
        return subtotal.compareTo(from) >= 0;
    }

    private static boolean exact(BigDecimal amount) {
        return amount.scale() <= DECIMALS;
    }

    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.precision() < 20 ? stripped.setScale(0) : stripped;
    }
}

package io.huoshui.segment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which orders R, F and M are taken from.
 *
 * @param windowDays only orders of the last so many calendar days, the day asked about included; null takes all of history
 */
public record Basis(Refunds refunds, @Nullable Integer windowDays) {
    public static final Basis NET = new Basis(Refunds.NET, null);
    public static final Basis GROSS = new Basis(Refunds.GROSS, null);

    /** Whether an order of {@code day} is inside the window that ends with {@code asOf}. Orders after {@code asOf} are not. */
    boolean covers(LocalDate day, LocalDate asOf) {
        return !day.isAfter(asOf) && (windowDays == null || day.isAfter(asOf.minusDays(windowDays)));
    }
}

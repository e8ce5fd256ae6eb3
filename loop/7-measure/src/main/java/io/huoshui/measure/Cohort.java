package io.huoshui.measure;

import io.huoshui.profile.PurchaseFacts.FirstOrders;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Do those who first bought in a month come back?
 *
 * @param rates cumulative, from the first month after the first order on; at most one open rate, the last
 */
public record Cohort(YearMonth month, long buyers, List<Rate> rates) {
    /** How many months of first orders are shown. */
    public static final int MONTHS = 12;

    /**
     * @param month how many calendar months after the first order the second one came at the latest
     * @param rate share of the cohort's buyers, 0 to 1
     * @param open some of the cohort have not had that long yet: the rate can only rise
     */
    public record Rate(int month, double rate, boolean open) {}

    /** @param today the brand's calendar day; the day itself is not over */
    public static Cohort of(FirstOrders first, LocalDate today) {
        List<Rate> rates = new ArrayList<>();
        long came = 0;
        LocalDate last = first.month().atEndOfMonth();
        for (int k = 1; !last.plusMonths(k - 1L).isAfter(today.minusDays(1)); k++) {
            came += first.again().getOrDefault(k, 0L);
            boolean open = last.plusMonths(k).isAfter(today.minusDays(1));
            rates.add(new Rate(k, share(came, first.buyers()), open));
        }
        return new Cohort(first.month(), first.buyers(), List.copyOf(rates));
    }

    private static double share(long came, long buyers) {
        return Math.round(1e6 * came / buyers) / 1e6;
    }

    /** The oldest month shown on that day. */
    public static YearMonth firstShown(LocalDate today) {
        return YearMonth.from(today).minusMonths(MONTHS - 1L);
    }
}

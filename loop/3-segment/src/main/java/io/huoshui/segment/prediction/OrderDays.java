package io.huoshui.segment.prediction;

import io.huoshui.segment.Purchase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The days on which one person ordered, with what they spent on each: several orders of a day are one purchase. */
public final class OrderDays {
    private final long[] days;
    private final double[] spent;

    private OrderDays(long[] days, double[] spent) {
        this.days = days;
        this.spent = spent;
    }

    /** @return empty for someone who has not bought */
    public static Optional<OrderDays> of(SortedMap<LocalDate, BigDecimal> spentByDay) {
        if (spentByDay.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new OrderDays(
                spentByDay.keySet().stream().mapToLong(LocalDate::toEpochDay).toArray(),
                spentByDay.values().stream()
                        .mapToDouble(BigDecimal::doubleValue)
                        .toArray()));
    }

    /** Of the orders of which something was kept, net of refunds. */
    public static Optional<OrderDays> of(List<Purchase> purchases) {
        TreeMap<LocalDate, BigDecimal> spent = new TreeMap<>();
        for (Purchase each : purchases) {
            if (each.kept()) {
                spent.merge(each.day(), each.net(), BigDecimal::add);
            }
        }
        return of(spent);
    }

    public LocalDate first() {
        return LocalDate.ofEpochDay(days[0]);
    }

    public LocalDate last() {
        return LocalDate.ofEpochDay(days[days.length - 1]);
    }

    /** (x, t_x, T, mean value) as of the end of a day; empty when the person had not bought by then. */
    public Optional<PurchaseSummary> summary(LocalDate end, PeriodUnit unit) {
        int seen = seenBy(end);
        if (seen == 0) {
            return Optional.empty();
        }
        double sum = 0;
        for (int i = 1; i < seen; i++) {
            sum += spent[i];
        }
        return Optional.of(new PurchaseSummary(
                seen - 1,
                unit.of(days[seen - 1] - days[0]),
                unit.of(end.toEpochDay() - days[0]),
                seen == 1 ? 0 : Math.max(0, sum / (seen - 1))));
    }

    /** Days with orders after {@code from} and up to {@code end}. */
    public int between(LocalDate from, LocalDate end) {
        return seenBy(end) - seenBy(from);
    }

    private int seenBy(LocalDate end) {
        int seen = 0;
        while (seen < days.length && days[seen] <= end.toEpochDay()) {
            seen++;
        }
        return seen;
    }
}

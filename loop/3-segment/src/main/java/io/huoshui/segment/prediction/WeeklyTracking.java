package io.huoshui.segment.prediction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Repeat purchases of everyone who had bought by a day, added up week by week: as they came, and as a model fitted by that day expects them. */
public final class WeeklyTracking {
    private static final int MOST_WEEKS = 104;

    private WeeklyTracking() {}

    /** @param end last day of the week; both numbers are sums since the first order of anybody */
    public record Week(LocalDate end, long actual, double predicted) {}

    /** The newest 104 weeks that end by {@code end}, oldest first. */
    public static List<Week> of(
            PurchaseModel model, List<OrderDays> people, LocalDate fittedBy, LocalDate end, PeriodUnit unit) {
        TreeMap<LocalDate, Long> starts = new TreeMap<>();
        List<OrderDays> known =
                people.stream().filter(each -> !each.first().isAfter(fittedBy)).toList();
        known.forEach(each -> starts.merge(each.first(), 1L, Long::sum));
        List<Week> weeks = new ArrayList<>();
        if (starts.isEmpty()) {
            return weeks;
        }
        long span = end.toEpochDay() - starts.firstKey().toEpochDay();
        for (long back = Math.min(MOST_WEEKS - 1, span / 7); back >= 0; back--) {
            LocalDate day = end.minusDays(7 * back);
            long actual = known.stream()
                    .mapToLong(each -> each.between(each.first(), day))
                    .filter(each -> each > 0)
                    .sum();
            weeks.add(new Week(day, actual, expected(model, starts, day, unit)));
        }
        return weeks;
    }

    private static double expected(
            PurchaseModel model, TreeMap<LocalDate, Long> starts, LocalDate day, PeriodUnit unit) {
        return starts.headMap(day).entrySet().stream()
                .mapToDouble(each -> each.getValue()
                        * model.expected(
                                unit.of(day.toEpochDay() - each.getKey().toEpochDay())))
                .sum();
    }
}

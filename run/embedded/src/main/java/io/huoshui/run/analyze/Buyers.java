package io.huoshui.run.analyze;

import io.huoshui.segment.Purchase;
import io.huoshui.segment.prediction.OrderDays;
import io.huoshui.segment.prediction.PurchaseSummary;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everyone who had bought by the end of the calibration, by id, whole numbers in their order.
 *
 * @param holdoutOrders what the same people ordered between calibration end and holdout end; null when nothing is known of a holdout
 */
record Buyers(Map<String, PurchaseSummary> people, @Nullable Long holdoutOrders) {
    static final String CDNOW = "cdnow";

    private static final Comparator<String> BY_ID = Comparator.<String, Boolean>comparing(
                    each -> !each.matches("\\d{1,18}"))
            .thenComparing(each -> each.matches("\\d{1,18}") ? Long.parseLong(each) : 0L)
            .thenComparing(Comparator.naturalOrder());

    static Buyers read(LtvArguments asked, ZoneId zone, PrintStream err) throws IOException {
        OrderSource source = asked.source();
        Buyers buyers;
        if (source == null) {
            buyers = new Buyers(sorted(SummaryFile.read(asked.files(), asked.spend(), err)), null);
        } else if (CDNOW.equals(source.template())) {
            buyers = of(CdnowFile.read(asked.files(), err), asked);
        } else {
            buyers = of(new OrderFiles(source, zone, err).read(), asked);
        }
        if (buyers.people().size() < 2) {
            throw new CannotAnalyze(buyers.people().size()
                    + " customers with an order; models compare customers, so at least two are needed");
        }
        return buyers;
    }

    private static Buyers of(Map<String, List<Purchase>> purchases, LtvArguments asked) {
        Map<String, OrderDays> days = new LinkedHashMap<>();
        purchases.forEach((customer, each) -> OrderDays.of(each).ifPresent(found -> days.put(customer, found)));
        LocalDate last = days.values().stream()
                .map(OrderDays::last)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
        LocalDate end = asked.calibrationEnd() == null ? last : asked.calibrationEnd();
        LocalDate holdoutEnd = asked.holdoutEnd() == null ? last : asked.holdoutEnd();
        Map<String, PurchaseSummary> people = new TreeMap<>(BY_ID);
        days.forEach((customer, each) ->
                each.summary(end, asked.unit()).ifPresent(summary -> people.put(customer, summary)));
        Long after = asked.calibrationEnd() == null || !holdoutEnd.isAfter(end)
                ? null
                : (Long) days.values().stream()
                        .filter(each -> !each.first().isAfter(end))
                        .mapToLong(each -> each.between(end, holdoutEnd))
                        .sum();
        return new Buyers(people, after);
    }

    private static Map<String, PurchaseSummary> sorted(Map<String, PurchaseSummary> people) {
        Map<String, PurchaseSummary> sorted = new TreeMap<>(BY_ID);
        sorted.putAll(people);
        return sorted;
    }
}

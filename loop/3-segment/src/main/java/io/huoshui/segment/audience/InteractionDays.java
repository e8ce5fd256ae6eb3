package io.huoshui.segment.audience;

import io.huoshui.segment.Activity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;

/** How often each person did something on which of the last days: the sum of a sliding window needs them all. */
final class InteractionDays {
    /** By person: day and number in turn. People without any are not in it. */
    private final Map<Integer, int[]> days = new HashMap<>();

    void put(int id, Map<LocalDate, Integer> interactions) {
        if (interactions.isEmpty()) {
            days.remove(id);
            return;
        }
        int[] pairs = new int[2 * interactions.size()];
        int next = 0;
        for (Map.Entry<LocalDate, Integer> each : interactions.entrySet()) {
            pairs[next++] = (int) each.getKey().toEpochDay();
            pairs[next++] = each.getValue();
        }
        days.put(id, pairs);
    }

    /** Everyone has such a number, most have 0. */
    PeopleSet in(NumberRange range, LocalDate today) {
        boolean zero = range.holds(BigDecimal.ZERO);
        RoaringBitmap differing = new RoaringBitmap();
        int last = (int) today.toEpochDay();
        days.forEach((id, pairs) -> {
            if (range.holds(BigDecimal.valueOf(sum(pairs, last))) != zero) {
                differing.add(id);
            }
        });
        return new PeopleSet(differing, zero);
    }

    private static long sum(int[] pairs, int last) {
        long sum = 0;
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i] <= last && pairs[i] > last - Activity.WINDOW_DAYS) {
                sum += pairs[i + 1];
            }
        }
        return sum;
    }
}

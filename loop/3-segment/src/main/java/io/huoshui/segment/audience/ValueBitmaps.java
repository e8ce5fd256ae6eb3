package io.huoshui.segment.audience;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * One value per person out of not too many: a bitmap for each, and by profile id which one it is, so that a change touches two bitmaps.
 * With more than {@link #MOST_VALUES} different ones (names, say) it gives up for good: asking history is cheaper then.
 */
final class ValueBitmaps {
    static final int MOST_VALUES = 50_000;

    private static final int NONE = 0;

    private final Map<Object, Integer> numbers = new HashMap<>();
    private final List<Object> values = new ArrayList<>(List.of(""));
    private final List<RoaringBitmap> people = new ArrayList<>(List.of(new RoaringBitmap()));
    private final RoaringBitmap known = new RoaringBitmap();
    private int[] numberOf = new int[0];
    private boolean tooMany;

    void putOrRemove(int id, @Nullable Object value) {
        if (value == null) {
            remove(id);
        } else if (!tooMany) {
            put(id, value);
        }
    }

    private void put(int id, Object value) {
        Integer number = numbers.get(value);
        if (number == null) {
            if (values.size() > MOST_VALUES) {
                giveUp();
                return;
            }
            number = values.size();
            numbers.put(value, number);
            values.add(value);
            people.add(new RoaringBitmap());
        }
        if (id >= numberOf.length) {
            numberOf = Arrays.copyOf(numberOf, Math.max(id + 1, numberOf.length * 3 / 2));
        }
        int before = numberOf[id];
        if (before != number) {
            people.get(before).remove(id);
            people.get(number).add(id);
            numberOf[id] = number;
            known.add(id);
        }
    }

    private void remove(int id) {
        if (id < numberOf.length && numberOf[id] != NONE) {
            people.get(numberOf[id]).remove(id);
            numberOf[id] = NONE;
            known.remove(id);
        }
    }

    boolean isComplete() {
        return !tooMany;
    }

    /** People who have any value. */
    RoaringBitmap known() {
        return known;
    }

    /** People whose value passes. */
    RoaringBitmap where(Predicate<Object> passes) {
        RoaringBitmap only = null;
        RoaringBitmap union = null;
        for (int number = 1; number < values.size(); number++) {
            RoaringBitmap some = people.get(number);
            if (!some.isEmpty() && passes.test(values.get(number))) {
                if (union != null) {
                    union.or(some);
                } else if (only != null) {
                    union = RoaringBitmap.or(only, some);
                } else {
                    only = some;
                }
            }
        }
        return first(union, only);
    }

    private static RoaringBitmap first(@Nullable RoaringBitmap union, @Nullable RoaringBitmap only) {
        if (union != null) {
            return union;
        }
        return only == null ? new RoaringBitmap() : only;
    }

    private void giveUp() {
        tooMany = true;
        numbers.clear();
        values.clear();
        people.clear();
        known.clear();
        numberOf = new int[0];
    }
}

package io.huoshui.segment.audience;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** A day per person, asked for as the number of days gone by since: days ahead count as today. */
final class DayColumn {
    private final NumberColumn column = new NumberColumn();
    private final RoaringBitmap known = new RoaringBitmap();

    void putOrRemove(int id, @Nullable LocalDate day) {
        if (day == null) {
            known.remove(id);
            column.remove(id);
        } else {
            known.add(id);
            column.put(id, day.toEpochDay());
        }
    }

    RoaringBitmap known() {
        return known;
    }

    RoaringBitmap daysSince(NumberRange range, LocalDate today) {
        if (range.low() == null && range.high() == null && !range.negated()) {
            return known;
        }
        long fewest = Math.max(0, range.first(0));
        long most = range.last(0);
        RoaringBitmap within = most < fewest
                ? new RoaringBitmap()
                : column.between(
                        today.toEpochDay() - most,
                        range.holds(BigDecimal.ZERO) != range.negated()
                                ? NumberColumn.LIMIT
                                : today.toEpochDay() - fewest);
        return range.negated() ? RoaringBitmap.andNot(known, within) : within;
    }
}

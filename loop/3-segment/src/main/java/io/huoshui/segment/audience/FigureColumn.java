package io.huoshui.segment.audience;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** One decimal per person, kept as whole multiples of 10^−6; the few that are no such multiple, or too large, stand aside. */
final class FigureColumn {
    /** Digits after the point; figures are rounded to as many, so none stands aside but the enormous. */
    private static final int SCALE = 6;

    private final NumberColumn column = new NumberColumn();
    private final Map<Integer, BigDecimal> aside = new HashMap<>();
    private final RoaringBitmap known = new RoaringBitmap();

    void putOrRemove(int id, @Nullable BigDecimal value) {
        if (value == null) {
            known.remove(id);
            column.remove(id);
            aside.remove(id);
        } else {
            put(id, value);
        }
    }

    private void put(int id, BigDecimal value) {
        known.add(id);
        BigDecimal units = value.movePointRight(SCALE).stripTrailingZeros();
        if (units.scale() <= 0 && units.abs().compareTo(BigDecimal.valueOf(NumberColumn.LIMIT)) <= 0) {
            column.put(id, units.longValueExact());
            aside.remove(id);
        } else {
            column.remove(id);
            aside.put(id, value);
        }
    }

    RoaringBitmap known() {
        return known;
    }

    RoaringBitmap in(NumberRange range) {
        if (range.low() == null && range.high() == null && !range.negated()) {
            return known;
        }
        RoaringBitmap within = column.between(range.first(SCALE), range.last(SCALE));
        RoaringBitmap found = range.negated() ? RoaringBitmap.andNot(known, within) : within;
        aside.forEach((id, value) -> {
            if (range.holds(value)) {
                found.add(id);
            } else {
                found.remove(id);
            }
        });
        return found;
    }
}

package io.huoshui.segment.audience;

import java.util.Arrays;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;

/**
 * One whole number per person, in an array by profile id; many are absent. A range is found by one pass without a branch: a comparison that
 * is taken half the time costs ten times as much as the arithmetic that replaces it. Starts narrow (int) and widens when a value asks
 * for it. One writer; readers keep out meanwhile.
 */
final class NumberColumn {
    /** Largest magnitude kept: differences of two kept numbers never overflow. */
    static final long LIMIT = (1L << 62) - 2;

    private static final long ABSENT = -LIMIT - 1;
    private static final int NARROW_ABSENT = Integer.MIN_VALUE;
    private static final int FIRST = 1 << 10;

    private int[] narrow = new int[0];
    private long[] wide = new long[0];
    private boolean isWide;

    void put(int id, long value) {
        if (!isWide && (value <= NARROW_ABSENT || value > Integer.MAX_VALUE)) {
            widen();
        }
        grow(id);
        if (isWide) {
            wide[id] = value;
        } else {
            narrow[id] = (int) value;
        }
    }

    void remove(int id) {
        if (id < length()) {
            if (isWide) {
                wide[id] = ABSENT;
            } else {
                narrow[id] = NARROW_ABSENT;
            }
        }
    }

    /** People whose number is from {@code low} to {@code high}, both included. */
    RoaringBitmap between(long low, long high) {
        long from = Math.max(low, -LIMIT);
        long to = Math.min(high, LIMIT);
        if (from > to) {
            return new RoaringBitmap();
        }
        long[] words = new long[(length() + 63) / 64];
        if (isWide) {
            scan(wide, from, to, words);
        } else {
            scan(narrow, Math.max(from, NARROW_ABSENT + 1), Math.min(to, Integer.MAX_VALUE), words);
        }
        return BitSetUtil.bitmapOf(words);
    }

    private static void scan(long[] values, long low, long high, long[] words) {
        for (int word = 0; word < words.length; word++) {
            int start = word << 6;
            int end = Math.min(64, values.length - start);
            long bits = 0;
            for (int i = 0; i < end; i++) {
                long value = values[start + i];
                bits |= (~((value - low) | (high - value)) >>> 63) << i;
            }
            words[word] = bits;
        }
    }

    private static void scan(int[] values, long low, long high, long[] words) {
        for (int word = 0; word < words.length; word++) {
            int start = word << 6;
            int end = Math.min(64, values.length - start);
            long bits = 0;
            for (int i = 0; i < end; i++) {
                long value = values[start + i];
                bits |= (~((value - low) | (high - value)) >>> 63) << i;
            }
            words[word] = bits;
        }
    }

    private int length() {
        return isWide ? wide.length : narrow.length;
    }

    private void grow(int id) {
        if (id < length()) {
            return;
        }
        int before = length();
        int after = Math.max(FIRST, (int) Math.min(Integer.MAX_VALUE - 64L, Math.max(id + 1L, before * 3L / 2)));
        if (isWide) {
            wide = Arrays.copyOf(wide, after);
            Arrays.fill(wide, before, after, ABSENT);
        } else {
            narrow = Arrays.copyOf(narrow, after);
            Arrays.fill(narrow, before, after, NARROW_ABSENT);
        }
    }

    private void widen() {
        wide = new long[narrow.length];
        for (int id = 0; id < narrow.length; id++) {
            wide[id] = narrow[id] == NARROW_ABSENT ? ABSENT : narrow[id];
        }
        narrow = new int[0];
        isWide = true;
    }
}

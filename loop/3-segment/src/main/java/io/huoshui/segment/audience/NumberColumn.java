package io.huoshui.segment.audience;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;

/**
 * One whole number per person, in an array by profile id; many are absent. A range is found by one pass without a branch: a comparison that
 * is taken half the time costs ten times as much as the arithmetic that replaces it. Of many people all processors make it together. Starts
 * narrow (int) and widens when a value asks for it. One writer; readers keep out meanwhile.
 */
final class NumberColumn {
    /** Largest magnitude kept: differences of two kept numbers never overflow. */
    static final long LIMIT = (1L << 62) - 2;

    private static final long ABSENT = -LIMIT - 1;
    private static final int NARROW_ABSENT = Integer.MIN_VALUE;
    private static final int FIRST = 1 << 10;

    /** Words of 64 people that a thread scans at a time. */
    private static final int PART = 1 << 10;

    /** So many words, a million people, one thread scans alone. */
    private static final int ALONE = 1 << 14;

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
        long from = Math.max(low, isWide ? -LIMIT : NARROW_ABSENT + 1);
        long to = Math.min(high, isWide ? LIMIT : Integer.MAX_VALUE);
        if (from > to) {
            return new RoaringBitmap();
        }
        long[] words = new long[(length() + 63) / 64];
        IntStream parts = IntStream.range(0, (words.length + PART - 1) / PART);
        (words.length > ALONE ? parts.parallel() : parts).forEach(part -> scan(from, to, words, part * PART));
        return BitSetUtil.bitmapOf(words);
    }

    private void scan(long low, long high, long[] words, int from) {
        int to = Math.min(words.length, from + PART);
        for (int word = from; word < to; word++) {
            int start = word << 6;
            int end = Math.min(length(), start + 64);
            words[word] = isWide ? bits(wide, start, end, low, high) : bits(narrow, start, end, low, high);
        }
    }

    private static long bits(long[] values, int from, int to, long low, long high) {
        long bits = 0;
        for (int i = to - 1; i >= from; i--) {
            long value = values[i];
            bits = bits << 1 | ~((value - low) | (high - value)) >>> 63;
        }
        return bits;
    }

    private static long bits(int[] values, int from, int to, long low, long high) {
        long bits = 0;
        for (int i = to - 1; i >= from; i--) {
            long value = values[i];
            bits = bits << 1 | ~((value - low) | (high - value)) >>> 63;
        }
        return bits;
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

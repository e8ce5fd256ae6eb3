package io.huoshui.connect.spreadsheet;

import java.util.Arrays;

/** Counts distinct words by 64-bit hashes: 16 bytes per word; a collision among a million words has odds of 1 in 10 million. */
final class LongSet {
    private long[] slots = new long[1 << 10];
    private int size;

    void add(String word) {
        long hash = hash(word);
        add(hash == 0 ? 1 : hash);
    }

    int size() {
        return size;
    }

    private void add(long hash) {
        int slot = slot(hash);
        while (slots[slot] != 0) {
            if (slots[slot] == hash) {
                return;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = hash;
        if (++size * 2 > slots.length) {
            grow();
        }
    }

    private void grow() {
        long[] before = slots;
        slots = new long[before.length * 2];
        size = 0;
        Arrays.stream(before).filter(each -> each != 0).forEach(this::add);
    }

    private int slot(long hash) {
        return (int) (hash >>> 20) & (slots.length - 1);
    }

    private static long hash(String word) {
        long hash = 0x9E3779B97F4A7C15L;
        for (int i = 0; i < word.length(); i++) {
            hash = Long.rotateLeft((hash ^ word.charAt(i)) * 0x9E3779B97F4A7C15L, 27);
        }
        hash ^= hash >>> 33;
        hash *= 0xff51afd7ed558ccdL;
        return hash ^ (hash >>> 29);
    }
}

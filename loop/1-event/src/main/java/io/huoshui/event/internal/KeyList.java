package io.huoshui.event.internal;

import java.util.Arrays;

/** A growing list of longs. */
final class KeyList {
    private long[] keys = new long[256];
    private int size;

    void add(long key) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
        }
        keys[size++] = key;
    }

    long[] toArray() {
        return Arrays.copyOf(keys, size);
    }
}

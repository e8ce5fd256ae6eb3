package io.huoshui.event.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A growing buffer of values in PostgreSQL's binary COPY format. */
final class CopyBuffer {
    /** Signature, flags, extension length. */
    static final byte[] HEADER = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };

    static final byte[] TRAILER = {-1, -1};

    private static final long SECONDS_TO_2000 = 946_684_800L;

    private byte[] bytes;
    private int size;

    CopyBuffer(int expected) {
        bytes = new byte[Math.max(expected, 64)];
    }

    /** PostgreSQL's own form of an instant: microseconds since 2000. */
    static long micros(Instant instant) {
        return (instant.getEpochSecond() - SECONDS_TO_2000) * 1_000_000 + instant.getNano() / 1_000;
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    void startRow(int fields) {
        ensure(2);
        bytes[size++] = (byte) (fields >>> 8);
        bytes[size++] = (byte) fields;
    }

    void addLong(long value) {
        ensure(12);
        setInt(size, 8);
        setLong(size + 4, value);
        size += 12;
    }

    void addInt(int value) {
        ensure(8);
        setInt(size, 4);
        setInt(size + 4, value);
        size += 8;
    }

    void addText(@Nullable String text) {
        if (text == null) {
            ensure(4);
            setInt(size, -1);
            size += 4;
            return;
        }
        ensure(4 + text.length() * 3);
        int lengthAt = size;
        size += 4;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each >= 0x80) {
                size = lengthAt + 4;
                addRaw(text.getBytes(StandardCharsets.UTF_8));
                break;
            }
            bytes[size++] = (byte) each;
        }
        setInt(lengthAt, size - lengthAt - 4);
    }

    /** Starts a value whose length is not known yet; give the result to {@link #endValue}. */
    int startValue() {
        ensure(4);
        size += 4;
        return size;
    }

    void endValue(int startedAt) {
        setInt(startedAt - 4, size - startedAt);
    }

    void addByte(int value) {
        ensure(1);
        bytes[size++] = (byte) value;
    }

    void addRaw(byte[] raw) {
        addRaw(raw, 0, raw.length);
    }

    void addRaw(byte[] raw, int from, int to) {
        ensure(to - from);
        System.arraycopy(raw, from, bytes, size, to - from);
        size += to - from;
    }

    void setLong(int at, long value) {
        ByteBuffer.wrap(bytes).putLong(at, value);
    }

    long getLong(int at) {
        return ByteBuffer.wrap(bytes).getLong(at);
    }

    private void setInt(int at, int value) {
        ByteBuffer.wrap(bytes).putInt(at, value);
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }
}

package io.huoshui.postgres;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and digests rows in COPY's text format as they pass: once as a stream, once independent of their order. */
final class RowDigest extends OutputStream {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final MessageDigest stream = sha256();
    private long rows;
    private long row = FNV_OFFSET;
    private long sum;
    private long mixed;

    @Override
    public void write(int each) {
        write(new byte[] {(byte) each}, 0, 1);
    }

    /** A raw line end always ends a row: inside a value it is escaped. */
    @Override
    public void write(byte[] bytes, int offset, int length) {
        stream.update(bytes, offset, length);
        long hash = row;
        for (int at = offset; at < offset + length; at++) {
            hash = (hash ^ (bytes[at] & 0xff)) * FNV_PRIME;
            if (bytes[at] == '\n') {
                endRow(hash);
                hash = FNV_OFFSET;
            }
        }
        row = hash;
    }

    private void endRow(long hash) {
        rows++;
        long once = mix(hash);
        sum += once;
        mixed += mix(once);
    }

    /** Finalizer of SplitMix64: FNV alone is too linear to be summed. */
    private static long mix(long value) {
        long once = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        long twice = (once ^ (once >>> 27)) * 0x94d049bb133111ebL;
        return twice ^ (twice >>> 31);
    }

    long rows() {
        return rows;
    }

    /** 128 bits, the same for any order of the same rows. */
    String digest() {
        return HexFormat.of().toHexDigits(sum) + HexFormat.of().toHexDigits(mixed);
    }

    /** Of everything written so far; ends the stream. */
    String sha256Hex() {
        return HexFormat.of().formatHex(stream.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

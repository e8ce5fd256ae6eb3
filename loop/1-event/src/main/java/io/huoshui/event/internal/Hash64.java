package io.huoshui.event.internal;

/**
 * A fast 64-bit hash for deduplication: multiply and rotate per character, finished with the mixer of MurmurHash3. Not
 * cryptographic; a colliding key is checked against the log before anyone is called a duplicate.
 */
final class Hash64 {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private Hash64() {}

    static long of(long seed, String text) {
        long hash = seed;
        for (int i = 0; i < text.length(); i++) {
            hash = step(hash, text.charAt(i));
        }
        return mix(hash + text.length());
    }

    static long step(long hash, int value) {
        return Long.rotateLeft((hash ^ value) * STEP, 27);
    }

    static long pair(long left, long right) {
        return mix(Long.rotateLeft(left, 23) * STEP + right);
    }

    static long mix(long hash) {
        long mixed = hash;
        mixed ^= mixed >>> 33;
        mixed *= 0xff51afd7ed558ccdL;
        mixed ^= mixed >>> 33;
        mixed *= 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }
}

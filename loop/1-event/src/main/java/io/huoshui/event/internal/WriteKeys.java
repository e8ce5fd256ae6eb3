package io.huoshui.event.internal;

import io.huoshui.base.Refused;
import io.huoshui.event.EventReason;
import io.huoshui.event.SystemEvents;
import io.huoshui.event.internal.WriteKeyTable.Valid;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells a write key's source. Keys are few and kept in memory; what other processes change is seen within seconds. */
final class WriteKeys {
    private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();
    private static final long UNKNOWN_KEY_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long USED_NANOS = Duration.ofSeconds(60).toNanos();
    private static final int PREFIX_CHARS = 7;
    private static final Pattern SOURCE_NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");

    private final WriteKeyTable table;
    private final String given;
    private final SecureRandom random = new SecureRandom();
    private final Set<Long> used = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Loaded loaded;
    private long usedWrittenAt = System.nanoTime();

    private record Loaded(Map<String, Valid> byHash, long at) {}

    /** A new key in clear: shown once. */
    record Created(WriteKey row, String key) {}

    /** @param given a key the operator set by {@code HUOSHUI_WRITE_KEY}; empty when there is none */
    WriteKeys(WriteKeyTable table, String given) {
        this.table = table;
        this.given = given;
    }

    /** The source this key writes as; empty when the key is unknown or revoked. */
    Optional<String> sourceOf(String key) {
        String hash = hash(key);
        Valid valid = current(FRESH_NANOS).byHash().get(hash);
        if (valid == null) {
            valid = current(UNKNOWN_KEY_NANOS).byHash().get(hash);
        }
        if (valid == null) {
            return Optional.empty();
        }
        used.add(valid.id());
        return Optional.of(valid.source());
    }

    Created create(String name, String source) {
        if (source.equals(SystemEvents.SOURCE)) {
            throw new Refused(EventReason.RESERVED_SOURCE);
        }
        if (!SOURCE_NAME.matcher(source).matches()) {
            throw new Refused(EventReason.SOURCE_NAME_INVALID);
        }
        byte[] secret = new byte[24];
        random.nextBytes(secret);
        String key = "hs_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        WriteKey row = table.insert(name, source, prefix(key), hash(key)).orElseThrow();
        loaded = null;
        return new Created(row, key);
    }

    boolean revoke(long id) {
        boolean revoked = table.revoke(id);
        loaded = null;
        return revoked;
    }

    private Loaded current(long maxAgeNanos) {
        Loaded now = loaded;
        return now != null && System.nanoTime() - now.at() < maxAgeNanos ? now : reload(maxAgeNanos);
    }

    private synchronized Loaded reload(long maxAgeNanos) {
        Loaded now = loaded;
        if (now != null && System.nanoTime() - now.at() < maxAgeNanos) {
            return now;
        }
        if (!given.isEmpty()) {
            table.insert("HUOSHUI_WRITE_KEY", "http", prefix(given), hash(given));
        }
        if (!used.isEmpty() && System.nanoTime() - usedWrittenAt > USED_NANOS) {
            Set<Long> ids = Set.copyOf(used);
            table.markUsed(ids);
            used.removeAll(ids);
            usedWrittenAt = System.nanoTime();
        }
        Loaded fresh = new Loaded(table.valid(), System.nanoTime());
        loaded = fresh;
        return fresh;
    }

    private static String prefix(String key) {
        return key.substring(0, Math.min(PREFIX_CHARS, key.length() / 2));
    }

    private static String hash(String key) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package io.huoshui.touch.internal;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Links to the page where one person sees and changes what they permit. Whoever has the link is that person: it is signed, so nobody can make
 * one for somebody else, and ends after {@link #GOOD_FOR}. In it: a version, the key's number, the person's number, the hour it ends.
 */
final class ChoiceLinks {
    /** As long as somebody may find the letter it stands in. */
    static final Duration GOOD_FOR = Duration.ofDays(400);

    static final String PATH = "/p/";

    private static final byte VERSION = 1;
    private static final int CONTENT_BYTES = 13;
    private static final int SIGNATURE_BYTES = 16;
    private static final int SECRET_BYTES = 32;
    private static final Duration KEY_KEPT = Duration.ofSeconds(30);
    private static final String ALGORITHM = "HmacSHA256";

    private final ChoiceKeyTable keys;
    private final TransactionTemplate transaction;
    private final Supplier<String> site;
    private final SecureRandom random = new SecureRandom();
    private volatile Kept kept = new Kept(Optional.empty(), Instant.MIN);

    /** The key in use, as read a moment ago. */
    private record Kept(Optional<ChoiceKeyTable.Key> key, Instant until) {}

    /** What a link says, if it is one of ours. */
    sealed interface Read {
        /** @param issue tells this link from others, in evidence; not secret */
        record Of(int person, String issue) implements Read {}

        record Expired() implements Read {}

        record Foreign() implements Read {}
    }

    /** @param site where the pages are reached from outside, e.g. {@code https://crm.example.com} */
    ChoiceLinks(ChoiceKeyTable keys, TransactionTemplate transaction, Supplier<String> site) {
        this.keys = keys;
        this.transaction = transaction;
        this.site = site;
    }

    String make(int person, Instant now) {
        ChoiceKeyTable.Key key = current(now);
        int endsInHours = Math.toIntExact(now.plus(GOOD_FOR).getEpochSecond() / 3_600);
        byte[] content = ByteBuffer.allocate(CONTENT_BYTES)
                .put(VERSION)
                .putInt(key.id())
                .putInt(person)
                .putInt(endsInHours)
                .array();
        byte[] token = ByteBuffer.allocate(CONTENT_BYTES + SIGNATURE_BYTES)
                .put(content)
                .put(signature(key, content))
                .array();
        return site.get() + PATH + Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** @param token what stands behind {@link #PATH} */
    Read read(String token, Instant now) {
        try {
            byte[] whole = Base64.getUrlDecoder().decode(token);
            // one way to write it only: base64 has bits to spare
            boolean plain = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(whole)
                    .equals(token);
            if (!plain || whole.length != CONTENT_BYTES + SIGNATURE_BYTES || whole[0] != VERSION) {
                return new Read.Foreign();
            }
            ByteBuffer said = ByteBuffer.wrap(whole, 1, CONTENT_BYTES - 1);
            Optional<ChoiceKeyTable.Key> key = keys.find(said.getInt());
            byte[] content = Arrays.copyOf(whole, CONTENT_BYTES);
            byte[] signature = Arrays.copyOfRange(whole, CONTENT_BYTES, whole.length);
            if (key.isEmpty() || !MessageDigest.isEqual(signature(key.get(), content), signature)) {
                return new Read.Foreign();
            }
            int person = said.getInt();
            Instant ends = Instant.ofEpochSecond(said.getInt() * 3_600L);
            return now.isBefore(ends) ? new Read.Of(person, token.substring(token.length() - 8)) : new Read.Expired();
        } catch (IllegalArgumentException | BufferUnderflowException notOurs) {
            return new Read.Foreign();
        }
    }

    /** From now on links are signed with another key; those made before hold on. */
    int rotate(Instant now) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        int made = keys.add(secret, now);
        kept = new Kept(Optional.empty(), Instant.MIN);
        return made;
    }

    /** False when there was none of that number. */
    boolean retire(int id, Instant now) {
        kept = new Kept(Optional.empty(), Instant.MIN);
        return keys.retire(id, now);
    }

    private ChoiceKeyTable.Key current(Instant now) {
        Kept before = kept;
        if (before.key().isPresent() && now.isBefore(before.until())) {
            return before.key().get();
        }
        if (keys.newest().isEmpty()) {
            transaction.executeWithoutResult(status -> rotate(now));
        }
        ChoiceKeyTable.Key newest = keys.newest().orElseThrow();
        kept = new Kept(Optional.of(newest), now.plus(KEY_KEPT));
        return newest;
    }

    private static byte[] signature(ChoiceKeyTable.Key key, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.secret(), ALGORITHM));
            return Arrays.copyOf(mac.doFinal(content), SIGNATURE_BYTES);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}

package io.huoshui.journey;

import io.huoshui.event.LoopBatch;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pools coupons are taken from. Asked by the worker in log order, inside its transaction, so stock is exact. */
public interface Coupons {
    /** A batch begins. Told before anything is issued in it: customers claim in it too, and each has a turn at their place in the log. */
    void hear(LoopBatch batch);

    /**
     * @param key names the wish: the same key gets the same coupon
     * @param position of the fact that is being heard; never before that of an earlier call. Claims up to it come first
     * @return empty when the pool is unknown, empty or over, or the person has had theirs
     */
    Optional<Coupon> issue(String pool, int profileId, SendKey key, long position, Instant now);

    /** The pools there are. */
    Set<String> pools();

    /** @param variables what texts may name of it: {@code coupon.code}, {@code coupon.name}, {@code coupon.until} */
    record Coupon(String code, Map<String, String> variables) {
        public Coupon {
            variables = Map.copyOf(variables);
        }
    }
}

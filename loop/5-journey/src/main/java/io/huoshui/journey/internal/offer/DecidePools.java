package io.huoshui.journey.internal.offer;

import io.huoshui.event.Announce;
import io.huoshui.event.SystemEvents;
import io.huoshui.journey.offer.Coupon;
import io.huoshui.journey.offer.CouponPool;
import io.huoshui.web.SignedIn;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Operators' decisions about pools and coupons become facts of the log. The loop acts on them shortly after. */
final class DecidePools {
    private final Announce announce;
    private final SecureRandom random = new SecureRandom();

    DecidePools(Announce announce) {
        this.announce = announce;
    }

    /** The audit is not told the secret. */
    void define(CouponPool pool) {
        Map<String, Object> told = PoolFacts.said(pool, SignedIn.nameOrSystem());
        Map<String, Object> said = new LinkedHashMap<>(told);
        said.put("secret", CouponCodes.newSecret(random));
        announce.fact(
                "coupon-pool.define",
                object(pool),
                told,
                SystemEvents.COUPON_POOL_DEFINED,
                "coupon-pool:" + pool.id(),
                said);
    }

    void changeStock(CouponPool pool, int stock, String because) {
        Map<String, Object> said = said(pool, because);
        said.put("stock", stock);
        announce.fact(
                "coupon-pool.stock",
                object(pool),
                SystemEvents.COUPON_STOCK_CHANGED,
                "coupon-stock:" + pool.id() + ":" + UUID.randomUUID(),
                said);
    }

    /** @param withdraw also what was issued and not used */
    void close(CouponPool pool, boolean withdraw, String because) {
        Map<String, Object> said = said(pool, because);
        said.put("withdraw", withdraw);
        announce.fact(
                "coupon-pool.close",
                object(pool),
                SystemEvents.COUPON_POOL_CLOSED,
                "coupon-pool-closed:" + pool.id() + ":" + UUID.randomUUID(),
                said);
    }

    /** The audit names it by pool and number: a code is as good as money. */
    void withdraw(Coupon coupon, String because) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("pool", coupon.pool());
        told.put("no", coupon.no());
        told.put("because", because);
        Map<String, Object> said = new LinkedHashMap<>(told);
        said.put("coupon", coupon.code());
        said.put("by", SignedIn.nameOrSystem());
        announce.fact(
                "coupon.withdraw",
                "coupon:" + coupon.pool() + ":" + coupon.no(),
                told,
                SystemEvents.COUPON_WITHDRAWN,
                "coupon-withdrawn:" + coupon.pool() + ":" + coupon.no(),
                said);
    }

    private static Map<String, Object> said(CouponPool pool, String because) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("pool", pool.id());
        said.put("because", because);
        said.put("by", SignedIn.nameOrSystem());
        return said;
    }

    private static String object(CouponPool pool) {
        return "coupon-pool:" + pool.id();
    }
}

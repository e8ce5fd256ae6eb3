package io.huoshui.journey.internal.offer;

import io.huoshui.base.Fields;
import io.huoshui.event.Event;
import io.huoshui.event.SystemEvents;
import java.time.Instant;

/** What operators decided about pools and coupons, carried out; and coupons whose time is over. */
final class ObeyOperators {
    private final PoolTable pools;
    private final CouponTable coupons;

    ObeyOperators(PoolTable pools, CouponTable coupons) {
        this.pools = pools;
        this.coupons = coupons;
    }

    void obey(Event fact) {
        Fields said = fact.properties();
        String pool = said.text("pool").orElse("");
        String by = said.text("by").orElse("system");
        switch (fact.name()) {
            case SystemEvents.COUPON_POOL_DEFINED -> define(fact, by);
            case SystemEvents.COUPON_STOCK_CHANGED ->
                PoolFacts.number(said, "stock").ifPresent(stock -> pools.changeStock(pool, stock));
            case SystemEvents.COUPON_POOL_CLOSED -> close(fact, pool, by);
            case SystemEvents.COUPON_WITHDRAWN ->
                said.text("coupon").ifPresent(code -> coupons.withdraw(code, fact.receivedAt(), by));
            default -> {
                // others' business
            }
        }
    }

    /** Time passed: whatever was issued at this very moment and is over already expires with the rest. */
    void expire(Event fact) {
        if (fact.name().equals(SystemEvents.TIME_PASSED)) {
            Instant now = fact.properties().instant("at").orElse(fact.receivedAt());
            coupons.expire(now);
        }
    }

    private void define(Event fact, String by) {
        Fields said = fact.properties();
        PoolFacts.read(said)
                .ifPresent(pool ->
                        said.text("secret").ifPresent(secret -> pools.insert(pool, secret, fact.receivedAt(), by)));
    }

    private void close(Event fact, String pool, String by) {
        pools.close(pool, fact.receivedAt(), by);
        if (fact.properties().flag("withdraw").orElse(false)) {
            coupons.withdrawAll(pool, fact.receivedAt(), by);
        }
    }
}

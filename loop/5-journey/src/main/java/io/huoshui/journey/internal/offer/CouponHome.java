package io.huoshui.journey.internal.offer;

import io.huoshui.event.LoopBatch;
import io.huoshui.journey.Coupons;
import io.huoshui.journey.SendKey;
import io.huoshui.journey.offer.CouponPool;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Pools as journeys know them. */
final class CouponHome implements Coupons {
    private final OfferDesk desk;
    private final PoolTable pools;
    private final ZoneId zone;

    CouponHome(OfferDesk desk, PoolTable pools, ZoneId zone) {
        this.desk = desk;
        this.pools = pools;
        this.zone = zone;
    }

    @Override
    public void hear(LoopBatch batch) {
        desk.hear(batch);
    }

    @Override
    public Optional<Coupon> issue(String pool, int profileId, SendKey key, long position, Instant now) {
        OfferTurn turn = desk.turn();
        return turn.wish(pool, profileId, key, position, now)
                .map(issued ->
                        told(issued, turn.pool(pool).map(CouponPool::name).orElse(pool)));
    }

    @Override
    public Set<String> pools() {
        return pools.ids();
    }

    private Coupon told(io.huoshui.journey.offer.Coupon issued, String name) {
        String lastDay =
                issued.valid().until().minusNanos(1).atZone(zone).toLocalDate().toString();
        return new Coupon(
                issued.code(), Map.of("coupon.code", issued.code(), "coupon.name", name, "coupon.until", lastDay));
    }
}

package io.huoshui.journey.internal.offer;

import io.huoshui.journey.offer.Coupon;
import io.huoshui.journey.offer.CouponPool;
import io.huoshui.journey.offer.CouponState;
import io.huoshui.journey.offer.IssueCoupon;
import io.huoshui.journey.offer.OfferReason;
import io.huoshui.profile.Profile;
import java.time.ZoneId;
import java.util.Optional;

/** Takes a coupon out of a pool for somebody: decides, draws a code, writes it down and tells the loop. */
final class GiveCoupons {
    private final CouponTable coupons;
    private final OfferFacts facts;
    private final ZoneId zone;

    GiveCoupons(CouponTable coupons, OfferFacts facts, ZoneId zone) {
        this.coupons = coupons;
        this.facts = facts;
        this.zone = zone;
    }

    /** One of the two. */
    record Given(Optional<Coupon> coupon, Optional<OfferReason> refusal) {
        static Given not(OfferReason reason) {
            return new Given(Optional.empty(), Optional.of(reason));
        }
    }

    Given give(PoolBook pools, String pool, Profile person, CouponTable.Origin origin) {
        Optional<CouponPool> known = pools.find(pool);
        if (known.isEmpty()) {
            return Given.not(OfferReason.COUPON_POOL_UNKNOWN);
        }
        Optional<OfferReason> refusal = IssueCoupon.refusal(
                known.get(), origin.isClaim(), () -> coupons.had(pool, person.id()), origin.at(), zone);
        return refusal.map(Given::not)
                .orElseGet(() -> new Given(Optional.of(issue(pools, known.get(), person, origin)), Optional.empty()));
    }

    private Coupon issue(PoolBook pools, CouponPool pool, Profile person, CouponTable.Origin origin) {
        int attempt = 0;
        Coupon coupon = coupon(pools, pool, person, origin, attempt);
        while (!coupons.insert(coupon, origin)) {
            attempt++;
            coupon = coupon(pools, pool, person, origin, attempt);
        }
        pools.issuedOneMore(pool);
        facts.issued(pool, coupon, person, origin);
        return coupon;
    }

    private Coupon coupon(PoolBook pools, CouponPool pool, Profile person, CouponTable.Origin origin, int attempt) {
        int no = pool.issued() + 1;
        return new Coupon(
                CouponCodes.draw(pools.secret(pool), pool.id(), no, attempt),
                pool.id(),
                no,
                person.id(),
                pool.reduction(),
                pool.validity().of(origin.at(), zone),
                CouponState.OPEN,
                null,
                null);
    }
}

package io.huoshui.journey.internal.offer;

import io.huoshui.base.Fields;
import io.huoshui.event.Emissions;
import io.huoshui.event.TrackName;
import io.huoshui.journey.offer.Coupon;
import io.huoshui.journey.offer.CouponPool;
import io.huoshui.profile.Naming;
import io.huoshui.profile.Profile;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the loop is told: each coupon issued, and each one used, once for good. */
final class OfferFacts {
    private static final String SOURCE = "journey";

    private final Emissions emissions;

    OfferFacts(Emissions emissions) {
        this.emissions = emissions;
    }

    void issued(CouponPool pool, Coupon coupon, Profile person, CouponTable.Origin origin) {
        Map<String, Object> said = about(coupon);
        said.put("name", pool.name());
        said.put("valid_from", coupon.valid().from().toString());
        said.put("expires_at", coupon.valid().until().toString());
        said.put("how", origin.isClaim() ? "claim" : "journey");
        tell(person, TrackName.COUPON_ISSUED, "coupon-issued:" + name(coupon), origin.at(), said);
    }

    void redeemed(Coupon coupon, Profile person, Instant at, @Nullable String order) {
        Map<String, Object> said = about(coupon);
        if (order != null) {
            said.put("order_id", order);
        }
        tell(person, TrackName.COUPON_REDEEMED, "coupon-redeemed:" + name(coupon), at, said);
    }

    private void tell(Profile person, TrackName what, String messageId, Instant at, Map<String, Object> said) {
        Naming.fact(person, what, messageId, at, Fields.of(said)).ifPresent(message -> emissions.emit(SOURCE, message));
    }

    private static Map<String, Object> about(Coupon coupon) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("coupon_id", coupon.code());
        said.put("pool", coupon.pool());
        said.put("from", coupon.reduction().from());
        said.put("discount", coupon.reduction().off());
        return said;
    }

    private static String name(Coupon coupon) {
        return coupon.pool() + ":" + coupon.no();
    }
}

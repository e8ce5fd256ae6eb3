package io.huoshui.journey.node;

import io.huoshui.experiment.Assignment;
import io.huoshui.journey.Coupons;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** The world around a person at one moment, as far as nodes may look. */
public interface Sight {
    Instant now();

    /** The brand's. */
    ZoneId zone();

    /** Whether they belong to an audience. */
    boolean isIn(String audience);

    /** A trait's value: String, BigDecimal or Boolean. */
    Optional<Object> trait(String name);

    /** Their variant, for good; empty when the experiment does not take them. */
    Optional<Assignment> assign(String experiment);

    /** A coupon of the pool, taken for them now; empty when there is none for them. */
    Optional<Coupons.Coupon> coupon(String pool);
}

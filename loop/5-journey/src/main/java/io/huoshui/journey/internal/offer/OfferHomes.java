package io.huoshui.journey.internal.offer;

import io.huoshui.event.Emissions;
import io.huoshui.profile.Profiles;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What serving coupons stands on. */
record OfferHomes(
        Profiles profiles,
        PoolTable pools,
        CouponTable coupons,
        AnswerTable answers,
        GiveCoupons give,
        UseCoupons use,
        ObeyOperators operators) {
    static OfferHomes on(JdbcClient jdbc, Profiles profiles, Emissions emissions, ZoneId zone) {
        PoolTable pools = new PoolTable(jdbc);
        CouponTable coupons = new CouponTable(jdbc);
        OfferFacts facts = new OfferFacts(emissions);
        return new OfferHomes(
                profiles,
                pools,
                coupons,
                new AnswerTable(jdbc),
                new GiveCoupons(coupons, facts, zone),
                new UseCoupons(coupons, facts),
                new ObeyOperators(pools, coupons));
    }
}

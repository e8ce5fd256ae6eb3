package io.huoshui.journey.internal.offer;

import io.huoshui.base.Brand;
import io.huoshui.base.DerivedState;
import io.huoshui.event.Announce;
import io.huoshui.event.DueTimes;
import io.huoshui.event.Emissions;
import io.huoshui.event.Intake;
import io.huoshui.event.LoopStep;
import io.huoshui.journey.Coupons;
import io.huoshui.profile.Profiles;
import io.huoshui.web.DerivedTables;
import io.huoshui.web.RegularLook;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Offers, put together. */
@Configuration(proxyBeanMethods = false)
public class OfferConfiguration {
    /** A claim waits half of it on average, after the loop has decided. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(10);

    @Bean
    OfferHomes offerHomes(JdbcClient jdbc, Profiles profiles, Emissions emissions, Brand brand) {
        return OfferHomes.on(jdbc, profiles, emissions, brand.zone());
    }

    @Bean
    PoolTable couponPools(OfferHomes homes) {
        return homes.pools();
    }

    @Bean
    AnswerTable couponAnswers(OfferHomes homes) {
        return homes.answers();
    }

    @Bean
    CouponQueries couponQueries(JdbcClient jdbc) {
        return new CouponQueries(jdbc);
    }

    @Bean
    OfferDesk offerDesk(OfferHomes homes) {
        return new OfferDesk(homes);
    }

    @Bean
    Coupons coupons(OfferDesk desk, OfferHomes homes, Brand brand) {
        return new CouponHome(desk, homes.pools(), brand.zone());
    }

    @Bean
    LoopStep offerStep(OfferDesk desk) {
        return new OfferStep(desk);
    }

    @Bean
    DueTimes offerDueTimes(OfferHomes homes) {
        return new OfferDueTimes(homes.coupons());
    }

    @Bean
    DerivedState offerDerivedState(JdbcClient jdbc) {
        return new DerivedTables(jdbc, "journey.offer", "coupon", "coupon_answer", "coupon_pool");
    }

    @Bean
    DecidePools decidePools(Announce announce) {
        return new DecidePools(announce);
    }

    @Bean
    AwaitAnswers awaitAnswers(OfferHomes homes) {
        return new AwaitAnswers(homes.answers(), AskLoop.SOURCE);
    }

    @Bean
    RegularLook answerClock(AwaitAnswers answers) {
        return new RegularLook("coupon-answers", LOOK_EVERY, answers::look);
    }

    @Bean
    AskLoop askLoop(Intake intake, AwaitAnswers answers, Profiles profiles) {
        return new AskLoop(intake, answers, profiles);
    }
}

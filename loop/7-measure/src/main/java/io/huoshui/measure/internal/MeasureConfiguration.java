package io.huoshui.measure.internal;

import io.huoshui.base.Brand;
import io.huoshui.profile.ActivityFacts;
import io.huoshui.profile.PeopleBehind;
import io.huoshui.profile.PurchaseFacts;
import io.huoshui.segment.Standings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the measure stage. */
@Configuration(proxyBeanMethods = false)
class MeasureConfiguration {
    @Bean
    TakePicture takePicture(
            ActivityFacts activity, PurchaseFacts purchases, PeopleBehind people, Standings standings, Brand brand) {
        return new TakePicture(activity, purchases, people, standings, brand);
    }
}

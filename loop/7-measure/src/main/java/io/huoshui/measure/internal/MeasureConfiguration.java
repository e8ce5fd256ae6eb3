package io.huoshui.measure.internal;

import io.huoshui.base.Brand;
import io.huoshui.profile.ActivityFacts;
import io.huoshui.profile.PurchaseFacts;
import io.huoshui.segment.Standings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the measure stage. */
@Configuration(proxyBeanMethods = false)
class MeasureConfiguration {
    @Bean
    TakePicture takePicture(ActivityFacts activity, PurchaseFacts purchases, Standings standings, Brand brand) {
        return new TakePicture(activity, purchases, standings, brand);
    }
}

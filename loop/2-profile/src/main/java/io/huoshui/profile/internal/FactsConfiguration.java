package io.huoshui.profile.internal;

import io.huoshui.base.Brand;
import io.huoshui.profile.ActivityFacts;
import io.huoshui.profile.PeopleBehind;
import io.huoshui.profile.PurchaseFacts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What later stages may count. */
@Configuration(proxyBeanMethods = false)
public class FactsConfiguration {
    @Bean
    ActivityFacts activityFacts(JdbcClient jdbc) {
        return new ActivityQueries(jdbc);
    }

    @Bean
    PurchaseFacts purchaseFacts(JdbcClient jdbc, Brand brand) {
        return new PurchaseQueries(jdbc, brand.zone());
    }

    @Bean
    PeopleBehind peopleBehind(JdbcClient jdbc, Brand brand) {
        return new CountedQueries(jdbc, brand.zone());
    }
}

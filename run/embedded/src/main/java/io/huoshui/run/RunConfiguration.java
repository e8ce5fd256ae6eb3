package io.huoshui.run;

import io.huoshui.base.Brand;
import io.huoshui.event.Events;
import io.huoshui.event.Intake;
import io.huoshui.web.WebSettings;
import java.time.Clock;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the stages expect to find: a database, a clock, the brand. */
@Configuration(proxyBeanMethods = false)
class RunConfiguration {
    @Bean(destroyMethod = "close")
    Database database(OpeningDatabase opening) {
        return opening.database();
    }

    @Bean
    FlywayMigrationStrategy migrations() {
        return Migrations::run;
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    DemoLoadTable demoLoadTable(JdbcClient jdbc) {
        return new DemoLoadTable(jdbc);
    }

    @Bean
    DemoState demoState() {
        return new DemoState();
    }

    @Bean(destroyMethod = "close")
    DemoBrand demoBrand(DemoLoadTable table, Intake intake, DemoState state, Settings settings) {
        return new DemoBrand(
                table,
                new DemoScoring(intake),
                new DemoTags(intake),
                new DemoAudiences(intake),
                new DemoContent(intake, settings.demoPeople()),
                new DemoJourneys(intake, settings.demoPeople()),
                state);
    }

    @Bean
    Brand brand(Settings settings, DemoLoadTable demo, Events events, Clock clock) {
        boolean simulated = DemoBrand.decide(demo, events, settings, clock);
        String standard = simulated ? "汀屿" : "我的品牌";
        String name = settings.brandName().isEmpty() ? standard : settings.brandName();
        return new Brand(name, settings.zone(), settings.currency(), simulated);
    }

    @Bean
    WebSettings webSettings(Settings settings, LocalToken token) {
        return new WebSettings(
                settings.adminPassword(),
                settings.runDirectory().resolve("first-password"),
                settings.sessionIdle(),
                settings.sessionAbsolute(),
                token.value());
    }
}

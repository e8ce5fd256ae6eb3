package io.huoshui.run;

import io.huoshui.base.Brand;
import io.huoshui.web.WebSettings;
import java.time.Clock;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the stages expect to find: a database, a clock, the brand. */
@Configuration(proxyBeanMethods = false)
class RunConfiguration {
    @Bean(destroyMethod = "close")
    Database database(Settings settings) {
        return Database.open(settings);
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
    Brand brand(Settings settings) {
        String name = settings.brandName();
        if (name.isEmpty()) {
            name = settings.demo() ? "汀屿" : "我的品牌";
        }
        return new Brand(name, settings.zone(), settings.currency(), settings.demo());
    }

    @Bean
    DemoState demoState() {
        return new DemoState();
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

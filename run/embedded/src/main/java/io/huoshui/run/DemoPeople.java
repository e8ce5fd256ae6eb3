package io.huoshui.run;

import io.huoshui.base.Brand;
import io.huoshui.event.Intake;
import io.huoshui.seed.people.SimulatedPeople;
import io.huoshui.touch.channel.Channel;
import io.huoshui.web.RegularLook;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** In the demo brand, and nowhere else, simulated people stand behind WeCom, text messages and calls. */
@Configuration(proxyBeanMethods = false)
class DemoPeople {
    private static final Duration LOOK = Duration.ofSeconds(1);

    @Bean
    DemoAnswerTable demoAnswerTable(JdbcTemplate template) {
        return new DemoAnswerTable(template);
    }

    @Bean
    RegularLook demoLife(Brand brand, Settings settings, DemoAnswerTable answers, Intake intake, Clock clock) {
        return new RegularLook(
                "demo-people", LOOK, new DemoLife(isAlive(brand, settings), answers, intake, clock)::goOn);
    }

    @Bean
    @Nullable
    Channel demoByWeCom(Brand brand, Settings settings, DemoLoadTable demo, DemoAnswerTable answers, Clock clock) {
        return isAlive(brand, settings) ? SimulatedPeople.byWeCom(storyEnd(demo), answers, clock) : null;
    }

    @Bean
    @Nullable
    Channel demoBySms(Brand brand, Settings settings, DemoLoadTable demo, DemoAnswerTable answers, Clock clock) {
        return isAlive(brand, settings) ? SimulatedPeople.byPhone("sms", storyEnd(demo), answers, clock) : null;
    }

    @Bean
    @Nullable
    Channel demoByCall(Brand brand, Settings settings, DemoLoadTable demo, DemoAnswerTable answers, Clock clock) {
        return isAlive(brand, settings) ? SimulatedPeople.byPhone("call", storyEnd(demo), answers, clock) : null;
    }

    private static boolean isAlive(Brand brand, Settings settings) {
        return brand.simulated() && settings.demoPeople();
    }

    private static Supplier<LocalDate> storyEnd(DemoLoadTable demo) {
        return () -> demo.read().orElseThrow().anchor();
    }
}

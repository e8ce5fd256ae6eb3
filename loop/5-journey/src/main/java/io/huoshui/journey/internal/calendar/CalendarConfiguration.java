package io.huoshui.journey.internal.calendar;

import io.huoshui.base.DerivedState;
import io.huoshui.event.Announce;
import io.huoshui.event.LoopStep;
import io.huoshui.web.DerivedTables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The content calendar, put together. */
@Configuration(proxyBeanMethods = false)
public class CalendarConfiguration {
    @Bean
    ContentTable contentTable(JdbcClient jdbc) {
        return new ContentTable(jdbc);
    }

    @Bean
    LoopStep calendarStep(ContentTable content) {
        return new CalendarStep(content);
    }

    @Bean
    DerivedState calendarDerivedState(JdbcClient jdbc) {
        return new DerivedTables(jdbc, "journey.calendar", "content_account", "content_item");
    }

    @Bean
    DecideContent decideContent(Announce announce) {
        return new DecideContent(announce);
    }
}

package io.huoshui.event.internal;

import io.huoshui.event.RecordedPast;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reading the log: the same in every world. */
@Configuration(proxyBeanMethods = false)
class LogReadingConfiguration {
    @Bean
    EventLogTable events(DataSource database) {
        return new EventLogTable(JdbcClient.create(database));
    }

    @Bean
    RecordedPast recordedPast(DataSource database) {
        return new RecordedPastTable(JdbcClient.create(database));
    }
}

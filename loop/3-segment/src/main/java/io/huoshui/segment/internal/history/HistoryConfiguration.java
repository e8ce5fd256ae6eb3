package io.huoshui.segment.internal.history;

import io.huoshui.base.Brand;
import io.huoshui.event.Events;
import io.huoshui.profile.PersonEvents;
import io.huoshui.profile.Profiles;
import io.huoshui.segment.internal.membership.KnowPeople;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The history store, put together. Without a data directory it lives in memory. */
@Configuration(proxyBeanMethods = false)
public class HistoryConfiguration {
    @Bean
    HistoryPart historyPart(JdbcClient jdbc) {
        return new HistoryPart(new HistoryStaleTable(jdbc));
    }

    @Bean
    HistoryStore historyStore(
            @Value("${huoshui.data:}") String data,
            @Value("${huoshui.history.memory.mb-max:512}") int memoryMegabytes,
            JdbcClient jdbc,
            PersonEvents log,
            Events events,
            Profiles profiles,
            KnowPeople know,
            Brand brand) {
        Optional<Path> file =
                data.isEmpty() ? Optional.empty() : Optional.of(Path.of(data, "history", "history.duckdb"));
        return new HistoryStore(
                new HistoryFile(file, memoryMegabytes, brand.zone().getId()),
                new HistoryFeed(new HistoryStaleTable(jdbc), log, events, profiles, know, brand.zone()),
                events,
                brand.zone());
    }
}

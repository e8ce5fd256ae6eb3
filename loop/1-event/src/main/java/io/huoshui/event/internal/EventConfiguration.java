package io.huoshui.event.internal;

import io.huoshui.event.Announce;
import io.huoshui.event.Intake;
import io.huoshui.event.VirtualLog;
import io.huoshui.web.Audit;
import io.huoshui.web.RegularLook;
import io.huoshui.web.StatusCount;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The parts of this stage, put together. */
@Configuration(proxyBeanMethods = false)
@Profile("!" + VirtualLog.PROFILE)
class EventConfiguration {
    private static final Duration EMISSIONS_EVERY = Duration.ofMillis(200);

    @Bean
    Intake intake(LogQueue queue, LogTime time) {
        return new EventIntake(queue, time);
    }

    @Bean
    Announce announce(Intake intake, Audit audit, TransactionTemplate transaction, Clock clock) {
        return new AnnounceToLog(intake, audit, transaction, clock);
    }

    @Bean
    LogTime logTime() {
        return new LogTime.OfDatabase();
    }

    @Bean
    EventMetrics eventMetrics(ObjectProvider<MeterRegistry> registry) {
        return new EventMetrics(registry.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    LogQueue logQueue(
            EventMetrics metrics,
            @Value("${huoshui.event.queue.bytes-max:67108864}") long bytesMax,
            @Value("${huoshui.event.queue.source-bytes-max:33554432}") long sourceBytesMax) {
        LogQueue queue = new LogQueue(bytesMax, sourceBytesMax);
        metrics.watch(queue);
        return queue;
    }

    /** The writer runs from before the doors open until after they are shut. */
    @Bean
    SmartLifecycle logWriterLifecycle(DataSource database, LogQueue queue, LogTime time, EventMetrics metrics) {
        return new LogWriterLifecycle(new LogWriter(database, queue, time, metrics), queue);
    }

    @Bean
    EmissionTable emissions(DataSource database, EventMetrics metrics) {
        EmissionTable table = new EmissionTable(JdbcClient.create(database));
        metrics.watch(table);
        return table;
    }

    @Bean
    RegularLook emissionClock(EmissionTable table, Intake intake) {
        return new RegularLook("emissions", EMISSIONS_EVERY, new TakeEmissions(table, intake)::look);
    }

    @Bean
    WriteKeys writeKeys(WriteKeyTable table, @Value("${huoshui.write-key:}") String given) {
        return new WriteKeys(table, given);
    }

    @Bean
    ServletRegistrationBean<EventDoor> eventDoor(
            LogQueue queue, LogTime time, WriteKeys writeKeys, EventMetrics metrics) {
        ServletRegistrationBean<EventDoor> registration =
                new ServletRegistrationBean<>(new EventDoor(queue, time, writeKeys, metrics), "/v1/*");
        registration.setName("event-door");
        return registration;
    }

    @Bean
    RejectedEventTable rejectedEventTable(DataSource database) {
        return new RejectedEventTable(JdbcClient.create(database));
    }

    @Bean
    RejectedEvents rejectedEvents(RejectedEventTable table, LogQueue queue) {
        return new RejectedEvents(table, queue);
    }

    @Bean
    EventFlowTable eventFlowTable(DataSource database) {
        return new EventFlowTable(JdbcClient.create(database));
    }

    @Bean
    WriteKeyTable writeKeyTable(DataSource database) {
        return new WriteKeyTable(JdbcClient.create(database));
    }

    @Bean
    StatusCount openRejected(RejectedEventTable table) {
        return new OpenRejected(table);
    }
}

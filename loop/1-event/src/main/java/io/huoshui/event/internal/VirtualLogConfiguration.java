package io.huoshui.event.internal;

import io.huoshui.event.Announce;
import io.huoshui.event.Intake;
import io.huoshui.event.VirtualLog;
import io.huoshui.web.Audit;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** This stage in a world that lives on borrowed time: the log and the ways into it, no doors, no threads. */
@Configuration(proxyBeanMethods = false)
@Profile(VirtualLog.PROFILE)
class VirtualLogConfiguration {
    @Bean
    EmissionTable emissions(DataSource database) {
        return new EmissionTable(JdbcClient.create(database));
    }

    @Bean
    VirtualLogHome virtualLog(DataSource database, EmissionTable emissions, Clock clock) {
        return new VirtualLogHome(
                database, new VirtualLogHome.ClockTime(clock), new EventMetrics(new SimpleMeterRegistry()), emissions);
    }

    @Bean
    Intake intake(VirtualLogHome log, Clock clock) {
        return new EventIntake(log, new VirtualLogHome.ClockTime(clock));
    }

    @Bean
    Announce announce(Intake intake, Audit audit, TransactionTemplate transaction, Clock clock) {
        return new AnnounceToLog(intake, audit, transaction, clock);
    }
}

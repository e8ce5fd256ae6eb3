package io.huoshui.run.loop;

import io.huoshui.base.DerivedState;
import io.huoshui.event.DueTimes;
import io.huoshui.event.Events;
import io.huoshui.event.Intake;
import io.huoshui.event.LoopStep;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The worker over whatever stages are on the class path. */
@Configuration(proxyBeanMethods = false)
class LoopConfiguration {
    @Bean
    LoopPositionTable loopPositionTable(JdbcClient jdbc) {
        return new LoopPositionTable(jdbc);
    }

    @Bean
    ParkedEventTable parkedEventTable(JdbcClient jdbc) {
        return new ParkedEventTable(jdbc);
    }

    @Bean
    ApplyBatch applyBatch(
            ObjectProvider<LoopStep> steps,
            LoopPositionTable positions,
            ParkedEventTable parked,
            TransactionTemplate transaction) {
        return new ApplyBatch(steps.stream().toList(), positions, parked, transaction);
    }

    @Bean
    LoopWorker loopWorker(Events events, ApplyBatch apply, LoopPositionTable positions, Clock clock) {
        return new LoopWorker(events, apply, positions, clock);
    }

    @Bean
    TimePasser timePasser(
            ObjectProvider<DueTimes> dueTimes, Intake intake, Events events, LoopWorker worker, Clock clock) {
        return new TimePasser(dueTimes.stream().toList(), intake, events, worker, clock);
    }

    @Bean
    LoopTurns loopTurns(LoopWorker worker, TimePasser timePasser) {
        return new LoopTurns(worker, timePasser);
    }

    @Bean
    Replay replay(
            LoopWorker worker,
            ObjectProvider<DerivedState> states,
            LoopPositionTable positions,
            ParkedEventTable parked,
            TransactionTemplate transaction) {
        return new Replay(worker, states.stream().toList(), positions, parked, transaction);
    }

    @Bean
    SmartLifecycle ticking(TimePasser timePasser, Replay replay) {
        return new Ticking(timePasser, replay);
    }

    @Bean
    MeterBinder loopMetrics(LoopWorker worker, Events events) {
        return (MeterRegistry registry) -> {
            Gauge.builder("huoshui.loop.position", worker, LoopWorker::position).register(registry);
            Gauge.builder("huoshui.loop.lag.seconds", worker, each -> each.lag().toMillis() / 1_000.0)
                    .description("how long the oldest event that is not applied has been waiting")
                    .register(registry);
            FunctionCounter.builder("huoshui.loop.applied", worker, LoopWorker::appliedSinceStart)
                    .description("events applied since the start")
                    .register(registry);
            Gauge.builder("huoshui.event.log.head", events, Events::head).register(registry);
        };
    }
}

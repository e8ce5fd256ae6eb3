package io.huoshui.event.internal;

import io.huoshui.event.EventReason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What the doors count for {@code /actuator/prometheus}. */
final class EventMetrics {
    private final MeterRegistry registry;
    private final Counter accepted;
    private final Counter duplicate;
    private final Timer flush;
    private final DistributionSummary flushEvents;

    EventMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.accepted = registry.counter("huoshui.event.accepted");
        this.duplicate = registry.counter("huoshui.event.duplicate");
        this.flush = Timer.builder("huoshui.event.flush")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(10))
                .register(registry);
        this.flushEvents = registry.summary("huoshui.event.flush.events");
    }

    void watch(LogQueue queue) {
        registry.gauge("huoshui.event.queue.bytes", queue, LogQueue::bytes);
    }

    void watch(EmissionTable emissions) {
        registry.gauge("huoshui.event.emission.waiting", emissions, EmissionTable::waiting);
        registry.gauge(
                "huoshui.event.emission.age.seconds",
                emissions,
                table -> table.age().toMillis() / 1_000.0);
    }

    void flushed(long nanos, List<Submission> submissions) {
        flush.record(nanos, TimeUnit.NANOSECONDS);
        int events = 0;
        for (Submission each : submissions) {
            events += each.count;
            accepted.increment(each.count(Submission.ACCEPTED));
            duplicate.increment(each.count(Submission.DUPLICATE));
            each.rejections.forEach(rejection -> count("huoshui.event.rejected", rejection.reason()));
        }
        flushEvents.record(events);
    }

    /** Counts a request that was sent away without being stored: no valid key, or no room. */
    void turnedAway(EventReason reason) {
        count("huoshui.event.turned.away", reason);
    }

    private void count(String name, EventReason reason) {
        registry.counter(name, "reason", reason.name()).increment();
    }
}

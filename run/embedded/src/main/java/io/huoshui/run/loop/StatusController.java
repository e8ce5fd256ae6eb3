package io.huoshui.run.loop;

import io.huoshui.event.Events;
import io.huoshui.run.DemoState;
import io.huoshui.touch.Breaker;
import io.huoshui.touch.Breakers;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.StatusCount;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How fresh what the console shows is, what waits for a person, and whether promotion is paused: what everybody sees on every page. */
@RestController
class StatusController {
    private final Events events;
    private final LoopWorker worker;
    private final LoopPositionTable positions;
    private final ParkedEventTable parked;
    private final DemoState demo;
    private final Breakers breakers;
    private final List<StatusCount> counts;

    StatusController(
            Events events,
            LoopWorker worker,
            LoopPositionTable positions,
            ParkedEventTable parked,
            DemoState demo,
            Breakers breakers,
            ObjectProvider<StatusCount> counts) {
        this.events = events;
        this.worker = worker;
        this.positions = positions;
        this.parked = parked;
        this.demo = demo;
        this.breakers = breakers;
        this.counts = counts.stream().toList();
    }

    /** @param promotionPausedAt since when all promotion is paused; null while it goes on */
    record Status(
            long logHead,
            long loopPosition,
            double lagSeconds,
            @Nullable Instant dataUntil,
            DemoState.Progress demo,
            long parkedEvents,
            long openConflicts,
            long openRejected,
            @Nullable Instant promotionPausedAt) {}

    @GetMapping("/api/status")
    @Needs(Permission.SESSION)
    Status status() {
        LoopPositionTable.Place place = positions.read();
        Breaker breaker = breakers.current();
        return new Status(
                events.head(),
                place.position(),
                worker.lag().toMillis() / 1_000.0,
                place.dataUntil(),
                demo.progress(),
                parked.count(),
                count("openConflicts"),
                count("openRejected"),
                breaker.open() ? breaker.at() : null);
    }

    private long count(String name) {
        return counts.stream()
                .filter(each -> each.name().equals(name))
                .mapToLong(StatusCount::count)
                .sum();
    }
}

package io.huoshui.run.loop;

import io.huoshui.event.Events;
import io.huoshui.run.DemoState;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.StatusCount;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How fresh what the console shows is, and what waits for a person. */
@RestController
class StatusController {
    private final Events events;
    private final LoopWorker worker;
    private final LoopPositionTable positions;
    private final ParkedEventTable parked;
    private final DemoState demo;
    private final List<StatusCount> counts;

    StatusController(
            Events events,
            LoopWorker worker,
            LoopPositionTable positions,
            ParkedEventTable parked,
            DemoState demo,
            ObjectProvider<StatusCount> counts) {
        this.events = events;
        this.worker = worker;
        this.positions = positions;
        this.parked = parked;
        this.demo = demo;
        this.counts = counts.stream().toList();
    }

    record Status(
            long logHead,
            long loopPosition,
            double lagSeconds,
            @Nullable Instant dataUntil,
            DemoState.Progress demo,
            long parkedEvents,
            long openConflicts,
            long openRejected) {}

    @GetMapping("/api/status")
    @Needs(Permission.SESSION)
    Status status() {
        LoopPositionTable.Place place = positions.read();
        return new Status(
                events.head(),
                place.position(),
                worker.lag().toMillis() / 1_000.0,
                place.dataUntil(),
                demo.progress(),
                parked.count(),
                count("openConflicts"),
                count("openRejected"));
    }

    private long count(String name) {
        return counts.stream()
                .filter(each -> each.name().equals(name))
                .mapToLong(StatusCount::count)
                .sum();
    }
}

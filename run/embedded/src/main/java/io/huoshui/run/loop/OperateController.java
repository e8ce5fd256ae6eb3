package io.huoshui.run.loop;

import io.huoshui.base.Refused;
import io.huoshui.event.Event;
import io.huoshui.event.Events;
import io.huoshui.web.Audit;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.Slice;
import io.huoshui.web.WebReason;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Running the loop: what is parked, replay, digests. */
@RestController
@RequestMapping("/api/operate")
class OperateController {
    private final ParkedEventTable parked;
    private final ApplyBatch apply;
    private final Events events;
    private final Replay replay;
    private final LoopWorker worker;
    private final Audit audit;

    OperateController(
            ParkedEventTable parked, ApplyBatch apply, Events events, Replay replay, LoopWorker worker, Audit audit) {
        this.parked = parked;
        this.apply = apply;
        this.events = events;
        this.replay = replay;
        this.worker = worker;
        this.audit = audit;
    }

    record ParkedView(long position, String event, String reason, int attempts, Instant at) {}

    record Retried(boolean applied) {}

    record DigestView(long position, String digest, Map<String, String> stages) {}

    @GetMapping("/parked")
    @Needs(Permission.OPERATE)
    Slice<ParkedView> parked(
            @RequestParam(defaultValue = "1") @Min(1) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        List<ParkedEventTable.Parked> found = parked.page(page, size);
        Map<Long, String> names = events
                .at(found.stream().map(ParkedEventTable.Parked::position).toList())
                .stream()
                .collect(Collectors.toMap(Event::position, OperateController::nameOf));
        return new Slice<>(
                found.stream()
                        .map(each -> new ParkedView(
                                each.position(),
                                names.getOrDefault(each.position(), ""),
                                each.reason(),
                                each.attempts(),
                                each.at()))
                        .toList(),
                parked.count(),
                page,
                size);
    }

    @PostMapping("/parked/{position}/retry")
    @Needs(Permission.OPERATE)
    Retried retry(@PathVariable long position) {
        Event event = parked.find(position)
                .flatMap(each -> events.at(List.of(each.position())).stream().findFirst())
                .orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND));
        boolean applied = worker.whileStanding(() -> apply.retry(event));
        audit.record("loop.parked.retry", "event:" + position, Map.of("applied", applied));
        return new Retried(applied);
    }

    @PostMapping("/replay")
    @Needs(Permission.OPERATE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Replay.Progress replay() {
        if (!replay.begin()) {
            throw new Refused(WebReason.WEB_CHANGED_MEANWHILE, "A replay is running already.");
        }
        audit.record("loop.replay", "loop", Map.of());
        return replay.progress();
    }

    @GetMapping("/replay")
    @Needs(Permission.OPERATE)
    Replay.Progress progress() {
        return replay.progress();
    }

    @GetMapping("/digest")
    @Needs(Permission.OPERATE)
    DigestView digest() {
        Replay.Digests now = replay.digests();
        return new DigestView(now.position(), now.whole(), now.stages());
    }

    private static String nameOf(Event event) {
        return event.name().isEmpty() ? event.kind().word() : event.name();
    }
}

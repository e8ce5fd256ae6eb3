package io.huoshui.event.internal;

import io.huoshui.event.internal.EventFlowTable.Minute;
import io.huoshui.event.internal.EventFlowTable.SourceFlow;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How much comes in, from where. */
@RestController
class EventFlowController {
    private final EventFlowTable table;
    private final LogTime time;

    EventFlowController(EventFlowTable table, LogTime time) {
        this.table = table;
        this.time = time;
    }

    record Flow(List<SourceFlow> sources, List<Minute> perMinute) {}

    @GetMapping("/api/event-flow")
    @Needs(Permission.EVENT_READ)
    Flow flow() {
        return new Flow(table.sources(time.now()), table.perMinute(time.now()));
    }
}

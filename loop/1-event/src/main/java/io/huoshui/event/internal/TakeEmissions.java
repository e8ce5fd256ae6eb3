package io.huoshui.event.internal;

import io.huoshui.base.Fields;
import io.huoshui.event.Intake;
import io.huoshui.event.Intake.Outcome;
import io.huoshui.event.internal.EmissionTable.Waiting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what later stages told into the log. A crash after the log took it and before that was noted tells it again, under the same
 * message id: the door knows it. What the door refuses is kept by it, and not told again.
 */
final class TakeEmissions {
    private static final Logger LOG = LoggerFactory.getLogger(TakeEmissions.class);
    private static final int AT_ONCE = 1_000;

    private final EmissionTable table;
    private final Intake intake;

    TakeEmissions(EmissionTable table, Intake intake) {
        this.table = table;
        this.intake = intake;
    }

    /** Takes all that waits. @return how many */
    int look() {
        int taken = 0;
        List<Waiting> some = table.waiting(AT_ONCE);
        while (!some.isEmpty()) {
            bySource(some).forEach(this::take);
            taken += some.size();
            some = some.size() < AT_ONCE ? List.of() : table.waiting(AT_ONCE);
        }
        return taken;
    }

    private static Map<String, List<Waiting>> bySource(List<Waiting> some) {
        return some.stream().collect(Collectors.groupingBy(Waiting::source, LinkedHashMap::new, Collectors.toList()));
    }

    private void take(String source, List<Waiting> waiting) {
        List<Fields> messages = waiting.stream().map(Waiting::message).toList();
        for (Outcome each : intake.take(source, messages)) {
            if (each instanceof Outcome.Rejected rejected) {
                LOG.error(
                        "a fact of {} was refused: {}, see rejected event {}",
                        source,
                        rejected.reason(),
                        rejected.rejectedId());
            }
        }
        table.markTaken(waiting);
    }
}

package io.huoshui.touch.internal;

import io.huoshui.base.Fields;
import io.huoshui.event.Emissions;
import io.huoshui.event.TrackName;
import io.huoshui.experiment.Assignment;
import io.huoshui.experiment.Exposure;
import io.huoshui.journey.TouchRequest;
import io.huoshui.profile.Naming;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is sent comes back into the log: that the person got it, and which variants they saw by it. Each once, by its message id. */
final class TellSent {
    private static final String SOURCE = "touch";

    private final Emissions emissions;

    TellSent(Emissions emissions) {
        this.emissions = emissions;
    }

    void tell(Reserved reserved, Instant at) {
        TouchRequest wish = reserved.touch().wish();
        List<Fields> facts = new ArrayList<>();
        Map<String, Object> delivered = new LinkedHashMap<>();
        delivered.put("touch", wish.key().text());
        delivered.put("channel", wish.channel());
        delivered.put("kind", DueTable.word(wish.kind()));
        delivered.put("programme", wish.cause().programme());
        delivered.put("version", wish.cause().version());
        delivered.put("step", wish.cause().step());
        Naming.fact(
                        reserved.person(),
                        TrackName.MESSAGE_DELIVERED,
                        "touch:" + wish.key().text(),
                        at,
                        Fields.of(delivered))
                .ifPresent(facts::add);
        for (Assignment each : wish.exposes()) {
            Map<String, Object> seen = new LinkedHashMap<>(Exposure.of(each).properties());
            seen.put("touch", wish.key().text());
            String messageId = "touch:" + wish.key().text() + ":" + each.experiment();
            Naming.fact(reserved.person(), TrackName.EXPERIMENT_VIEWED, messageId, at, Fields.of(seen))
                    .ifPresent(facts::add);
        }
        if (!facts.isEmpty()) {
            emissions.emit(SOURCE, facts);
        }
    }
}

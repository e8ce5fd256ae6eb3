package io.huoshui.segment.internal.prediction;

import io.huoshui.event.Event;
import io.huoshui.profile.Profiles;
import io.huoshui.segment.internal.RealLoop;
import io.huoshui.testkit.SettableClock;
import io.huoshui.testkit.TestDatabase;
import io.huoshui.web.Audit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A shop on the real loop: orders, refunds and fits are logged, not yet run. */
final class LiveLoop implements AutoCloseable {
    final RealLoop real;
    final SettableClock clock;
    final AppendFits appendFits;

    LiveLoop(TestDatabase db, Instant now) {
        real = new RealLoop(db, now);
        real.holdBack();
        clock = real.clock;
        appendFits = real.bean(AppendFits.class);
    }

    PredictionController door() {
        return new PredictionController(
                real.bean(PredictionFitTable.class),
                real.bean(PredictionTable.class),
                appendFits,
                real.bean(Profiles.class),
                real.bean(Audit.class),
                RealLoop.BRAND);
    }

    PredictionHome predictions() {
        return real.bean(PredictionHome.class);
    }

    /** The number of the person whose user id this is. */
    int person(String userId) {
        List<Integer> found = new ArrayList<>();
        real.bean(Profiles.class).forEach(each -> {
            if (each.identities().keySet().stream().anyMatch(id -> id.value().equals(userId))) {
                found.add(each.id());
            }
        });
        return found.get(0);
    }

    void order(String userId, String orderId, String total, Instant at) {
        paid("Order Completed", userId, orderId, total, at);
    }

    void refund(String userId, String orderId, String total, Instant at) {
        paid("Order Refunded", userId, orderId, total, at);
    }

    long facts(String name) {
        return real.log().stream()
                .map(Event::name)
                .filter(each -> each.equals(name))
                .count();
    }

    /** Everything logged since the last time. */
    void run(int size) {
        real.catchUp(() -> size);
    }

    private void paid(String name, String userId, String orderId, String total, Instant at) {
        Map<String, String> what = Map.of("order_id", orderId, "total", total, "currency", "CNY");
        real.track(userId, null, name, at, at, Map.of("properties", what));
    }

    @Override
    public void close() {
        real.close();
    }
}

package io.huoshui.segment.internal.preference;

import io.huoshui.base.Brand;
import io.huoshui.base.Fields;
import io.huoshui.event.Intake;
import io.huoshui.event.SystemEvents;
import io.huoshui.segment.preference.DrawLines;
import io.huoshui.segment.preference.Evidence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Draws the pool's lines by itself: each week, and when the orders have become more or fewer by a tenth. What was found goes into the log,
 * so that everyone is measured by it at one place there.
 */
final class AppendLines {
    private static final Duration EVERY = Duration.ofDays(7);
    private static final int OTHER_POOL_PART = 10;

    /** The lines are drawn from at most so many people, by id; more would not make them sharper. */
    private static final int PEOPLE_MAX = 50_000;

    private final PreferenceTable table;
    private final PreferenceLinesTable drawn;
    private final Intake intake;
    private final TransactionTemplate reading;
    private final Brand brand;
    private final Clock clock;
    private long ordersBefore = -1;
    private long triedWith = -1;

    AppendLines(
            PreferenceTable table,
            PreferenceLinesTable drawn,
            Intake intake,
            TransactionTemplate reading,
            Brand brand,
            Clock clock) {
        this.table = table;
        this.drawn = drawn;
        this.intake = intake;
        this.reading = reading;
        this.brand = brand;
        this.clock = clock;
    }

    /** Looks once; to be called every few seconds by one thread. A pool that is still changing is left to settle. */
    void look() {
        long orders = table.orders();
        boolean settled = orders == ordersBefore;
        ordersBefore = orders;
        if (!settled || orders < DrawLines.ORDERS_MIN || orders == triedWith) {
            return;
        }
        Optional<PreferenceLinesTable.Drawn> inForce = drawn.inForce();
        Instant now = clock.instant();
        boolean otherPool =
                inForce.map(each -> isOtherPool(each.lines().orders(), orders)).orElse(true);
        boolean old = inForce.map(each -> !each.at().plus(EVERY).isAfter(now)).orElse(false);
        if (otherPool || old) {
            draw(
                    otherPool ? "pool" : "schedule",
                    inForce.map(PreferenceLinesTable.Drawn::position).orElse(0L),
                    now);
            triedWith = orders;
        }
    }

    private static boolean isOtherPool(long before, long now) {
        return Math.abs(now - before) * OTHER_POOL_PART > before;
    }

    /** @param replaced position of the lines in force: the same lines are not replaced twice on one day */
    private void draw(String by, long replaced, Instant now) {
        DrawLines.from(people()).ifPresent(lines -> {
            Map<String, Object> said = new LinkedHashMap<>(LinesFields.of(lines));
            said.put("by", by);
            intake.takeSystem(
                    SystemEvents.PREFERENCE_LINES_DRAWN,
                    "preference-lines:" + brand.dayOf(now) + "-" + replaced + "-" + lines.orders(),
                    now.truncatedTo(ChronoUnit.MICROS),
                    Fields.of(said));
        });
    }

    private List<Evidence> people() {
        List<Evidence> people = new ArrayList<>();
        reading.executeWithoutResult(status -> table.forEach(each -> {
            if (people.size() < PEOPLE_MAX) {
                people.add(each.evidence());
            }
        }));
        return people;
    }
}

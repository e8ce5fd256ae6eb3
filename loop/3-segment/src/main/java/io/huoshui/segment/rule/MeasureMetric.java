package io.huoshui.segment.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A metric now, and when its test turns as facts leave the window one by one. */
final class MeasureMetric {
    private final Rule.Metric metric;
    private final Moment moment;
    private final InWindow window;
    private final Tally tally;
    private int left;

    private MeasureMetric(Rule.Metric metric, Moment moment, InWindow window) {
        this.metric = metric;
        this.moment = moment;
        this.window = window;
        this.tally = new Tally(metric.aggregate(), metric.property(), window.facts());
    }

    static Leaf of(Rule.Metric metric, Past past, Moment moment) {
        InWindow window = InWindow.of(metric.of(), metric.window(), past, moment);
        return new MeasureMetric(metric, moment, window).leaf();
    }

    private Leaf leaf() {
        List<Value> values = values();
        boolean holds = passes(values, moment.now());
        return new Leaf(holds, Leaf.earlier(window.changes(), turns(holds)), words(values), tally.evidence());
    }

    /** Goes through time from one leaving fact to the next, until the test says otherwise. */
    private @Nullable Instant turns(boolean holds) {
        Instant now = moment.now();
        left = idle();
        while (true) {
            Instant next =
                    left < window.facts().size() ? window.leaves(window.facts().get(left)) : Instant.MAX;
            Instant turn = metric.test().nextTurn(values(), now, moment.zone());
            if (turn != null && turn.isBefore(next)) {
                return turn;
            }
            if (next.equals(Instant.MAX)) {
                return null;
            }
            now = next;
            while (left < window.facts().size()
                    && !window.leaves(window.facts().get(left)).isAfter(now)) {
                tally.drop(left++);
            }
            if (passes(values(), now) != holds) {
                return now;
            }
        }
    }

    /** Of a count: how many may leave while it stays above all numbers the test asks about. Who does much is asked often. */
    private int idle() {
        if (metric.aggregate() != Rule.Aggregate.COUNT || !window.isOpen()) {
            return 0;
        }
        BigDecimal all = BigDecimal.valueOf(window.facts().size());
        return metric.test()
                .greatest()
                .map(each -> each.max(BigDecimal.ONE.negate())
                        .setScale(0, RoundingMode.FLOOR)
                        .add(BigDecimal.ONE))
                .map(first -> all.subtract(first).max(BigDecimal.ZERO).intValueExact())
                .orElse(0);
    }

    private List<Value> values() {
        return window.isOpen() ? tally.values(left) : List.of();
    }

    private boolean passes(List<Value> values, Instant at) {
        return metric.test().passes(values, at, moment.zone());
    }

    private static @Nullable String words(List<Value> values) {
        if (values.isEmpty()) {
            return null;
        }
        return values.stream().map(Value::words).collect(Collectors.joining(", "));
    }
}

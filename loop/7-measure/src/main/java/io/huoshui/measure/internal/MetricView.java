package io.huoshui.measure.internal;

import io.huoshui.measure.Goal;
import io.huoshui.measure.Interval;
import io.huoshui.measure.Measurement;
import io.huoshui.measure.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code Metric} of the operator API. */
record MetricView(
        String id,
        @Nullable BigDecimal value,
        String unit,
        @Nullable BigDecimal previous,
        @Nullable BigDecimal change,
        String changeUnit,
        @Nullable BigDecimal redLine,
        @Nullable BigDecimal target,
        @Nullable String worse,
        long n,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        List<@Nullable BigDecimal> series,
        String peopleLink) {

    static MetricView of(Measurement measured, String peopleLink) {
        Reading now = measured.now();
        Goal goal = measured.definition().goal();
        Interval interval = now.interval();
        List<@Nullable BigDecimal> series = new ArrayList<>();
        measured.weeks().forEach(week -> series.add(week.value()));
        return new MetricView(
                measured.definition().id(),
                now.value(),
                measured.definition().unit().word(),
                measured.previous(),
                measured.change().orElse(null),
                measured.definition().unit().change().word(),
                goal == null ? null : goal.redLine(),
                goal == null ? null : goal.target(),
                goal == null ? null : goal.worse().word(),
                now.n(),
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                series,
                peopleLink);
    }
}

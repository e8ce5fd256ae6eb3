package io.huoshui.measure.internal;

import io.huoshui.base.Brand;
import io.huoshui.measure.Alert;
import io.huoshui.measure.Cohort;
import io.huoshui.measure.Period;
import io.huoshui.measure.River;
import io.huoshui.segment.HeatMap;
import io.huoshui.segment.Refunds;
import io.huoshui.segment.TierSize;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code Cockpit} of the operator API. */
record CockpitView(
        OffsetDateTime at,
        String period,
        String currency,
        String refunds,
        List<MetricView> metrics,
        List<ReachView> river,
        List<TierView> tiers,
        HeatMap rfm,
        List<CohortView> cohorts,
        List<AlertView> alerts) {

    static CockpitView of(OffsetDateTime at, Period period, Brand brand, Refunds refunds, Picture picture) {
        return new CockpitView(
                at,
                period.name().toLowerCase(Locale.ROOT),
                brand.currency(),
                refunds.word(),
                picture.measurements().stream().map(MetricView::of).toList(),
                picture.river().reaches().stream().map(ReachView::of).toList(),
                picture.tiers().stream().map(TierView::of).toList(),
                picture.rfm(),
                picture.cohorts().stream().map(CohortView::of).toList(),
                picture.measurements().stream()
                        .flatMap(each -> Alert.of(each).stream())
                        .map(AlertView::of)
                        .toList());
    }

    record ReachView(String stage, @Nullable Long people, River.@Nullable Leak leak) {
        static ReachView of(River.Reach reach) {
            return new ReachView(reach.stage().word(), reach.people(), reach.leak());
        }
    }

    record TierView(String tier, long people, BigDecimal share, BigDecimal revenue) {
        static TierView of(TierSize size) {
            return new TierView(size.tier().word(), size.people(), size.share(), size.revenue());
        }
    }

    record CohortView(String month, long buyers, List<Cohort.Rate> rates) {
        static CohortView of(Cohort cohort) {
            return new CohortView(cohort.month().toString(), cohort.buyers(), cohort.rates());
        }
    }

    record AlertView(String metric, String level, String zh, String en) {
        static AlertView of(Alert alert) {
            return new AlertView(alert.metric().id(), alert.level().word(), alert.zh(), alert.en());
        }
    }
}

package io.huoshui.measure.internal;

import io.huoshui.base.Brand;
import io.huoshui.measure.Alert;
import io.huoshui.measure.Cohort;
import io.huoshui.measure.Period;
import io.huoshui.measure.River;
import io.huoshui.profile.Counted;
import io.huoshui.profile.CountedPeople;
import io.huoshui.segment.HeatMap;
import io.huoshui.segment.Refunds;
import io.huoshui.segment.TierSize;
import java.math.BigDecimal;
import java.time.Instant;
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
        Instant moment = at.toInstant();
        boolean net = refunds == Refunds.NET;
        return new CockpitView(
                at,
                period.name().toLowerCase(Locale.ROOT),
                brand.currency(),
                refunds.word(),
                picture.measurements().stream()
                        .map(each -> MetricView.of(each, each.definition().peopleQuery(moment, period, net)))
                        .toList(),
                picture.river().reaches().stream().map(ReachView::of).toList(),
                picture.tiers().stream().map(TierView::of).toList(),
                picture.rfm(),
                picture.cohorts().stream()
                        .map(each -> CohortView.of(each, moment, net))
                        .toList(),
                picture.measurements().stream()
                        .flatMap(each -> Alert.of(each).stream())
                        .map(AlertView::of)
                        .toList());
    }

    record ReachView(
            String stage,
            @Nullable Long people,
            @Nullable String peopleLink,
            @Nullable LeakView leak) {
        static ReachView of(River.Reach reach) {
            CountedPeople behind = reach.behind();
            River.Leak leak = reach.leak();
            return new ReachView(
                    reach.stage().word(),
                    reach.people(),
                    behind == null ? null : behind.query(),
                    leak == null
                            ? null
                            : new LeakView(
                                    leak.people(), leak.share(), leak.behind().query()));
        }
    }

    record LeakView(long people, double share, String peopleLink) {}

    record TierView(String tier, long people, BigDecimal share, BigDecimal revenue) {
        static TierView of(TierSize size) {
            return new TierView(size.tier().word(), size.people(), size.share(), size.revenue());
        }
    }

    record CohortView(String month, long buyers, String peopleLink, List<RateView> rates) {
        static CohortView of(Cohort cohort, Instant at, boolean net) {
            return new CohortView(
                    cohort.month().toString(),
                    cohort.buyers(),
                    CountedPeople.of(at, new Counted.FirstBuyers(cohort.month(), net))
                            .query(),
                    cohort.rates().stream()
                            .map(rate -> new RateView(
                                    rate.month(),
                                    rate.rate(),
                                    rate.open(),
                                    CountedPeople.of(at, new Counted.BoughtAgain(cohort.month(), rate.month(), net))
                                            .query()))
                            .toList());
        }
    }

    record RateView(int month, double rate, boolean open, String peopleLink) {}

    record AlertView(String metric, String level, String zh, String en) {
        static AlertView of(Alert alert) {
            return new AlertView(alert.metric().id(), alert.level().word(), alert.zh(), alert.en());
        }
    }
}

package io.huoshui.measure.internal;

import io.huoshui.base.Brand;
import io.huoshui.measure.Cohort;
import io.huoshui.measure.Measurement;
import io.huoshui.measure.Observed;
import io.huoshui.measure.Period;
import io.huoshui.measure.River;
import io.huoshui.measure.Scoreboard;
import io.huoshui.profile.ActivityFacts;
import io.huoshui.profile.PurchaseFacts;
import io.huoshui.profile.PurchaseFacts.Bought;
import io.huoshui.segment.Refunds;
import io.huoshui.segment.Standings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Asks the stages before for what the cockpit shows. Tiers and the RFM map stand as they are now, whatever moment is asked for. */
final class TakePicture {
    private static final int IDENTIFIED_BY = 2;

    private final ActivityFacts activity;
    private final PurchaseFacts purchases;
    private final Standings standings;
    private final Brand brand;

    TakePicture(ActivityFacts activity, PurchaseFacts purchases, Standings standings, Brand brand) {
        this.activity = activity;
        this.purchases = purchases;
        this.standings = standings;
        this.brand = brand;
    }

    Refunds refundsByDefault() {
        return standings.scoring().refunds();
    }

    Picture at(Instant at, Period period, Refunds refunds) {
        boolean net = refunds == Refunds.NET;
        Observed seen = Observed.of(activity, purchases, at, period, net);
        List<Measurement> measurements = Scoreboard.of(seen);
        return new Picture(measurements, river(seen, at), standings.tierSizes(), standings.heatMap(), cohorts(at, net));
    }

    private River river(Observed seen, Instant at) {
        int now = seen.people().size() - 1;
        Bought year = seen.year().get(now);
        long people = seen.people().get(now);
        return River.of(
                people - seen.before().get(now),
                people,
                activity.identified(at, IDENTIFIED_BY),
                seen.active().get(now),
                year.buyers(),
                year.repeatBuyers());
    }

    private List<Cohort> cohorts(Instant at, boolean net) {
        LocalDate today = brand.dayOf(at);
        return purchases.firstOrders(Cohort.firstShown(today), at, net).stream()
                .map(each -> Cohort.of(each, today))
                .toList();
    }
}

package io.huoshui.measure.internal;

import io.huoshui.base.Brand;
import io.huoshui.measure.Cohort;
import io.huoshui.measure.Measurement;
import io.huoshui.measure.Observed;
import io.huoshui.measure.Period;
import io.huoshui.measure.River;
import io.huoshui.measure.Scoreboard;
import io.huoshui.profile.ActivityFacts;
import io.huoshui.profile.PeopleBehind;
import io.huoshui.profile.PurchaseFacts;
import io.huoshui.segment.Refunds;
import io.huoshui.segment.Standings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Asks the stages before for what the cockpit shows. Tiers and the RFM map stand as they are now, whatever moment is asked for. */
final class TakePicture {
    private final ActivityFacts activity;
    private final PurchaseFacts purchases;
    private final PeopleBehind people;
    private final Standings standings;
    private final Brand brand;

    TakePicture(
            ActivityFacts activity, PurchaseFacts purchases, PeopleBehind people, Standings standings, Brand brand) {
        this.activity = activity;
        this.purchases = purchases;
        this.people = people;
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
        return new Picture(
                measurements,
                River.of(at, period, net, people),
                standings.tierSizes(),
                standings.heatMap(),
                cohorts(at, net));
    }

    private List<Cohort> cohorts(Instant at, boolean net) {
        LocalDate today = brand.dayOf(at);
        return purchases.firstOrders(Cohort.firstShown(today), at, net).stream()
                .map(each -> Cohort.of(each, today))
                .toList();
    }
}

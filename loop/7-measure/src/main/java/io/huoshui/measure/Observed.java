package io.huoshui.measure;

import io.huoshui.profile.ActivityFacts;
import io.huoshui.profile.ActivityFacts.Joined;
import io.huoshui.profile.PurchaseFacts;
import io.huoshui.profile.PurchaseFacts.Bought;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the profile stage counted for each of the last weeks; the raw material of {@link Scoreboard}. All lists have one entry per
 * week, oldest first.
 *
 * @param before people one period before each week's moment
 * @param active people who were not silent
 * @param year orders of {@link Metrics#BUYING_WINDOW}
 * @param period orders of the chosen period
 */
public record Observed(
        List<Long> people,
        List<Long> before,
        List<Long> active,
        List<Bought> year,
        List<Bought> period,
        List<Joined> joined) {
    public static final int WEEKS = 12;
    private static final Duration WEEK = Duration.ofDays(7);

    /** The same weekday and time in each of the last twelve weeks, {@code at} last. */
    public static List<Instant> weeksUntil(Instant at) {
        return IntStream.rangeClosed(1, WEEKS)
                .mapToObj(week -> at.minus(WEEK.multipliedBy(WEEKS - week)))
                .toList();
    }

    public static Observed of(ActivityFacts activity, PurchaseFacts purchases, Instant at, Period period, boolean net) {
        List<Instant> weeks = weeksUntil(at);
        List<Instant> withBefore = Stream.concat(
                        weeks.stream(), weeks.stream().map(each -> each.minus(period.length())))
                .toList();
        List<Long> people = activity.people(withBefore);
        return new Observed(
                people.subList(0, WEEKS),
                people.subList(WEEKS, 2 * WEEKS),
                activity.active(weeks, Metrics.SILENCE),
                purchases.bought(weeks, Metrics.BUYING_WINDOW, net),
                purchases.bought(weeks, period.length(), net),
                activity.joined(weeks, Metrics.FIRST_ORDER_COHORT, Metrics.FIRST_ORDER_WITHIN, net));
    }
}

package io.huoshui.segment;

import io.huoshui.profile.Profile;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Where a person stands now. A function of the person, the day, the settings and the newest wave; nothing else.
 *
 * @param rfm null for someone without a counted order
 * @param scores null without {@code rfm}, or before the first wave
 * @param tier null before the first wave
 * @param quietSince see {@link Activity}
 * @param highValue in the top fifth of all people by money
 * @param highActivity in the top fifth of all people by interactions in 90 days
 * @param nextChangeOn the next day on which any of this changes by the passing of time alone; null when none will
 */
public record Standing(
        int profileId,
        @Nullable Rfm rfm,
        @Nullable Scores scores,
        @Nullable Tier tier,
        LocalDate quietSince,
        boolean highValue,
        boolean highActivity,
        @Nullable LocalDate nextChangeOn) {

    /** @param yardstick null before the first wave */
    public static Standing of(
            Profile person, LocalDate today, Basis basis, @Nullable Yardstick yardstick, ZoneId zone) {
        Activity activity = Activity.of(person, today, zone);
        Rfm rfm = Rfm.of(Purchase.of(person, zone), today, basis).orElse(null);
        LocalDate next = new NextChange(person, today, zone).on(basis, rfm, activity, yardstick);
        if (yardstick == null) {
            return new Standing(person.id(), rfm, null, null, activity.quietSince(), false, false, next);
        }
        Measured measured = new Measured(person.id(), rfm, activity.quietDays(), activity.last90d());
        Scores scores = rfm == null ? null : yardstick.cuts().score(rfm);
        return new Standing(
                person.id(),
                rfm,
                scores,
                yardstick.tiers().tierOf(measured, scores),
                activity.quietSince(),
                yardstick.isHighValue(measured),
                yardstick.isHighActivity(measured.activity90d()),
                next);
    }
}

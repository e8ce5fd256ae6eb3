package io.huoshui.segment;

import io.huoshui.profile.Profile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first day after today on which a standing changes although nothing happens. Each rule offers the days it knows. */
record NextChange(Profile person, LocalDate today, ZoneId zone) {

    @Nullable
    LocalDate on(Basis basis, @Nullable Rfm rfm, Activity activity, @Nullable Yardstick yardstick) {
        List<LocalDate> days = new ArrayList<>();
        datedAhead(activity, days);
        leavesWindow(basis, days);
        if (yardstick != null) {
            scoreOfRecencyFalls(rfm, yardstick.cuts(), days);
            turnsSilent(activity, yardstick.tiers(), days);
            activityFades(activity, yardstick, days);
        }
        days.removeIf(day -> !day.isAfter(today));
        return days.isEmpty() ? null : Collections.min(days);
    }

    /** Facts of a sender whose clock runs ahead count from their own day. */
    private void datedAhead(Activity activity, List<LocalDate> days) {
        days.addAll(activity.days().tailMap(today, false).keySet());
        Purchase.of(person, zone).forEach(each -> days.add(each.day()));
    }

    private void leavesWindow(Basis basis, List<LocalDate> days) {
        Integer window = basis.windowDays();
        if (window != null) {
            Purchase.of(person, zone).forEach(each -> days.add(each.day().plusDays(window)));
        }
    }

    private static void scoreOfRecencyFalls(@Nullable Rfm rfm, CutPoints cuts, List<LocalDate> days) {
        if (rfm != null) {
            cuts.r().forEach(cut -> days.add(rfm.lastOrderOn().plusDays(firstAbove(cut))));
        }
    }

    private static void turnsSilent(Activity activity, TierLines tiers, List<LocalDate> days) {
        days.add(activity.quietSince().plusDays(firstAbove(tiers.silent())));
    }

    /** Old interactions leave the 90 days one by one, until the person is no longer in the active fifth. */
    private void activityFades(Activity activity, Yardstick yardstick, List<LocalDate> days) {
        int left = activity.last90d();
        if (!yardstick.isHighActivity(left)) {
            return;
        }
        for (Map.Entry<LocalDate, Integer> day : activity.counted().entrySet()) {
            left -= day.getValue();
            if (!yardstick.isHighActivity(left)) {
                days.add(day.getKey().plusDays(Activity.WINDOW_DAYS));
                return;
            }
        }
    }

    /** The smallest whole number strictly above a line. */
    private static long firstAbove(BigDecimal line) {
        return line.setScale(0, RoundingMode.FLOOR).longValueExact() + 1;
    }
}

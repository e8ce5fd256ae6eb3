package io.huoshui.segment;

import io.huoshui.event.TrackName;
import io.huoshui.profile.DayCount;
import io.huoshui.profile.Profile;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How much a person does with the brand, whatever they spend. An interaction is a track event marked so in {@link TrackName}.
 *
 * @param asOf the brand's day asked about, to its end
 * @param days interactions per calendar day, of the {@link #WINDOW_DAYS} up to {@code asOf} and of later days
 * @param quietSince day of the last interaction until {@code asOf}; without one the day the person was first seen
 */
public record Activity(LocalDate asOf, NavigableMap<LocalDate, Integer> days, LocalDate quietSince) {
    /** Calendar days that count, the day asked about included. */
    public static final int WINDOW_DAYS = 90;

    public static Activity of(Profile person, LocalDate asOf, ZoneId zone) {
        LocalDate before = asOf.minusDays(WINDOW_DAYS);
        NavigableMap<LocalDate, Integer> days = new TreeMap<>();
        LocalDate last = null;
        for (Map.Entry<DayCount.Key, Integer> count : person.counts().entrySet()) {
            LocalDate day = count.getKey().day();
            if (!isInteraction(count.getKey().event())) {
                continue;
            }
            if (!day.isAfter(asOf) && (last == null || day.isAfter(last))) {
                last = day;
            }
            if (day.isAfter(before)) {
                days.merge(day, count.getValue(), Integer::sum);
            }
        }
        return new Activity(asOf, Collections.unmodifiableNavigableMap(days), sinceOrSeen(last, person, zone));
    }

    public int quietDays() {
        return (int) Math.max(0, ChronoUnit.DAYS.between(quietSince, asOf));
    }

    /** Interactions of the last {@link #WINDOW_DAYS} days. */
    public int last90d() {
        return counted().values().stream().mapToInt(Integer::intValue).sum();
    }

    NavigableMap<LocalDate, Integer> counted() {
        return days.headMap(asOf, true);
    }

    private static LocalDate sinceOrSeen(@Nullable LocalDate last, Profile person, ZoneId zone) {
        return last == null ? LocalDate.ofInstant(person.firstSeenAt(), zone) : last;
    }

    private static boolean isInteraction(String event) {
        return TrackName.of(event).map(TrackName::isInteraction).orElse(false);
    }
}

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
import java.util.Optional;
import java.util.TreeMap;

/**
 * How much a person does with the brand, whatever they spend. An interaction is a track event marked so in {@link TrackName}.
 *
 * @param days interactions per calendar day
 * @param quietSince day of the last interaction; without one the day the person was first seen
 */
public record Activity(NavigableMap<LocalDate, Integer> days, LocalDate quietSince) {
    /** Calendar days that count, the day asked about included. */
    public static final int WINDOW_DAYS = 90;

    /** What was known at the end of {@code asOf}; interactions of later days are kept in {@code days} but not counted. */
    public static Activity of(Profile person, LocalDate asOf, ZoneId zone) {
        NavigableMap<LocalDate, Integer> days = new TreeMap<>();
        for (Map.Entry<DayCount.Key, Integer> count : person.counts().entrySet()) {
            if (isInteraction(count.getKey().event())) {
                days.merge(count.getKey().day(), count.getValue(), Integer::sum);
            }
        }
        LocalDate seen = LocalDate.ofInstant(person.firstSeenAt(), zone);
        LocalDate since = Optional.ofNullable(days.floorKey(asOf)).orElse(seen);
        return new Activity(Collections.unmodifiableNavigableMap(days), since);
    }

    public int quietDays(LocalDate asOf) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(quietSince, asOf));
    }

    /** Interactions of the last {@link #WINDOW_DAYS} days. */
    public int last90d(LocalDate asOf) {
        return counted(asOf).values().stream().mapToInt(Integer::intValue).sum();
    }

    NavigableMap<LocalDate, Integer> counted(LocalDate asOf) {
        return days.subMap(asOf.minusDays(WINDOW_DAYS), false, asOf, true);
    }

    private static boolean isInteraction(String event) {
        return TrackName.of(event).map(TrackName::isInteraction).orElse(false);
    }
}

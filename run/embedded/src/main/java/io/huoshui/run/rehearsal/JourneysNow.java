package io.huoshui.run.rehearsal;

import io.huoshui.event.Event;
import io.huoshui.event.SystemEvents;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Journeys that went live within the time rehearsed, as they stand now: where caps are asked about, they are on from the beginning. */
final class JourneysNow {
    private final Set<String> known = new HashSet<>();
    private final Set<String> late = new HashSet<>();
    private final Map<String, Event> newest = new LinkedHashMap<>();
    private final Set<String> still = new HashSet<>();

    private JourneysNow() {}

    static JourneysNow in(List<Event> decisions, Instant from) {
        JourneysNow now = new JourneysNow();
        decisions.forEach(each -> journeyOf(each).ifPresent(journey -> now.take(each, journey, from)));
        return now;
    }

    /** A decision that has no place of its own any more. */
    boolean isAbout(Event decision) {
        return journeyOf(decision).filter(late::contains).isPresent();
    }

    /** The newest version of each that runs now. */
    List<Event> running() {
        return newest.entrySet().stream()
                .filter(each -> !still.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private void take(Event decision, String journey, Instant from) {
        switch (decision.name()) {
            case SystemEvents.JOURNEY_PUBLISHED -> {
                if (known.add(journey) && decision.receivedAt().isAfter(from)) {
                    late.add(journey);
                }
                if (late.contains(journey)) {
                    newest.put(journey, decision);
                }
                still.remove(journey);
            }
            case SystemEvents.JOURNEY_PAUSED, SystemEvents.JOURNEY_STOPPED -> still.add(journey);
            case SystemEvents.JOURNEY_RESUMED -> still.remove(journey);
            default -> {}
        }
    }

    private static Optional<String> journeyOf(Event decision) {
        return decision.properties().text("journey");
    }
}

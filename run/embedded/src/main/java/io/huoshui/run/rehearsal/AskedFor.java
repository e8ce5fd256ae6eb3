package io.huoshui.run.rehearsal;

import io.huoshui.base.Refused;
import io.huoshui.event.Event;
import io.huoshui.event.SystemEvents;
import io.huoshui.segment.rule.Figure;
import io.huoshui.segment.rule.Inputs;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which tags and audiences a rehearsal has to follow: those a journey or a campaign names, and those that these name. Of all others nobody
 * asks, so they change nothing about who is told what. When in doubt it is followed: any text that equals an id counts as the name of it.
 *
 * @param decisions without those about tags and audiences nobody asks for
 * @param nightly the looks that find something a rule reads, by their names in the wiring
 * @param weekly the same, for what takes long
 */
record AskedFor(List<Event> decisions, List<String> nightly, List<String> weekly) {
    private static final Set<String> ABOUT_TAGS = Set.of(SystemEvents.TAG_DEFINED, SystemEvents.TAG_RETIRED);

    private static final Set<String> ABOUT_AUDIENCES =
            Set.of(SystemEvents.AUDIENCE_DEFINED, SystemEvents.AUDIENCE_RETIRED, SystemEvents.AUDIENCE_FROZEN);

    private static final String WAVES = "waveClock";
    private static final String LINES = "linesClock";
    private static final String FITS = "fitClock";

    /** @param read what a rule reads; throws {@link Refused} when it cannot be read any more */
    static AskedFor of(List<Event> decisions, Function<Object, Inputs> read) {
        Map<String, List<Event>> definitions = new HashMap<>();
        Deque<String> named = new ArrayDeque<>();
        for (Event each : decisions) {
            String id = definitionOf(each);
            if (id == null) {
                names(each.properties().values(), named);
            } else {
                definitions.computeIfAbsent(id, any -> new ArrayList<>()).add(each);
            }
        }
        Set<String> asked = new HashSet<>();
        while (!named.isEmpty()) {
            String name = named.pop();
            if (definitions.containsKey(name) && asked.add(name)) {
                definitions.get(name).forEach(each -> names(each.properties().values(), named));
            }
        }
        List<Event> kept = decisions.stream()
                .filter(each -> {
                    String id = definitionOf(each);
                    return id == null || asked.contains(id);
                })
                .toList();
        Reads reads = Reads.of(kept, read);
        return new AskedFor(
                kept.stream().filter(reads::isRead).toList(),
                reads.nightly(),
                reads.predictions ? List.of(FITS) : List.of());
    }

    /** Of what the stages find about everybody, what some rule looks at. */
    private record Reads(boolean standings, boolean preferences, boolean predictions) {
        static Reads of(List<Event> decisions, Function<Object, Inputs> read) {
            Reads all = new Reads(false, false, false);
            for (Event each : decisions) {
                if (definitionOf(each) != null
                        && !each.properties().object("rule").isEmpty()) {
                    all = all.and(of(each, read));
                }
            }
            return all;
        }

        private static Reads of(Event definition, Function<Object, Inputs> read) {
            try {
                Inputs inputs =
                        read.apply(definition.properties().object("rule").values());
                return new Reads(
                        inputs.standing(),
                        !inputs.preferences().isEmpty(),
                        inputs.figures().stream().anyMatch(each -> each.kind() == Figure.Kind.PREDICTION));
            } catch (Refused unreadable) {
                return new Reads(true, true, true);
            }
        }

        private Reads and(Reads other) {
            return new Reads(
                    standings || other.standings, preferences || other.preferences, predictions || other.predictions);
        }

        private boolean isRead(Event decision) {
            return switch (decision.name()) {
                case SystemEvents.RFM_WAVE_DUE -> standings;
                case SystemEvents.PREFERENCE_LINES_DRAWN -> preferences;
                case SystemEvents.PREDICTIONS_FITTED -> predictions;
                // how good a tag is, is for people to read
                case SystemEvents.TAG_AUDIT_DRAWN, SystemEvents.TAG_JUDGED -> false;
                default -> true;
            };
        }

        private List<String> nightly() {
            List<String> found = new ArrayList<>();
            if (standings) {
                found.add(WAVES);
            }
            if (preferences) {
                found.add(LINES);
            }
            return found;
        }
    }

    /** The id of the tag or audience a decision is about; null when it is about something else. */
    private static @Nullable String definitionOf(Event decision) {
        if (ABOUT_TAGS.contains(decision.name())) {
            return decision.properties().text("tag").orElse(null);
        }
        return ABOUT_AUDIENCES.contains(decision.name())
                ? decision.properties().text("audience").orElse(null)
                : null;
    }

    private static void names(Object value, Deque<String> found) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(each -> names(each, found));
        } else if (value instanceof Collection<?> all) {
            all.forEach(each -> names(each, found));
        } else if (value instanceof String text) {
            found.push(text);
        }
    }
}

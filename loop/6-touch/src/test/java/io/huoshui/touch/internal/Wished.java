package io.huoshui.touch.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.event.Event;
import io.huoshui.journey.TouchKind;
import io.huoshui.journey.TouchRequest;
import io.huoshui.journey.TouchRequests;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the journeys of one life wished, took back and held up. Outlives the process. */
final class Wished {
    /** Everything they ever asked for, by its key, in order. */
    final Map<String, TouchRequest> asked = new LinkedHashMap<>();
    /** Keys nobody wants any more. */
    final Set<String> withdrawn = new HashSet<>();
    /** Programmes that are paused now, and how long each was before. */
    final Map<String, Instant> pausedSince = new HashMap<>();

    final Map<String, Duration> waited = new HashMap<>();
    /** Whether nobody can know that one did not arrive: no pause holds those up. */
    Predicate<String> inDoubt = key -> false;

    /** Keys that were there when their programme was paused; and the pauses of each that are over. */
    private final Map<String, Set<String>> heldUp = new HashMap<>();

    private final Map<String, List<Pause>> pauses = new HashMap<>();
    private long furthest;

    private record Pause(Instant over, Duration took) {}

    void empty() {
        asked.clear();
        withdrawn.clear();
        heldUp.clear();
        pauses.clear();
        furthest = 0;
        forgetPauses();
    }

    /** The log tells of them again. */
    void forgetPauses() {
        pausedSince.clear();
        waited.clear();
    }

    /** @param atChannels keys at a channel right now of which no earlier attempt may have arrived */
    void hear(TouchRequests note, Event last, Supplier<Set<String>> atChannels) {
        note.wishes().forEach(each -> {
            TouchRequest before = asked.putIfAbsent(each.key().text(), each);
            assertThat(before).as("one key for one wish").isIn(null, each);
        });
        note.withdrawn().forEach(each -> withdrawn.add(each.text()));
        boolean news = last.position() > furthest;
        furthest = Math.max(furthest, last.position());
        Set<String> underWay = note.paused().isEmpty() && note.stopped().isEmpty() ? Set.of() : atChannels.get();
        note.paused().forEach(each -> {
            pausedSince.putIfAbsent(each, last.receivedAt());
            if (news) {
                keysOf(each).filter(key -> !underWay.contains(key)).forEach(keysHeldUp(each)::add);
            }
        });
        note.stopped().forEach(each -> {
            heldUp.remove(each);
            if (pausedSince.remove(each) != null && news) {
                keysOf(each)
                        .filter(key -> asked.get(key).kind() != TouchKind.CRISIS)
                        .filter(key -> underWay.contains(key) || !inDoubt.test(key))
                        .forEach(withdrawn::add);
            }
        });
        note.resumed().forEach(each -> {
            Instant since = Optional.ofNullable(pausedSince.remove(each)).orElse(last.receivedAt());
            Pause pause = new Pause(last.receivedAt(), Duration.between(since, last.receivedAt()));
            waited.merge(each, pause.took, Duration::plus);
            Set<String> keys = heldUp.remove(each);
            if (keys != null) {
                keys.forEach(key ->
                        pauses.computeIfAbsent(key, any -> new ArrayList<>()).add(pause));
            }
        });
    }

    private Set<String> keysHeldUp(String programme) {
        return heldUp.computeIfAbsent(programme, any -> new HashSet<>());
    }

    private Stream<String> keysOf(String programme) {
        return List.copyOf(asked.values()).stream()
                .filter(each -> each.cause().programme().equals(programme))
                .map(each -> each.key().text());
    }

    /** How long this one had to wait, by then, because its programme was paused. */
    Duration heldUp(String key, Instant until) {
        return pauses.getOrDefault(key, List.of()).stream()
                .filter(each -> !each.over.isAfter(until))
                .map(Pause::took)
                .reduce(Duration.ZERO, Duration::plus);
    }
}

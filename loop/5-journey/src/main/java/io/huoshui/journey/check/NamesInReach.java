package io.huoshui.journey.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What exists that a journey may name.
 *
 * @param experiments their variants, by id
 * @param journeys the others, and itself once it was published, by id
 * @param askable journeys people can be asked into
 */
public record NamesInReach(
        Set<String> audiences,
        Set<String> tags,
        Map<String, Set<String>> experiments,
        Set<String> pools,
        Map<String, Other> journeys,
        Set<String> askable) {
    /** @param starts ids of the journeys it asks people into */
    public record Other(String name, Set<String> starts) {}

    /** The shortest way on which one journey comes to start another, by id, both ends told; empty when it never does. */
    List<String> way(String from, String to) {
        Map<String, List<String>> found = new HashMap<>(Map.of(from, List.of(from)));
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty() && !found.containsKey(to)) {
            String each = open.removeFirst();
            List<String> here = found.getOrDefault(each, List.of());
            for (String next : new TreeSet<>(starts(each))) {
                if (found.putIfAbsent(
                                next,
                                Stream.concat(here.stream(), Stream.of(next)).toList())
                        == null) {
                    open.addLast(next);
                }
            }
        }
        return found.getOrDefault(to, List.of());
    }

    String name(String journey) {
        return Optional.ofNullable(journeys.get(journey)).map(Other::name).orElse(journey);
    }

    private Set<String> starts(String journey) {
        return Optional.ofNullable(journeys.get(journey)).map(Other::starts).orElse(Set.of());
    }
}

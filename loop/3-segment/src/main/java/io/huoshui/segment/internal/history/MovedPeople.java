package io.huoshui.segment.internal.history;

import io.huoshui.segment.tag.PeopleMoved;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Who has changed since the store looked last; everyone when the process is new. Thread-safe. */
final class MovedPeople {
    private Set<Integer> people = new TreeSet<>();
    private boolean everyone = true;

    synchronized void add(PeopleMoved more) {
        if (more.everyone()) {
            addEveryone();
        } else if (!everyone) {
            people.addAll(more.people());
        }
    }

    synchronized void addEveryone() {
        everyone = true;
        people.clear();
    }

    /** What was collected, which is then forgotten; empty means everyone. */
    synchronized Optional<Set<Integer>> take() {
        Optional<Set<Integer>> taken = everyone ? Optional.empty() : Optional.of(people);
        people = new TreeSet<>();
        everyone = false;
        return taken;
    }
}

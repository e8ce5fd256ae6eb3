package io.huoshui.segment.internal.history;

import io.huoshui.segment.tag.PeopleMoved;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Who has changed since the store looked last; everyone when the process is new. Thread-safe. */
final class MovedPeople {
    private Set<Integer> people = new TreeSet<>();
    private Set<Integer> regrouped = new TreeSet<>();
    private boolean everyone = true;

    /**
     * @param people of whom anything changed
     * @param regrouped others, of whom nothing changed but where they belong
     */
    record Some(Set<Integer> people, Set<Integer> regrouped) {}

    synchronized void add(PeopleMoved more) {
        if (more.everyone()) {
            addEveryone();
        } else if (!everyone) {
            people.addAll(more.people());
            regrouped.addAll(more.regrouped());
        }
    }

    synchronized void addEveryone() {
        everyone = true;
        people.clear();
        regrouped.clear();
    }

    /** What was collected, which is then forgotten; empty means everyone. */
    synchronized Optional<Some> take() {
        regrouped.removeAll(people);
        Optional<Some> taken = everyone ? Optional.empty() : Optional.of(new Some(people, regrouped));
        people = new TreeSet<>();
        regrouped = new TreeSet<>();
        everyone = false;
        return taken;
    }
}

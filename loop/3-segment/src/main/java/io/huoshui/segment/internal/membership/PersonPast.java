package io.huoshui.segment.internal.membership;

import io.huoshui.event.Event;
import io.huoshui.profile.PersonEvents;
import io.huoshui.segment.rule.Past;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One person's events, of the names somebody asked for. Grows as things happen; used by one thread. */
public final class PersonPast implements Past {
    private static final Comparator<Fact> ORDER =
            Comparator.comparing(Fact::occurredAt).thenComparingLong(Fact::position);

    private final Map<String, List<Fact>> facts = new HashMap<>();
    private int size;

    @Override
    public List<Fact> of(String event) {
        return facts.getOrDefault(event, List.of());
    }

    /** What a rule may see of an event: what it says of itself; of a person's details, the traits. */
    public static Fact fact(Event event) {
        return new Fact(
                event.position(),
                PersonEvents.nameOf(event),
                event.occurredAt(),
                switch (event.kind()) {
                    case IDENTIFY, GROUP -> event.traits();
                    case TRACK, PAGE, SCREEN, ALIAS -> event.properties();
                });
    }

    /** Most come last: the search for the place begins there. */
    public void add(Fact fact) {
        List<Fact> same = facts.computeIfAbsent(fact.event(), any -> new ArrayList<>(4));
        int place = same.size();
        while (place > 0 && ORDER.compare(same.get(place - 1), fact) > 0) {
            place--;
        }
        same.add(place, fact);
        size++;
    }

    void addAll(PersonPast other) {
        other.facts.values().forEach(same -> same.forEach(this::add));
    }

    int size() {
        return size;
    }
}

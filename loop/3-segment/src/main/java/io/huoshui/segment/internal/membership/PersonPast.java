package io.huoshui.segment.internal.membership;

import io.huoshui.base.Fields;
import io.huoshui.event.Event;
import io.huoshui.profile.PersonEvents;
import io.huoshui.segment.rule.Past;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One person's events, of the names somebody asked for. Grows as things happen; used by one thread. */
public final class PersonPast implements Past {
    private static final Comparator<Fact> ORDER =
            Comparator.comparing(Fact::occurredAt).thenComparingLong(Fact::position);

    /** A fact with its properties takes 0.3 to 2 KB, one without about 80 bytes. */
    static final int WHOLE = 10;

    private final Map<String, List<Fact>> facts = new HashMap<>();
    private int weight;

    /** One person's. */
    record Of(int person, Fact fact) {}

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

    /** That it happened; nobody looks into it. */
    public static Fact when(long position, String name, Instant occurredAt) {
        return new Fact(position, name, occurredAt, Fields.NONE);
    }

    /** Most come last: the search for the place begins there. */
    public void add(Fact fact) {
        List<Fact> same = facts.computeIfAbsent(fact.event(), any -> new ArrayList<>(4));
        int place = same.size();
        while (place > 0 && ORDER.compare(same.get(place - 1), fact) > 0) {
            place--;
        }
        same.add(place, fact);
        weight += fact.properties() == Fields.NONE ? 1 : WHOLE;
    }

    void addAll(PersonPast other) {
        other.facts.values().forEach(same -> same.forEach(this::add));
    }

    /** What it takes in memory: a fact of which only the time is kept counts as one. */
    int weight() {
        return weight;
    }
}

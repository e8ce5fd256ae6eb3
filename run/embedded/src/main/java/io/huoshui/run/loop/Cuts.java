package io.huoshui.run.loop;

import io.huoshui.event.Event;
import java.util.ArrayList;
import java.util.List;

/** Cuts events, kept in order, so that each system fact stands alone. */
final class Cuts {
    private Cuts() {}

    static List<List<Event>> of(List<Event> events) {
        List<List<Event>> cuts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).isSystem()) {
                if (from < i) {
                    cuts.add(events.subList(from, i));
                }
                cuts.add(events.subList(i, i + 1));
                from = i + 1;
            }
        }
        if (from < events.size()) {
            cuts.add(events.subList(from, events.size()));
        }
        return cuts;
    }
}

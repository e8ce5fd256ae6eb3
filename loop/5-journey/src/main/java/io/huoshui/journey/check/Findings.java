package io.huoshui.journey.check;

import io.huoshui.journey.JourneyReason;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects problems while a journey is looked over: each once, in the order found. */
final class Findings {
    private final Set<JourneyProblem> found = new LinkedHashSet<>();
    private String node = "";

    /** What is found from now on is about this node. */
    void on(String id) {
        node = id;
    }

    void add(String path, JourneyReason reason, String detail) {
        found.add(new JourneyProblem(node, path, reason, detail));
    }

    void unless(boolean fine, String path, JourneyReason reason, String detail) {
        if (!fine) {
            add(path, reason, detail);
        }
    }

    List<JourneyProblem> all() {
        return List.copyOf(found);
    }
}

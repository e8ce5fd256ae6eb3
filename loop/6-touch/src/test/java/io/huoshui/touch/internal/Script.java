package io.huoshui.touch.internal;

import io.huoshui.testkit.SettableClock;
import java.util.ArrayList;
import java.util.List;

/** What happened in a life, in its own time, to be read when it fails. */
final class Script {
    final List<String> lines = new ArrayList<>();
    int depth;
    private final SettableClock clock;

    Script(SettableClock clock) {
        this.clock = clock;
    }

    void say(String what) {
        lines.add(clock.instant() + " " + "  ".repeat(depth) + what);
    }
}

package io.huoshui.run;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How the loading of the demo brand goes. Thread-safe. */
public final class DemoState {
    private volatile Progress progress = new Progress(State.NONE, 0, 0);

    public enum State {
        NONE,
        LOADING,
        LOADED;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param done messages sent so far, of {@code total} */
    public record Progress(State state, long done, long total) {}

    public Progress progress() {
        return progress;
    }

    /** Called by the loader as it goes. */
    public void is(State state, long done, long total) {
        progress = new Progress(state, done, total);
    }
}

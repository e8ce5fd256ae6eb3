package io.huoshui.touch;

import java.util.Map;

/** What the brand allows itself now, and how a change of it is told. */
public interface TouchSettingsFacts {
    TouchSettings current();

    /** The properties of {@code Settings Changed}. */
    Map<String, Object> fact(TouchSettings settings);
}

package io.huoshui.touch.gate;

import io.huoshui.touch.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What one rule of the gate saw.
 *
 * @param rule its name, e.g. {@code quiet-hours}
 * @param refuses {@code Deferred} or {@code Suppressed}; null when the touch may pass
 * @param zh what was seen, for an operator, without personal data
 */
public record Finding(String rule, @Nullable Verdict refuses, String zh, String en) {}

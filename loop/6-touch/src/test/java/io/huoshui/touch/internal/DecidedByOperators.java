package io.huoshui.touch.internal;

import io.huoshui.event.SystemEvents;
import io.huoshui.touch.TouchSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What the log says of the operators' decisions, as far as the stages have heard. */
final class DecidedByOperators {
    private final SimulatedLoop loop;
    /** Of each version of each journey: {@code journey:id:version} to share. */
    private final Map<String, Integer> ownHoldouts = new HashMap<>();

    private long settingsAt = Long.MAX_VALUE;

    DecidedByOperators(SimulatedLoop loop) {
        this.loop = loop;
    }

    void published(String journey, int version, int holdout) {
        ownHoldouts.put("journey:" + journey + ":" + version, holdout);
    }

    /** Of a holdout now; of a programme's own, when nobody set it, as the version has it. */
    int share(String holdout, int version) {
        return shares(holdout)
                .reduce((one, later) -> later)
                .orElseGet(() -> ownHoldouts.getOrDefault(holdout + ":" + version, 0));
    }

    /** Every share a holdout ever had. */
    Stream<Integer> everShared(String holdout) {
        return Stream.concat(
                shares(holdout),
                ownHoldouts.entrySet().stream()
                        .filter(each -> each.getKey().startsWith(holdout + ":"))
                        .map(Map.Entry::getValue));
    }

    private Stream<Integer> shares(String holdout) {
        return loop.applied().stream()
                .filter(each -> each.name().equals(SystemEvents.HOLDOUT_SET)
                        && each.properties().text("holdout").orElse("").equals(holdout))
                .map(each -> each.properties().decimal("share").orElseThrow().intValue());
    }

    /**
     * What the stages had heard when the gate was asked: the settings of then are the ones to keep.
     *
     * @return what it was before
     */
    long gateAsked(long position) {
        long before = settingsAt;
        settingsAt = position;
        return before;
    }

    TouchSettings settings() {
        return loop.applied().stream()
                .filter(each -> each.position() <= settingsAt && each.name().equals(SystemEvents.SETTINGS_CHANGED))
                .flatMap(each -> TouchSettingsFields.read(each.properties()).stream())
                .reduce((one, later) -> later)
                .orElse(TouchSettings.DEFAULT);
    }
}

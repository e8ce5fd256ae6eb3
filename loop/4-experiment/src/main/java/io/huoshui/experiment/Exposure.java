package io.huoshui.experiment;

import io.huoshui.base.Fields;
import io.huoshui.event.Event;
import io.huoshui.event.TrackName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A person was shown a variant: told at the moment of the touch by the fact {@code Experiment Viewed}, whose properties are those of
 * Segment's A/B testing spec and the version.
 *
 * @param version of the experiment by which the variant was assigned
 */
public record Exposure(String experiment, int version, String variant) {
    private static final int ID_CHARS_MAX = 64;

    public static Exposure of(Assignment assignment) {
        return new Exposure(assignment.experiment(), assignment.version(), assignment.variant());
    }

    /** What an event says of an exposure; empty when it is none, or says too little or too much. */
    public static Optional<Exposure> of(Event event) {
        if (!event.isTrack(TrackName.EXPERIMENT_VIEWED.wire())) {
            return Optional.empty();
        }
        Fields said = event.properties();
        Optional<String> experiment = said.text("experiment_id").filter(Exposure::isId);
        Optional<String> variant = said.text("variation_id").filter(Exposure::isId);
        Optional<Integer> version =
                said.decimal("version").map(each -> each.intValue()).filter(each -> each > 0);
        return experiment.flatMap(id -> variant.flatMap(arm -> version.map(no -> new Exposure(id, no, arm))));
    }

    /** The properties of the fact; whoever tells it adds its own, e.g. {@code touch}. */
    public Map<String, Object> properties() {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("experiment_id", experiment);
        said.put("variation_id", variant);
        said.put("version", version);
        return said;
    }

    private static boolean isId(String text) {
        return text.length() <= ID_CHARS_MAX;
    }
}

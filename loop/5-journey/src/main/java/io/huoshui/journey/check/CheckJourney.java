package io.huoshui.journey.check;

import io.huoshui.journey.Journey;
import io.huoshui.journey.JourneyLimits;
import io.huoshui.journey.JourneyReason;
import io.huoshui.journey.node.Awaited;
import io.huoshui.journey.node.Node;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** May this journey be published? Names every problem with its node; one without errors ends for everyone, and keeps the limits. */
public final class CheckJourney {
    private final Journey journey;
    private final @Nullable NamesInReach names;
    private final Findings findings = new Findings();

    private CheckJourney(Journey journey, @Nullable NamesInReach names) {
        this.journey = journey;
        this.names = names;
    }

    /** Form, limits and map only. */
    public static List<JourneyProblem> of(Journey journey) {
        return new CheckJourney(journey, null).check("");
    }

    /** Also whether everything named exists. @param id of the journey itself, once it has one */
    public static List<JourneyProblem> of(Journey journey, String id, NamesInReach names) {
        return new CheckJourney(journey, names).check(id);
    }

    private List<JourneyProblem> check(String id) {
        findings.unless(
                journey.nodes().size() <= JourneyLimits.NODES_MAX, "nodes", JourneyReason.JOURNEY_TOO_LARGE, "");
        findings.unless(!journey.entries().isEmpty(), "nodes", JourneyReason.JOURNEY_NO_ENTRY, "");
        rules();
        Set<String> seen = new HashSet<>();
        CheckNode nodes = new CheckNode(journey, id, names, findings);
        for (Node node : journey.nodes()) {
            findings.on(node.id());
            if (!seen.add(node.id())) {
                findings.add("id", JourneyReason.JOURNEY_ID_TWICE, node.id());
            }
            nodes.check(node);
        }
        if (journey.nodes().size() == seen.size() && journey.nodes().size() <= JourneyLimits.NODES_MAX) {
            new CheckMap(journey, findings).check();
        }
        return findings.all();
    }

    private void rules() {
        range("theme", journey.theme() == null || journey.theme().length() <= JourneyLimits.THEME_CHARS_MAX);
        range("priority", journey.priority() >= 0 && journey.priority() <= 100);
        range("holdout", journey.holdout() >= 0 && journey.holdout() <= JourneyLimits.HOLDOUT_MAX);
        range("horizon", isBetween(journey.horizon(), JourneyLimits.WAIT_MIN, JourneyLimits.HORIZON_MAX));
        if (journey.reentry() instanceof Journey.Reentry.After after) {
            range("reentry.pause", isBetween(after.pause(), JourneyLimits.PAUSE_MIN, JourneyLimits.HORIZON_MAX));
        }
        findings.unless(journey.exits().size() <= JourneyLimits.ARMS_MAX, "exits", JourneyReason.JOURNEY_TOO_LARGE, "");
        for (int i = 0; i < journey.exits().size(); i++) {
            awaited("exits." + i, journey.exits().get(i));
        }
        Journey.Aim aim = journey.aim();
        if (aim == null) {
            findings.add("aim", JourneyReason.JOURNEY_NO_AIM, "");
        } else {
            awaited("aim.what", aim.what());
            findings.unless(
                    journey.holdout() > 0 || !journey.isPromotional(), "holdout", JourneyReason.JOURNEY_NO_HOLDOUT, "");
        }
    }

    private void awaited(String path, Awaited what) {
        if (names != null && what instanceof Awaited.Belongs belongs) {
            findings.unless(
                    names.audiences().contains(belongs.audience()),
                    path + ".audience",
                    JourneyReason.JOURNEY_NAME_UNKNOWN,
                    belongs.audience());
        }
    }

    private void range(String path, boolean fine) {
        findings.unless(fine, path, JourneyReason.JOURNEY_RANGE, "");
    }

    static boolean isBetween(Duration duration, Duration low, Duration high) {
        return duration.compareTo(low) >= 0 && duration.compareTo(high) <= 0;
    }
}

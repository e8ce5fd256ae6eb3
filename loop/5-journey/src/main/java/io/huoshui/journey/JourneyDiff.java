package io.huoshui.journey;

import io.huoshui.journey.node.Node;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one version of a journey has that another has not.
 *
 * @param added ids of nodes, in the order of the later one
 * @param removed ids, in the order of the earlier one
 * @param changed ids of nodes that are there in both and are not the same, a way out included
 * @param rules what else differs: {@code reentry}, {@code exits}, {@code aim}, {@code priority}, {@code holdout}, {@code horizon}
 */
public record JourneyDiff(List<String> added, List<String> removed, List<String> changed, List<String> rules) {

    public static JourneyDiff between(Journey earlier, Journey later) {
        return new JourneyDiff(
                ids(later).filter(each -> earlier.node(each).isEmpty()).toList(),
                ids(earlier).filter(each -> later.node(each).isEmpty()).toList(),
                ids(later)
                        .filter(each -> earlier.node(each).isPresent()
                                && !earlier.node(each).equals(later.node(each)))
                        .toList(),
                rules(earlier, later));
    }

    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty() && rules.isEmpty();
    }

    private static Stream<String> ids(Journey journey) {
        return journey.nodes().stream().map(Node::id);
    }

    private static List<String> rules(Journey one, Journey two) {
        return Stream.of(
                        differs("reentry", one.reentry(), two.reentry()),
                        differs("exits", one.exits(), two.exits()),
                        differs("aim", String.valueOf(one.aim()), String.valueOf(two.aim())),
                        differs("theme", String.valueOf(one.theme()), String.valueOf(two.theme())),
                        differs("priority", one.priority(), two.priority()),
                        differs("holdout", one.holdout(), two.holdout()),
                        differs("horizon", one.horizon(), two.horizon()))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<String> differs(String rule, Object one, Object two) {
        return one.equals(two) ? Stream.empty() : Stream.of(rule);
    }
}

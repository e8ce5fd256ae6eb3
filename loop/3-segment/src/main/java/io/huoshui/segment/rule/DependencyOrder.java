package io.huoshui.segment.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** In which order must definitions that use one another be computed? */
public sealed interface DependencyOrder<K> {
    /** Whoever is used comes before the user; the same for the same definitions, whatever order they were given in. */
    record Ordered<K>(List<K> order) implements DependencyOrder<K> {}

    /** No order exists. Each uses the next; the last is the first again. */
    record Cycle<K>(List<K> path) implements DependencyOrder<K> {}

    /** @param uses what each definition uses; what is used but not defined takes no part */
    static <K extends Comparable<K>> DependencyOrder<K> of(Map<K, ? extends Set<K>> uses) {
        Walk<K> walk = new Walk<>(new TreeMap<>(uses));
        for (K each : walk.uses.keySet()) {
            if (!walk.visit(each)) {
                return new Cycle<>(walk.cycle());
            }
        }
        return new Ordered<>(List.copyOf(walk.done));
    }

    /** Depth first, with the open path at hand. */
    final class Walk<K extends Comparable<K>> {
        private final TreeMap<K, Set<K>> uses;
        private final Set<K> done = new LinkedHashSet<>();
        private final Set<K> open = new HashSet<>();
        private final List<K> path = new ArrayList<>();

        private Walk(TreeMap<K, Set<K>> uses) {
            this.uses = uses;
        }

        private boolean visit(K each) {
            if (done.contains(each) || !uses.containsKey(each)) {
                return true;
            }
            path.add(each);
            if (!open.add(each)) {
                return false;
            }
            for (K used : new TreeSet<>(uses.getOrDefault(each, Set.of()))) {
                if (!visit(used)) {
                    return false;
                }
            }
            path.remove(path.size() - 1);
            open.remove(each);
            done.add(each);
            return true;
        }

        private List<K> cycle() {
            return List.copyOf(path.subList(path.indexOf(path.get(path.size() - 1)), path.size()));
        }
    }
}

package io.huoshui.segment.audience;

import io.huoshui.segment.rule.Rule;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;

/**
 * How a rule is counted over everyone: its cheap leaves come from the index, the others from history, and nodes are set operations between
 * them. Leaves of the past are asked before the index is locked, so a slow question holds up nobody.
 */
public final class CountPlan {
    private final Rule rule;
    private final Set<Rule> leaves = new LinkedHashSet<>();

    private CountPlan(Rule rule) {
        this.rule = rule;
        collect(rule);
    }

    public static CountPlan of(Rule rule) {
        return new CountPlan(rule);
    }

    /**
     * @param people who they are; the receiver's own
     * @param nodes how many people each node of the tree holds for, by path: "" is the whole, {@code of.1} a part
     */
    public record Count(RoaringBitmap people, Map<String, Long> nodes) {
        public long size() {
            return people.getLongCardinality();
        }
    }

    /** Who they are, as of {@code now}. */
    public Count count(AudienceIndex index, HistoryLeaves history, Instant now, ZoneId zone) {
        Map<Rule, RoaringBitmap> past = new HashMap<>();
        while (true) {
            Set<Rule> unknown = new LinkedHashSet<>();
            Optional<Count> count = index.read(() -> {
                Map<Rule, PeopleSet> found = answers(index, past, now, zone, unknown);
                return unknown.isEmpty() ? Optional.of(count(index.everyone, found)) : Optional.empty();
            });
            if (count.isPresent()) {
                return count.get();
            }
            unknown.forEach(leaf -> past.put(leaf, history.people(leaf, now)));
        }
    }

    private Map<Rule, PeopleSet> answers(
            AudienceIndex index, Map<Rule, RoaringBitmap> past, Instant now, ZoneId zone, Set<Rule> unknown) {
        Map<Rule, PeopleSet> found = new HashMap<>();
        for (Rule leaf : leaves) {
            RoaringBitmap before = past.get(leaf);
            Optional<PeopleSet> answer = before == null
                    ? index.leaf(leaf, now, zone)
                    : Optional.of(PeopleSet.of(RoaringBitmap.and(before, index.everyone)));
            answer.ifPresentOrElse(set -> found.put(leaf, set), () -> unknown.add(leaf));
        }
        return found;
    }

    private Count count(RoaringBitmap everyone, Map<Rule, PeopleSet> found) {
        Map<String, Long> nodes = new LinkedHashMap<>();
        PeopleSet people = evaluate(rule, "", everyone, found, nodes);
        return new Count(people.people(everyone), nodes);
    }

    private PeopleSet evaluate(
            Rule node, String path, RoaringBitmap everyone, Map<Rule, PeopleSet> found, Map<String, Long> nodes) {
        nodes.put(path, 0L);
        PeopleSet people;
        if (node instanceof Rule.All all) {
            people = PeopleSet.all(evaluate(all.of(), path, everyone, found, nodes));
        } else if (node instanceof Rule.Any any) {
            people = PeopleSet.any(evaluate(any.of(), path, everyone, found, nodes));
        } else if (node instanceof Rule.Not not) {
            people = evaluate(not.of(), below(path, "of"), everyone, found, nodes)
                    .not();
        } else {
            people = leaf(node, found);
        }
        nodes.put(path, people.size(everyone));
        return people;
    }

    private List<PeopleSet> evaluate(
            List<Rule> parts,
            String path,
            RoaringBitmap everyone,
            Map<Rule, PeopleSet> found,
            Map<String, Long> nodes) {
        List<PeopleSet> sets = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            sets.add(evaluate(parts.get(i), below(path, "of." + i), everyone, found, nodes));
        }
        return sets;
    }

    private static PeopleSet leaf(Rule leaf, Map<Rule, PeopleSet> found) {
        PeopleSet people = found.get(leaf);
        if (people == null) {
            throw new IllegalStateException("a leaf was not answered");
        }
        return people;
    }

    private static String below(String path, String step) {
        return path.isEmpty() ? step : path + "." + step;
    }

    private void collect(Rule node) {
        if (node instanceof Rule.All all) {
            all.of().forEach(this::collect);
        } else if (node instanceof Rule.Any any) {
            any.of().forEach(this::collect);
        } else if (node instanceof Rule.Not not) {
            collect(not.of());
        } else {
            leaves.add(node);
        }
    }
}

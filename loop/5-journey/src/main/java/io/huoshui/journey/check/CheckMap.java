package io.huoshui.journey.check;

import io.huoshui.journey.Journey;
import io.huoshui.journey.JourneyReason;
import io.huoshui.journey.content.Template;
import io.huoshui.journey.content.Variables;
import io.huoshui.journey.node.Entry;
import io.huoshui.journey.node.GiveCoupon;
import io.huoshui.journey.node.Node;
import io.huoshui.journey.node.Trigger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Does every way lead somewhere, and end? */
final class CheckMap {
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Journey journey;
    private final Findings findings;

    CheckMap(Journey journey, Findings findings) {
        this.journey = journey;
        this.findings = findings;
        journey.nodes().forEach(each -> nodes.put(each.id(), each));
    }

    void check() {
        nodes.values().forEach(this::targets);
        Set<String> reached = reached();
        for (String id : nodes.keySet()) {
            findings.on(id);
            findings.unless(reached.contains(id), "", JourneyReason.JOURNEY_UNREACHABLE, "");
        }
        circles();
        variables(reached);
    }

    private void targets(Node node) {
        findings.on(node.id());
        for (Node.Edge edge : node.edges()) {
            Node target = nodes.get(edge.target());
            if (edge.target().isEmpty()) {
                findings.add(edge.label(), JourneyReason.JOURNEY_DEAD_END, "");
            } else if (target == null) {
                findings.add(edge.label(), JourneyReason.JOURNEY_TARGET_UNKNOWN, edge.target());
            } else if (target instanceof Entry) {
                findings.add(edge.label(), JourneyReason.JOURNEY_INTO_ENTRY, edge.target());
            }
        }
    }

    private List<Node> after(Node node) {
        return node.edges().stream()
                .map(each -> nodes.get(each.target()))
                .filter(each -> each != null)
                .distinct()
                .toList();
    }

    private Set<String> reached() {
        Set<String> reached = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>(journey.entries());
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (reached.add(node.id())) {
                open.addAll(after(node));
            }
        }
        return reached;
    }

    /** Nodes that do not wait are taken away, leaf by leaf; what is left goes round. */
    private void circles() {
        Map<String, Node> left = new LinkedHashMap<>(nodes);
        left.values().removeIf(Node::waits);
        boolean moved = true;
        while (moved) {
            moved = left.values().removeIf(each -> after(each).stream().noneMatch(next -> left.containsKey(next.id())));
        }
        left.values().removeIf(each -> !comesBack(each));
        for (String id : left.keySet()) {
            findings.on(id);
            findings.add("", JourneyReason.JOURNEY_CYCLE, "");
        }
    }

    private boolean comesBack(Node start) {
        Set<String> seen = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            for (Node next : after(open.pop())) {
                if (next.equals(start)) {
                    return true;
                }
                if (!next.waits() && seen.add(next.id())) {
                    open.add(next);
                }
            }
        }
        return false;
    }

    private void variables(Set<String> reached) {
        boolean byEvent = journey.entries().stream().allMatch(each -> each.trigger() instanceof Trigger.OnEvent);
        Map<String, Boolean> coupons = couponBefore();
        for (Node node : nodes.values()) {
            findings.on(node.id());
            for (String text : Variables.texts(node)) {
                for (String each : Template.of(text).variables()) {
                    boolean early = each.startsWith(Variables.COUPON) && !coupons.getOrDefault(node.id(), false)
                            || each.startsWith(Variables.EVENT) && !byEvent;
                    findings.unless(
                            !early || !reached.contains(node.id()),
                            "content",
                            JourneyReason.JOURNEY_VARIABLE_EARLY,
                            each);
                }
            }
        }
    }

    /** Whether every way to a node leads through a coupon that was there: the largest solution, found by taking away. */
    private Map<String, Boolean> couponBefore() {
        Map<String, Boolean> before = new HashMap<>();
        nodes.values().forEach(each -> before.put(each.id(), !(each instanceof Entry)));
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Node node : nodes.values()) {
                for (Node.Edge edge : node.edges()) {
                    boolean has = before.getOrDefault(node.id(), false)
                            || node instanceof GiveCoupon && edge.label().equals("next");
                    if (!has && Boolean.TRUE.equals(before.get(edge.target()))) {
                        before.put(edge.target(), false);
                        moved = true;
                    }
                }
            }
        }
        return before;
    }
}

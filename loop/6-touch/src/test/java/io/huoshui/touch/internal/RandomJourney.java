package io.huoshui.touch.internal;

import io.huoshui.journey.internal.form.JourneyJson;
import io.huoshui.segment.internal.rule.SelectorJson;
import io.huoshui.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** A journey out of all kinds of nodes, drawn in its JSON form. Ways lead onward; back only from a node where people wait. */
final class RandomJourney {
    static final JourneyJson JSON = new JourneyJson(new SelectorJson());

    static final String THEME = "spring";

    private static final List<String> KINDS = List.of(
            "touch",
            "touch",
            "touch",
            "wait",
            "wait",
            "wait-for",
            "branch",
            "split",
            "tag",
            "staff",
            "coupon",
            "webhook",
            "start",
            "stop",
            "goal",
            "exit");

    private static final List<String> TRIGGERS = List.of(
            "{'type': 'event', 'selector': {'event': 'Product Viewed'}}",
            "{'type': 'event', 'selector': {'event': 'Product Viewed'}}",
            "{'type': 'event', 'selector': {'event': 'Order Completed'}}",
            "{'type': 'audience-entered', 'audience': 'locals', 'present': true}",
            "{'type': 'audience-left', 'audience': 'locals'}",
            "{'type': 'date', 'trait': 'birthday', 'days': 0, 'at': '10:00', 'yearly': true}",
            "{'type': 'import'}");

    private static final List<String> AWAITED = List.of(
            "{'type': 'event', 'selector': {'event': 'Order Completed'}}",
            "{'type': 'event', 'selector': {'event': 'Message Opened'}}",
            "{'type': 'audience', 'audience': 'locals'}");

    private static final List<String> UNTIL = List.of(
            "{'type': 'duration', 'duration': 'PT30M'}",
            "{'type': 'duration', 'duration': 'PT20H'}",
            "{'type': 'time', 'at': '10:00'}",
            "{'type': 'date', 'trait': 'birthday', 'days': 1, 'at': '09:00', 'yearly': true}");

    private final RandomGenerator random;
    private final int last;
    final int holdout;
    final List<String> kinds = new ArrayList<>(List.of("entry"));
    final Map<String, Object> definition;

    RandomJourney(RandomGenerator random) {
        this.random = random;
        last = 2 + random.nextInt(5);
        holdout = random.nextInt(4) == 0 ? 3_000 : 0;
        List<String> nodes = new ArrayList<>();
        nodes.add("{'id': 'in', 'type': 'entry', 'trigger': " + oneOf(TRIGGERS) + ", 'next': 'n1'}");
        nodes.add("{'id': 'hand', 'type': 'entry', 'trigger': {'type': 'manual'}, 'next': 'n1'}");
        for (int i = 1; i <= last; i++) {
            nodes.add(node(i));
        }
        nodes.add("{'id': 'end', 'type': 'exit'}");
        String drawn = "{'nodes': [" + String.join(", ", nodes) + "]" + rules() + "}";
        definition = JSON.tree(JSON.read(drawn.replace('\'', '"')));
    }

    private String node(int no) {
        String kind = no <= 2 && random.nextBoolean() ? "touch" : oneOf(KINDS);
        if (kind.equals("start") && kinds.contains(kind)) {
            kind = "touch"; // two journeys that start each other twice would be thousands of walks
        }
        kinds.add(kind);
        String next = onward(no);
        String own = switch (kind) {
            case "touch" -> touch() + next;
            case "wait" -> ", 'until': " + oneOf(UNTIL) + way("next", no, true) + way("missed", no, false);
            case "wait-for" ->
                ", 'for': " + oneOf(AWAITED) + ", 'atMost': 'P1D'" + way("next", no, true) + way("timeout", no, false);
            case "branch" -> ", 'arms': [{'audience': 'locals'" + next + "}]" + way("otherwise", no, false);
            case "split" ->
                ", 'experiment': 'e', 'arms': [{'variant': 'a'" + next + "}, {'variant': 'b'" + onward(no) + "}]"
                        + way("otherwise", no, false);
            case "tag" -> ", 'tag': 'cared'" + next;
            case "staff" -> ", 'title': 'x', 'text': '{{name}}', 'within': 'PT4H'" + next;
            case "coupon" -> ", 'pool': 'p'" + next + way("none", no, false);
            case "webhook" -> ", 'url': 'https://erp.example/in', 'text': 'x'" + next;
            case "start", "stop" -> ", 'journey': '" + oneOf(List.of("j1", "j2")) + "'" + next;
            default -> "";
        };
        return "{'id': 'n" + no + "', 'type': '" + kind + "'" + own + "}";
    }

    private String touch() {
        String kind = oneOf(List.of("promotional", "promotional", "promotional", "service", "crisis"));
        String text = oneOf(List.of("hi", "hi", "hi", "hi", "{{name}}", "{{name}}", "{{coupon.code}}"));
        return ", 'kind': '" + kind + "', 'channel': '" + oneOf(List.of("email", "wecom")) + "', 'content': {'text': '"
                + text + "'}, 'expires': '" + oneOf(List.of("PT6H", "P2D", "P9D")) + "'";
    }

    private String onward(int no) {
        return way("next", no, false);
    }

    private String way(String name, int no, boolean back) {
        int to = back && random.nextInt(5) == 0 ? 1 + random.nextInt(no) : no + 1 + random.nextInt(2);
        return ", '" + name + "': '" + (to > last ? "end" : "n" + to) + "'";
    }

    private String rules() {
        String reentry = oneOf(List.of(
                "{'type': 'once'}", "{'type': 'after', 'pause': 'PT3H'}", "{'type': 'each'}", "{'type': 'each'}"));
        String exits = random.nextInt(4) == 0
                ? ", 'exits': [{'type': 'event', 'selector': {'event': 'Complaint Raised'}}]"
                : "";
        String aim = random.nextInt(4) == 0 ? ", 'aim': {'what': " + AWAITED.get(0) + "}" : "";
        String theme = random.nextBoolean() ? ", 'theme': '" + THEME + "'" : "";
        return ", 'reentry': " + reentry + exits + aim + theme + ", 'holdout': " + holdout + ", 'priority': "
                + random.nextInt(100) + ", 'horizon': 'P9D'";
    }

    private <T> T oneOf(List<T> choices) {
        return Seeds.oneOf(random, choices);
    }
}

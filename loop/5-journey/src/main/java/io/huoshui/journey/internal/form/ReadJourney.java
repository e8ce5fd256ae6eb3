package io.huoshui.journey.internal.form;

import io.huoshui.journey.Journey;
import io.huoshui.journey.JourneyReason;
import io.huoshui.journey.TouchKind;
import io.huoshui.journey.TouchRequest;
import io.huoshui.journey.check.JourneyProblem;
import io.huoshui.journey.node.AskStaff;
import io.huoshui.journey.node.Awaited;
import io.huoshui.journey.node.Branch;
import io.huoshui.journey.node.CallWebhook;
import io.huoshui.journey.node.DateMark;
import io.huoshui.journey.node.Entry;
import io.huoshui.journey.node.Exit;
import io.huoshui.journey.node.GiveCoupon;
import io.huoshui.journey.node.GiveTag;
import io.huoshui.journey.node.Goal;
import io.huoshui.journey.node.Node;
import io.huoshui.journey.node.SendTouch;
import io.huoshui.journey.node.Split;
import io.huoshui.journey.node.StartJourney;
import io.huoshui.journey.node.StopJourney;
import io.huoshui.journey.node.Trigger;
import io.huoshui.journey.node.Until;
import io.huoshui.journey.node.Wait;
import io.huoshui.journey.node.WaitFor;
import io.huoshui.segment.rule.Selector;
import io.huoshui.segment.rule.SelectorForm;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A journey out of its JSON form, as JDK values. Strict: what is missing, unknown or wrong is a problem with its node and place. */
final class ReadJourney {
    private static final int PRIORITY = 50;
    private static final Duration HORIZON = Duration.ofDays(30);
    private static final Duration EXPIRES = Duration.ofDays(2);
    private static final Selector NOTHING = new Selector("?", List.of());

    private final Map<String, Function<JsonObject, Node>> nodes = Map.ofEntries(
            Map.entry("entry", this::entry),
            Map.entry(
                    "wait",
                    json -> new Wait(
                            id(json), name(json), until(json.object("until")), next(json), way(json, "missed"))),
            Map.entry(
                    "wait-for",
                    json -> new WaitFor(
                            id(json),
                            name(json),
                            awaited(json.object("for")),
                            json.duration("atMost"),
                            next(json),
                            way(json, "timeout"))),
            Map.entry("branch", ReadJourney::branch),
            Map.entry("split", ReadJourney::split),
            Map.entry("touch", ReadJourney::touch),
            Map.entry(
                    "tag",
                    json -> new GiveTag(id(json), name(json), json.text("tag"), json.flag("given", true), next(json))),
            Map.entry(
                    "staff",
                    json -> new AskStaff(
                            id(json),
                            name(json),
                            json.text("title"),
                            json.text("text"),
                            json.duration("within"),
                            next(json))),
            Map.entry(
                    "coupon",
                    json -> new GiveCoupon(id(json), name(json), json.text("pool"), next(json), way(json, "none"))),
            Map.entry(
                    "webhook",
                    json -> new CallWebhook(id(json), name(json), json.text("url"), json.text("text"), next(json))),
            Map.entry("start", json -> new StartJourney(id(json), name(json), json.text("journey"), next(json))),
            Map.entry("stop", json -> new StopJourney(id(json), name(json), json.text("journey"), next(json))),
            Map.entry("goal", json -> new Goal(id(json), name(json))),
            Map.entry("exit", json -> new Exit(id(json), name(json))));

    private final Map<String, Function<JsonObject, Trigger>> triggers = Map.of(
            "event", json -> new Trigger.OnEvent(selector(json)),
            "audience-entered", json -> new Trigger.CameIn(json.text("audience"), json.flag("present", false)),
            "audience-left", json -> new Trigger.WentOut(json.text("audience")),
            "date", json -> new Trigger.OnDate(mark(json)),
            "manual", json -> new Trigger.Asked(),
            "import", json -> new Trigger.Imported(json.optionalText("batch")));

    private final Map<String, Function<JsonObject, Awaited>> awaited = Map.of(
            "event", json -> new Awaited.Done(selector(json)),
            "audience", json -> new Awaited.Belongs(json.text("audience")));

    private static final Map<String, Function<JsonObject, Until>> UNTIL = Map.of(
            "duration", json -> new Until.Lasting(json.duration("duration")),
            "time", json -> new Until.LocalHour(json.time("at"), days(json)),
            "date", json -> new Until.OnDate(mark(json)));

    private static final Map<String, Function<JsonObject, Journey.Reentry>> REENTRY = Map.of(
            "once", json -> new Journey.Reentry.Once(),
            "after", json -> new Journey.Reentry.After(json.duration("pause")),
            "each", json -> new Journey.Reentry.Each());

    private final SelectorForm selectors;
    private final List<JourneyProblem> problems = new ArrayList<>();

    ReadJourney(SelectorForm selectors) {
        this.selectors = selectors;
    }

    JourneyRead read(@Nullable Object tree) {
        Journey journey = journey(new JsonObject(tree, "", "", problems));
        return new JourneyRead(problems.isEmpty() ? Optional.of(journey) : Optional.empty(), List.copyOf(problems));
    }

    private Journey journey(JsonObject json) {
        List<Node> all = new ArrayList<>();
        if (!json.has("nodes")) {
            json.problem("nodes", JourneyReason.JOURNEY_FIELD_MISSING, "");
        }
        List<?> drawn = json.list("nodes");
        for (int i = 0; i < drawn.size(); i++) {
            all.addAll(node(drawn.get(i), i));
        }
        Journey journey = new Journey(
                all,
                json.has("reentry")
                        ? byType(json.object("reentry"), REENTRY, new Journey.Reentry.Once())
                        : new Journey.Reentry.Once(),
                json.objects("exits").stream().map(this::awaited).toList(),
                json.has("aim") ? aim(json.object("aim")) : null,
                json.optionalText("theme"),
                json.whole("priority", PRIORITY),
                json.whole("holdout", 0),
                json.durationOr("horizon", HORIZON));
        json.close();
        return journey;
    }

    private List<Node> node(@Nullable Object drawn, int index) {
        String id = drawn instanceof Map<?, ?> map && map.get("id") instanceof String text ? text : "";
        JsonObject json = new JsonObject(drawn, id, id.isEmpty() ? "nodes." + index : "", problems);
        Node read = byType(json, nodes, null);
        return read == null ? List.of() : List.of(read);
    }

    private Journey.Aim aim(JsonObject json) {
        Journey.Aim aim = new Journey.Aim(awaited(json.object("what")), json.flag("ends", true));
        json.close();
        return aim;
    }

    private Entry entry(JsonObject json) {
        return new Entry(
                id(json), name(json), byType(json.object("trigger"), triggers, new Trigger.Asked()), next(json));
    }

    private Awaited awaited(JsonObject json) {
        return byType(json, awaited, new Awaited.Belongs("?"));
    }

    private static Until until(JsonObject json) {
        return byType(json, UNTIL, new Until.Lasting(EXPIRES));
    }

    private static Branch branch(JsonObject json) {
        List<Branch.Arm> arms = json.objects("arms").stream()
                .map(each -> {
                    Branch.Arm arm = new Branch.Arm(each.text("audience"), next(each));
                    each.close();
                    return arm;
                })
                .toList();
        return new Branch(id(json), name(json), arms, way(json, "otherwise"));
    }

    private static Split split(JsonObject json) {
        List<Split.Arm> arms = json.objects("arms").stream()
                .map(each -> {
                    Split.Arm arm = new Split.Arm(each.text("variant"), next(each));
                    each.close();
                    return arm;
                })
                .toList();
        return new Split(id(json), name(json), json.text("experiment"), arms, way(json, "otherwise"));
    }

    private static SendTouch touch(JsonObject json) {
        JsonObject said = json.object("content");
        TouchRequest.Content content =
                new TouchRequest.Content(said.optionalText("title"), said.text("text"), said.optionalText("url"));
        said.close();
        return new SendTouch(
                id(json),
                name(json),
                json.word("kind", TouchKind.class),
                json.text("channel"),
                content,
                json.durationOr("expires", EXPIRES),
                json.durationOr("spread", Duration.ZERO),
                next(json));
    }

    private static DateMark mark(JsonObject json) {
        return new DateMark(json.text("trait"), json.whole("days", 0), json.time("at"), json.flag("yearly", false));
    }

    private static Set<DayOfWeek> days(JsonObject json) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (Object each : json.list("days")) {
            List<DayOfWeek> found = EnumSet.allOf(DayOfWeek.class).stream()
                    .filter(day -> JsonObject.word(day).equals(each))
                    .toList();
            if (found.isEmpty()) {
                json.problem("days", JourneyReason.JOURNEY_FIELD_WRONG, String.valueOf(each));
            }
            days.addAll(found);
        }
        return days;
    }

    private Selector selector(JsonObject json) {
        if (!json.has("selector")) {
            json.text("selector");
            return NOTHING;
        }
        SelectorForm.Read read = selectors.read(json.raw("selector"));
        read.problems().forEach(each -> {
            String below = each.path().isEmpty() ? "selector" : "selector." + each.path();
            json.problem(below, JourneyReason.JOURNEY_EVENT_WRONG, each.reason().zh());
        });
        return read.selector().orElse(NOTHING);
    }

    private static String id(JsonObject json) {
        return json.text("id");
    }

    private static String name(JsonObject json) {
        return json.textOr("name", "");
    }

    private static String next(JsonObject json) {
        return way(json, "next");
    }

    /** A way out that is not drawn yet is no mistake of form. */
    private static String way(JsonObject json, String name) {
        return json.textOr(name, "");
    }

    @SuppressWarnings("NullAway") // null in, null out
    private static <T> T byType(JsonObject json, Map<String, Function<JsonObject, T>> kinds, @Nullable T instead) {
        String type = json.text("type");
        Function<JsonObject, T> kind = kinds.get(type);
        if (kind == null) {
            if (!type.isEmpty()) {
                json.problem("type", JourneyReason.JOURNEY_TYPE_UNKNOWN, type);
            }
            return instead;
        }
        T read = kind.apply(json);
        json.close();
        return read;
    }
}

package io.huoshui.journey.internal.form;

import io.huoshui.journey.Journey;
import io.huoshui.journey.TouchRequest;
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
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A journey into its JSON form, as JDK values; ways out that lead nowhere are left out. */
final class WriteJourney implements Node.Cases<Map<String, Object>>, Trigger.Cases<Map<String, Object>> {
    private final SelectorForm selectors;

    WriteJourney(SelectorForm selectors) {
        this.selectors = selectors;
    }

    /** Fields in the order they are written. */
    private static final class Form {
        private final Map<String, Object> fields = new LinkedHashMap<>();

        static Form of(String type) {
            return new Form().with("type", type);
        }

        static Form of(Node node) {
            return new Form().with("id", node.id()).with("type", node.kind()).some("name", node.name());
        }

        Form with(String name, Object value) {
            fields.put(name, value);
            return this;
        }

        Form some(String name, @Nullable String value) {
            return value == null || value.isEmpty() ? this : with(name, value);
        }

        Form next(String target) {
            return some("next", target);
        }

        Map<String, Object> done() {
            return fields;
        }
    }

    Map<String, Object> journey(Journey journey) {
        Form form = new Form()
                .with(
                        "nodes",
                        journey.nodes().stream().map(each -> each.match(this)).toList())
                .with("reentry", reentry(journey.reentry()))
                .with("exits", journey.exits().stream().map(this::awaited).toList());
        Journey.Aim aim = journey.aim();
        if (aim != null) {
            Form aimed = new Form().with("what", awaited(aim.what())).with("ends", aim.ends());
            form.with("aim", aimed.done());
        }
        return form.some("theme", journey.theme())
                .with("priority", journey.priority())
                .with("holdout", journey.holdout())
                .with("horizon", text(journey.horizon()))
                .done();
    }

    /** Whole days as days. */
    static String text(Duration duration) {
        boolean whole = !duration.isZero() && duration.equals(Duration.ofDays(duration.toDays()));
        return whole ? "P" + duration.toDays() + "D" : duration.toString();
    }

    private static Map<String, Object> reentry(Journey.Reentry reentry) {
        if (reentry instanceof Journey.Reentry.After after) {
            return Form.of("after").with("pause", text(after.pause())).done();
        }
        return Form.of(reentry instanceof Journey.Reentry.Once ? "once" : "each")
                .done();
    }

    Map<String, Object> awaited(Awaited what) {
        if (what instanceof Awaited.Done done) {
            return event(done.selector());
        }
        return Form.of("audience")
                .with("audience", ((Awaited.Belongs) what).audience())
                .done();
    }

    private Map<String, Object> event(Selector selector) {
        return Form.of("event").with("selector", selectors.write(selector)).done();
    }

    private static Map<String, Object> mark(DateMark mark) {
        return Form.of("date")
                .with("trait", mark.trait())
                .with("days", mark.days())
                .with("at", mark.at().toString())
                .with("yearly", mark.yearly())
                .done();
    }

    private static Map<String, Object> until(Until until) {
        if (until instanceof Until.Lasting lasting) {
            return Form.of("duration")
                    .with("duration", text(lasting.duration()))
                    .done();
        } else if (until instanceof Until.LocalHour hour) {
            Form form = Form.of("time").with("at", hour.at().toString());
            if (!hour.days().isEmpty()) {
                form.with(
                        "days",
                        hour.days().stream().sorted().map(JsonObject::word).toList());
            }
            return form.done();
        }
        return mark(((Until.OnDate) until).mark());
    }

    private static Map<String, Object> content(TouchRequest.Content content) {
        return new Form()
                .some("title", content.title())
                .with("text", content.text())
                .some("url", content.url())
                .done();
    }

    @Override
    public Map<String, Object> entry(Entry node) {
        return Form.of(node)
                .with("trigger", node.trigger().match(this))
                .next(node.next())
                .done();
    }

    @Override
    public Map<String, Object> waiting(Wait node) {
        return Form.of(node)
                .with("until", until(node.until()))
                .next(node.next())
                .some("missed", node.missed())
                .done();
    }

    @Override
    public Map<String, Object> waitFor(WaitFor node) {
        return Form.of(node)
                .with("for", awaited(node.what()))
                .with("atMost", text(node.atMost()))
                .next(node.next())
                .some("timeout", node.timeout())
                .done();
    }

    @Override
    public Map<String, Object> branch(Branch node) {
        List<Map<String, Object>> arms = node.arms().stream()
                .map(each -> new Form()
                        .with("audience", each.audience())
                        .next(each.next())
                        .done())
                .toList();
        return Form.of(node)
                .with("arms", arms)
                .some("otherwise", node.otherwise())
                .done();
    }

    @Override
    public Map<String, Object> split(Split node) {
        List<Map<String, Object>> arms = node.arms().stream()
                .map(each -> new Form()
                        .with("variant", each.variant())
                        .next(each.next())
                        .done())
                .toList();
        return Form.of(node)
                .with("experiment", node.experiment())
                .with("arms", arms)
                .some("otherwise", node.otherwise())
                .done();
    }

    @Override
    public Map<String, Object> sendTouch(SendTouch node) {
        return Form.of(node)
                .with("kind", JsonObject.word(node.kindOfTouch()))
                .with("channel", node.channel())
                .with("content", content(node.content()))
                .with("expires", text(node.expires()))
                .some("spread", node.spread().isZero() ? null : text(node.spread()))
                .next(node.next())
                .done();
    }

    @Override
    public Map<String, Object> giveTag(GiveTag node) {
        return Form.of(node)
                .with("tag", node.tag())
                .with("given", node.given())
                .next(node.next())
                .done();
    }

    @Override
    public Map<String, Object> askStaff(AskStaff node) {
        return Form.of(node)
                .with("title", node.title())
                .with("text", node.text())
                .with("within", text(node.within()))
                .next(node.next())
                .done();
    }

    @Override
    public Map<String, Object> giveCoupon(GiveCoupon node) {
        return Form.of(node)
                .with("pool", node.pool())
                .next(node.next())
                .some("none", node.none())
                .done();
    }

    @Override
    public Map<String, Object> callWebhook(CallWebhook node) {
        return Form.of(node)
                .with("url", node.url())
                .with("text", node.text())
                .next(node.next())
                .done();
    }

    @Override
    public Map<String, Object> startJourney(StartJourney node) {
        return Form.of(node).with("journey", node.journey()).next(node.next()).done();
    }

    @Override
    public Map<String, Object> stopJourney(StopJourney node) {
        return Form.of(node).with("journey", node.journey()).next(node.next()).done();
    }

    @Override
    public Map<String, Object> goal(Goal node) {
        return Form.of(node).done();
    }

    @Override
    public Map<String, Object> exit(Exit node) {
        return Form.of(node).done();
    }

    @Override
    public Map<String, Object> onEvent(Trigger.OnEvent trigger) {
        return event(trigger.selector());
    }

    @Override
    public Map<String, Object> cameIn(Trigger.CameIn trigger) {
        return Form.of("audience-entered")
                .with("audience", trigger.audience())
                .with("present", trigger.present())
                .done();
    }

    @Override
    public Map<String, Object> wentOut(Trigger.WentOut trigger) {
        return Form.of("audience-left").with("audience", trigger.audience()).done();
    }

    @Override
    public Map<String, Object> onDate(Trigger.OnDate trigger) {
        return mark(trigger.mark());
    }

    @Override
    public Map<String, Object> asked(Trigger.Asked trigger) {
        return Form.of("manual").done();
    }

    @Override
    public Map<String, Object> imported(Trigger.Imported trigger) {
        return Form.of("import").some("batch", trigger.batch()).done();
    }
}

package io.huoshui.journey.check;

import io.huoshui.journey.Journey;
import io.huoshui.journey.JourneyLimits;
import io.huoshui.journey.JourneyReason;
import io.huoshui.journey.content.Template;
import io.huoshui.journey.content.Variables;
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
import io.huoshui.segment.rule.ProgrammeEvents;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Is this node, for itself, as it should be? */
final class CheckNode implements Node.Cases<CheckNode>, Trigger.Cases<CheckNode> {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,63}");
    private static final Set<String> OWN = Set.of(ProgrammeEvents.JOURNEY_ENTERED, ProgrammeEvents.JOURNEY_FINISHED);

    private final Journey journey;
    private final String own;
    private final @Nullable NamesInReach names;
    private final Findings findings;

    CheckNode(Journey journey, String own, @Nullable NamesInReach names, Findings findings) {
        this.journey = journey;
        this.own = own;
        this.names = names;
        this.findings = findings;
    }

    void check(Node node) {
        findings.unless(ID.matcher(node.id()).matches(), "id", JourneyReason.JOURNEY_TEXT, node.id());
        findings.unless(node.name().length() <= JourneyLimits.NAME_CHARS_MAX, "name", JourneyReason.JOURNEY_TEXT, "");
        node.match(this);
        Variables.texts(node).forEach(this::variables);
    }

    private void variables(String text) {
        Template template = Template.of(text);
        findings.unless(!template.isBroken(), "content", JourneyReason.JOURNEY_TEMPLATE_BROKEN, "");
        if (template.isBroken()) {
            return;
        }
        for (String each : template.variables()) {
            findings.unless(Variables.isKnown(each), "content", JourneyReason.JOURNEY_VARIABLE_UNKNOWN, each);
            if (each.startsWith("trait.")) {
                findings.add("content", JourneyReason.JOURNEY_VARIABLE_MAY_MISS, each);
            }
        }
    }

    private CheckNode known(String path, String name, Function<NamesInReach, Set<String>> which) {
        text(path, name, JourneyLimits.NAME_CHARS_MAX);
        findings.unless(
                names == null || which.apply(names).contains(name), path, JourneyReason.JOURNEY_NAME_UNKNOWN, name);
        return this;
    }

    private CheckNode text(String path, String text, int max) {
        findings.unless(!text.isBlank() && text.length() <= max, path, JourneyReason.JOURNEY_TEXT, "");
        return this;
    }

    private CheckNode wait(String path, Duration duration) {
        boolean fits = CheckJourney.isBetween(duration, JourneyLimits.WAIT_MIN, JourneyLimits.WAIT_MAX);
        findings.unless(fits, path, JourneyReason.JOURNEY_RANGE, "");
        findings.unless(duration.compareTo(journey.horizon()) <= 0, path, JourneyReason.JOURNEY_LATE, "");
        return this;
    }

    private CheckNode mark(String path, DateMark mark) {
        findings.unless(Math.abs(mark.days()) <= 366, path + ".days", JourneyReason.JOURNEY_RANGE, "");
        return text(path + ".trait", mark.trait(), JourneyLimits.NAME_CHARS_MAX);
    }

    private CheckNode arms(int count) {
        findings.unless(count > 0 && count <= JourneyLimits.ARMS_MAX, "arms", JourneyReason.JOURNEY_TOO_LARGE, "");
        return this;
    }

    private CheckNode other(String path, String name) {
        findings.unless(!name.equals(own) || own.isEmpty(), path, JourneyReason.JOURNEY_SELF, name);
        return this;
    }

    @Override
    public CheckNode entry(Entry node) {
        return node.trigger().match(this);
    }

    @Override
    public CheckNode waiting(Wait node) {
        if (node.until() instanceof Until.Lasting lasting) {
            return wait("until.duration", lasting.duration());
        }
        return node.until() instanceof Until.OnDate date ? mark("until", date.mark()) : this;
    }

    @Override
    public CheckNode waitFor(WaitFor node) {
        if (node.what() instanceof Awaited.Belongs belongs) {
            known("what.audience", belongs.audience(), NamesInReach::audiences);
        }
        return wait("atMost", node.atMost());
    }

    @Override
    public CheckNode branch(Branch node) {
        List<Branch.Arm> arms = node.arms();
        for (int i = 0; i < arms.size(); i++) {
            known("arms." + i + ".audience", arms.get(i).audience(), NamesInReach::audiences);
        }
        return arms(arms.size());
    }

    @Override
    public CheckNode split(Split node) {
        known("experiment", node.experiment(), each -> each.experiments().keySet());
        Map<String, Set<String>> experiments = names == null ? Map.of() : names.experiments();
        Set<String> variants = experiments.get(node.experiment());
        for (int i = 0; variants != null && i < node.arms().size(); i++) {
            String variant = node.arms().get(i).variant();
            findings.unless(
                    variants.contains(variant),
                    "arms." + i + ".variant",
                    JourneyReason.JOURNEY_VARIANT_UNKNOWN,
                    variant);
        }
        return arms(node.arms().size());
    }

    @Override
    public CheckNode sendTouch(SendTouch node) {
        boolean fits = CheckJourney.isBetween(node.expires(), JourneyLimits.WAIT_MIN, JourneyLimits.WAIT_MAX);
        findings.unless(fits, "expires", JourneyReason.JOURNEY_RANGE, "");
        boolean spreads = CheckJourney.isBetween(node.spread(), Duration.ZERO, SendTouch.SPREAD_MAX);
        findings.unless(spreads, "spread", JourneyReason.JOURNEY_RANGE, "");
        return text("channel", node.channel(), 64)
                .text("content.text", node.content().text(), JourneyLimits.TEXT_CHARS_MAX);
    }

    @Override
    public CheckNode giveTag(GiveTag node) {
        return known("tag", node.tag(), NamesInReach::tags);
    }

    @Override
    public CheckNode askStaff(AskStaff node) {
        boolean fits = CheckJourney.isBetween(node.within(), JourneyLimits.WAIT_MIN, JourneyLimits.WAIT_MAX);
        findings.unless(fits, "within", JourneyReason.JOURNEY_RANGE, "");
        return text("title", node.title(), 200).text("text", node.text(), JourneyLimits.TEXT_CHARS_MAX);
    }

    @Override
    public CheckNode giveCoupon(GiveCoupon node) {
        return known("pool", node.pool(), NamesInReach::pools);
    }

    @Override
    public CheckNode callWebhook(CallWebhook node) {
        findings.unless(node.url().startsWith("https://"), "url", JourneyReason.JOURNEY_FIELD_WRONG, "");
        return text("text", node.text(), JourneyLimits.TEXT_CHARS_MAX);
    }

    @Override
    public CheckNode startJourney(StartJourney node) {
        return other("journey", node.journey())
                .known("journey", node.journey(), NamesInReach::askable)
                .circle(node.journey());
    }

    /** The journey it starts must not come to start this one. */
    private CheckNode circle(String started) {
        if (names != null && !started.equals(own)) {
            List<String> back = names.way(started, own);
            String path = Stream.concat(Stream.of(own), back.stream())
                    .map(names::name)
                    .collect(Collectors.joining(" → "));
            findings.unless(back.isEmpty(), "journey", JourneyReason.JOURNEY_START_CIRCLE, path);
        }
        return this;
    }

    @Override
    public CheckNode stopJourney(StopJourney node) {
        return other("journey", node.journey())
                .known("journey", node.journey(), each -> each.journeys().keySet());
    }

    @Override
    public CheckNode goal(Goal node) {
        return this;
    }

    @Override
    public CheckNode exit(Exit node) {
        return this;
    }

    @Override
    public CheckNode onEvent(Trigger.OnEvent trigger) {
        String event = trigger.selector().event();
        findings.unless(!OWN.contains(event), "trigger.selector", JourneyReason.JOURNEY_ENTRY_EVENT, event);
        return this;
    }

    @Override
    public CheckNode cameIn(Trigger.CameIn trigger) {
        return known("trigger.audience", trigger.audience(), NamesInReach::audiences);
    }

    @Override
    public CheckNode wentOut(Trigger.WentOut trigger) {
        return known("trigger.audience", trigger.audience(), NamesInReach::audiences);
    }

    @Override
    public CheckNode onDate(Trigger.OnDate trigger) {
        return mark("trigger", trigger.mark());
    }

    @Override
    public CheckNode asked(Trigger.Asked trigger) {
        return this;
    }

    @Override
    public CheckNode imported(Trigger.Imported trigger) {
        return this;
    }
}

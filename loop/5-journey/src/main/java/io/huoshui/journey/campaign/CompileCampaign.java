package io.huoshui.journey.campaign;

import io.huoshui.journey.Journey;
import io.huoshui.journey.campaign.CampaignPlan.Piece;
import io.huoshui.journey.node.Awaited;
import io.huoshui.journey.node.Branch;
import io.huoshui.journey.node.Entry;
import io.huoshui.journey.node.Exit;
import io.huoshui.journey.node.GiveCoupon;
import io.huoshui.journey.node.Goal;
import io.huoshui.journey.node.Node;
import io.huoshui.journey.node.SendTouch;
import io.huoshui.journey.node.Split;
import io.huoshui.journey.node.Trigger;
import io.huoshui.journey.node.Until;
import io.huoshui.journey.node.Wait;
import io.huoshui.journey.node.WaitFor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as the journey it is carried out by: in by hand → coupon → variant → group → touch → watched for the aim. So there is one engine,
 * one way of pausing, and one explanation.
 */
public final class CompileCampaign {
    private static final String WATCH = "watch";
    private static final String END = "end";
    private static final String GOAL = "goal";

    private final CampaignPlan plan;
    private final List<String> variants;
    private final List<Node> nodes = new ArrayList<>();

    private CompileCampaign(CampaignPlan plan, List<String> variants) {
        this.plan = plan;
        this.variants = variants;
    }

    /** @param variants of the experiment; whoever has one is counted with it, whatever words they get */
    public static Journey of(CampaignPlan plan, Collection<String> variants) {
        List<String> all = Stream.concat(
                        variants.stream(), plan.pieces().stream().map(Piece::variant))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new CompileCampaign(plan, all).journey();
    }

    /** The touch that says the n-th piece, from 0. */
    public static String touch(int piece) {
        return "say-" + (piece + 1);
    }

    private Journey journey() {
        String after = plan.pool() == null ? words() : "coupon";
        nodes.add(new Entry("start", "", new Trigger.Asked(), after));
        if (plan.pool() != null) {
            nodes.add(new GiveCoupon("coupon", "", plan.pool(), words(), WATCH));
        }
        split();
        for (int i = 0; i < plan.pieces().size(); i++) {
            nodes.add(new SendTouch(
                    touch(i),
                    "",
                    plan.kind(),
                    plan.channel(),
                    plan.pieces().get(i).content(),
                    plan.expires(),
                    plan.spread(),
                    WATCH));
        }
        Awaited aim = plan.aim();
        Duration watched = watched();
        if (aim == null) {
            nodes.add(new Wait(WATCH, "", new Until.Lasting(watched), END, END));
        } else {
            nodes.add(new WaitFor(WATCH, "", aim, watched, GOAL, END));
            nodes.add(new Goal(GOAL, ""));
        }
        nodes.add(new Exit(END, ""));
        return new Journey(
                nodes,
                new Journey.Reentry.Once(),
                List.of(),
                aim == null ? null : new Journey.Aim(aim, true),
                plan.theme(),
                plan.priority(),
                plan.holdout(),
                watched);
    }

    /** At least until nothing can be sent any more: somebody who walks can be stopped. */
    private Duration watched() {
        Duration sending = plan.sending();
        return plan.aim() == null || plan.horizon().compareTo(sending) < 0 ? sending : plan.horizon();
    }

    /** Where the way to the words begins. */
    private String words() {
        return plan.experiment() == null ? group(null) : "split";
    }

    private void split() {
        if (plan.experiment() == null) {
            branch(null);
            return;
        }
        nodes.add(new Split(
                "split",
                "",
                plan.experiment(),
                variants.stream().map(each -> new Split.Arm(each, group(each))).toList(),
                group(null)));
        variants.forEach(this::branch);
        branch(null);
    }

    /** The first node for people of a variant: a branch by group, or the one touch there is for all of them. */
    private String group(@Nullable String variant) {
        List<Integer> meant = meant(variant);
        if (meant.isEmpty()) {
            return WATCH;
        }
        return plan.pieces().get(meant.get(0)).group() == null ? touch(meant.get(0)) : branchId(variant);
    }

    private void branch(@Nullable String variant) {
        List<Integer> meant = meant(variant);
        if (meant.isEmpty() || plan.pieces().get(meant.get(0)).group() == null) {
            return;
        }
        List<Branch.Arm> arms = new ArrayList<>();
        String otherwise = WATCH;
        for (int each : meant) {
            String group = plan.pieces().get(each).group();
            if (group == null) {
                otherwise = touch(each);
                break;
            }
            arms.add(new Branch.Arm(group, touch(each)));
        }
        nodes.add(new Branch(branchId(variant), "", arms, otherwise));
    }

    private List<Integer> meant(@Nullable String variant) {
        List<Integer> meant = new ArrayList<>();
        for (int i = 0; i < plan.pieces().size(); i++) {
            if (plan.pieces().get(i).isFor(variant)) {
                meant.add(i);
            }
        }
        return meant;
    }

    private static String branchId(@Nullable String variant) {
        return variant == null ? "group" : "group-" + variant;
    }
}

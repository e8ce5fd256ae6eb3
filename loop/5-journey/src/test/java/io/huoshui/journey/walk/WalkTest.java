package io.huoshui.journey.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.journey.Drawn;
import io.huoshui.journey.Journey;
import io.huoshui.journey.TouchKind;
import io.huoshui.journey.node.Effect;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What each kind of node does, and the rules of walking. */
class WalkTest {
    private static World on(String nodes) {
        return new World(Drawn.of(nodes));
    }

    private static World on(String nodes, String rules) {
        return new World(Drawn.of(nodes, rules));
    }

    private static String wait(String until) {
        return "{'id': 'n1', 'type': 'wait', 'until': " + until + ", 'next': 'end'}";
    }

    private static final String ORDER = "{'type': 'event', 'selector': {'event': 'Order Completed'}}";

    private static String waitFor(String what) {
        return "{'id': 'n1', 'type': 'wait-for', 'for': " + what
                + ", 'atMost': 'P3D', 'next': 'yes', 'timeout': 'end'}," + "{'id': 'yes', 'type': 'goal'}";
    }

    @Test
    void aWaitEndsAtItsVeryInstant() {
        World world = on(wait("{'type': 'duration', 'duration': 'PT2H'}")).begin();
        assertThat(world.pass("PT1H59M59.999999S").at()).isEqualTo("n1");
        assertThat(world.pass("PT0.000001S").at()).isEqualTo("exit");
        assertThat(world.passages.get(1).leftAt()).isEqualTo(World.START.plusSeconds(7200));
        assertThat(world.way()).containsExactly("start>next at-once", "n1>next due", "end> at-once");
    }

    @Test
    void aWaitUntilATimeOfDayEndsThenInTheBrandsZone() {
        World same = on(wait("{'type': 'time', 'at': '10:00'}")).begin();
        assertThat(same.at()).as("it is 10:00 already").isEqualTo("exit");
        World later = on(wait("{'type': 'time', 'at': '20:00'}")).begin();
        assertThat(later.run.dueAt()).contains(Instant.parse("2026-11-22T12:00:00Z"));
        World tomorrow = on(wait("{'type': 'time', 'at': '09:59'}")).begin();
        assertThat(tomorrow.run.dueAt()).contains(Instant.parse("2026-11-23T01:59:00Z"));
        World friday = on(wait("{'type': 'time', 'at': '10:00', 'days': ['friday', 'saturday']}"))
                .begin();
        assertThat(friday.run.dueAt()).contains(Instant.parse("2026-11-27T02:00:00Z"));
    }

    @Test
    void aWaitUntilADateOfThePersonsLooksAtTheTrait() {
        String birthday =
                "{'id': 'n1', 'type': 'wait', 'until': {'type': 'date', 'trait': 'birthday', 'days': -1, 'at': '09:00', 'yearly': true},"
                        + " 'next': 'end', 'missed': 'unknown'}, {'id': 'unknown', 'type': 'goal'}";
        World known = on(birthday, ", 'horizon': 'P400D'");
        known.traits.put("birthday", "1990-11-24");
        assertThat(known.begin().run.dueAt()).contains(Instant.parse("2026-11-23T01:00:00Z"));
        World leap = on(birthday, ", 'horizon': 'P400D'");
        leap.traits.put("birthday", "1992-02-29");
        assertThat(leap.begin().run.dueAt()).as("the 28th, less a day").contains(Instant.parse("2027-02-27T01:00:00Z"));
        assertThat(on(birthday).begin().at()).isEqualTo("goal");
        World past = on(birthday.replace("'yearly': true", "'yearly': false"));
        past.traits.put("birthday", "1990-11-24");
        assertThat(past.begin().at()).isEqualTo("goal");
    }

    @Test
    void aWaitForAnEventGoesOnWithItOrWithTheTimeout() {
        World world = on(waitFor(ORDER)).begin();
        assertThat(world.happens("Product Viewed").at()).isEqualTo("n1");
        assertThat(world.happens("Order Completed").at()).isEqualTo("goal");
        assertThat(world.way()).contains("n1>next event");
        World late = on(waitFor(ORDER)).begin().pass("P3D");
        assertThat(late.at()).isEqualTo("exit");
        assertThat(late.way()).contains("n1>timeout due");
    }

    @Test
    void whatOccurredBeforeTheWalkBeganIsNotWaitedFor() {
        World world = on(waitFor(ORDER)).begin();
        assertThat(world.happens("Order Completed", World.START.minusMillis(1), Map.of())
                        .at())
                .isEqualTo("n1");
        assertThat(world.happens("Order Completed", World.START, Map.of()).at()).isEqualTo("goal");
    }

    @Test
    void aFilterAsksTheEventsProperties() {
        World world = on(waitFor(
                        "{'type': 'event', 'selector': {'event': 'Order Completed', 'where': [{'property': 'total',"
                                + " 'test': {'type': 'compare', 'how': 'at-least', 'with': 199}}]}}"))
                .begin();
        assertThat(world.happens("Order Completed", World.START, Map.of("total", 198.99))
                        .at())
                .isEqualTo("n1");
        assertThat(world.happens("Order Completed", World.START, Map.of("total", 199))
                        .at())
                .isEqualTo("goal");
    }

    @Test
    void aWaitForAnAudienceIsOverAtOnceForThoseInIt() {
        String vip = "{'type': 'audience', 'audience': 'vip'}";
        World in = on(waitFor(vip));
        in.audiences.add("vip");
        assertThat(in.begin().at()).isEqualTo("goal");
        World comes = on(waitFor(vip)).begin();
        assertThat(comes.comesInto("other").at()).isEqualTo("n1");
        assertThat(comes.comesInto("vip").at()).isEqualTo("goal");
    }

    @Test
    void aBranchGoesTheWayOfTheFirstAudience() {
        String branch =
                "{'id': 'n1', 'type': 'branch', 'arms': [{'audience': 'a', 'next': 'end'}, {'audience': 'b', 'next': 'yes'}],"
                        + " 'otherwise': 'other'}, {'id': 'yes', 'type': 'goal'}, {'id': 'other', 'type': 'exit'}";
        World both = on(branch);
        both.audiences.addAll(List.of("a", "b"));
        assertThat(both.begin().way()).contains("n1>a at-once");
        World one = on(branch);
        one.audiences.add("b");
        assertThat(one.begin().way()).contains("n1>b at-once");
        assertThat(on(branch).begin().way()).contains("n1>otherwise at-once");
    }

    @Test
    void aSplitFollowsTheVariantAndTouchesAfterItShowIt() {
        String split =
                "{'id': 'n1', 'type': 'split', 'experiment': 'e', 'arms': [{'variant': 'a', 'next': 't'}], 'otherwise': 't'},"
                        + "{'id': 't', 'type': 'touch', 'kind': 'promotional', 'channel': 'wecom', 'content': {'text': 'hi'}, 'next': 'end'}";
        World taken = on(split);
        taken.variants.put("e", "a");
        taken.begin();
        assertThat(taken.way()).contains("n1>a at-once");
        assertThat(taken.wishes.get(0).memory().assigned())
                .extracting("variant")
                .containsExactly("a");
        World other = on(split);
        other.variants.put("e", "variant-without-arm");
        assertThat(other.begin().way()).contains("n1>otherwise at-once");
        assertThat(other.wishes.get(0).memory().assigned()).isEmpty();
    }

    @Test
    void aCouponIsRememberedAndWithoutOneTheOtherWayIsTaken() {
        String coupon = "{'id': 'n1', 'type': 'coupon', 'pool': 'p', 'next': 't', 'none': 'end'},"
                + "{'id': 't', 'type': 'touch', 'kind': 'promotional', 'channel': 'wecom', 'content': {'text': '{{coupon.code}}'}, 'next': 'end'}";
        World world = on(coupon);
        world.coupons.add("A1");
        world.begin();
        assertThat(world.wishes.get(0).memory().variables()).containsEntry("coupon.code", "A1");
        assertThat(on(coupon).begin().way()).containsExactly("start>next at-once", "n1>none at-once", "end> at-once");
    }

    @Test
    void actionsWishAndGoOn() {
        World world = on("{'id': 'n1', 'type': 'tag', 'tag': 'x', 'given': false, 'next': 's'},"
                        + "{'id': 's', 'type': 'staff', 'title': 'a', 'text': 'b', 'within': 'PT4H', 'next': 'h'},"
                        + "{'id': 'h', 'type': 'webhook', 'url': 'https://x.example', 'text': '{}', 'next': 'b'},"
                        + "{'id': 'b', 'type': 'start', 'journey': 'other', 'next': 'c'},"
                        + "{'id': 'c', 'type': 'stop', 'journey': 'third', 'next': 'end'}")
                .begin();
        assertThat(world.at()).isEqualTo("exit");
        assertThat(world.wishes)
                .extracting(each -> (Object) each.effect().getClass().getSimpleName())
                .containsExactly("SayTag", "AskPerson", "AskTouch", "Begin", "Cease");
        Effect.AskTouch hook = (Effect.AskTouch) world.wishes.get(2).effect();
        assertThat(hook.channel()).isEqualTo("webhook");
        assertThat(hook.kind()).isEqualTo(TouchKind.SERVICE);
    }

    @Test
    void theSameNodeAgainIsAnotherOccurrence() {
        World world = on("{'id': 'n1', 'type': 'tag', 'tag': 'x', 'next': 'w'},"
                        + "{'id': 'w', 'type': 'wait', 'until': {'type': 'duration', 'duration': 'P1D'}, 'next': 'n1'}")
                .begin()
                .pass("P2D");
        assertThat(world.wishes).extracting(Walked.Wish::nth).containsExactly(0, 1, 2);
    }

    @Test
    void reachingTheAimEndsTheWalkOnTheGoal() {
        String rules = ", 'aim': {'what': " + ORDER + "}";
        World world = on(wait("{'type': 'duration', 'duration': 'P1D'}") + ",{'id': 'goal', 'type': 'goal'}", rules)
                .begin();
        assertThat(world.happens("Order Completed").at()).isEqualTo("goal");
        assertThat(world.way()).containsExactly("start>next at-once", "n1>aim aim", "goal> at-once");
        assertThat(world.run.memory().visits()).containsEntry("goal", 1);
        assertThat(world.run.goalAt()).isEqualTo(World.START);
    }

    @Test
    void anAimThatDoesNotEndIsOnlyNoted() {
        String rules = ", 'aim': {'what': " + ORDER + ", 'ends': false}";
        World world = on(wait("{'type': 'duration', 'duration': 'P1D'}"), rules)
                .begin()
                .happens("Order Completed");
        assertThat(world.at()).isEqualTo("n1");
        assertThat(world.run.goalAt()).isNotNull();
    }

    @Test
    void whoIsLeftAloneWalksNowhereAndIsWatchedUntilTheHorizon() {
        String nodes =
                "{'id': 'n1', 'type': 'touch', 'kind': 'promotional', 'channel': 'wecom', 'content': {'text': 'hi'}, 'next': 'end'}";
        String rules =
                ", 'horizon': 'P14D', 'exits': [{'type': 'audience', 'audience': 'x'}], 'aim': {'what': " + ORDER + "}";
        World buys = on(nodes, rules).heldOut();
        assertThat(buys.wishes).isEmpty();
        assertThat(buys.comesInto("x").pass("P13D").happens("Order Completed").at())
                .isEqualTo("goal");
        assertThat(buys.wishes).isEmpty();
        World rests = on(nodes, rules).heldOut().pass("P14D");
        assertThat(rests.at()).isEqualTo("expired");
        assertThat(rests.run.goalAt()).isNull();
    }

    @Test
    void aRuleOfLeavingEndsIt() {
        World world = on(
                        wait("{'type': 'duration', 'duration': 'P1D'}"),
                        ", 'exits': [{'type': 'event', 'selector': {'event': 'Complaint Raised'}}]")
                .begin()
                .happens("Complaint Raised");
        assertThat(world.at()).isEqualTo("left");
        assertThat(world.way()).containsExactly("start>next at-once", "n1> rule");
    }

    @Test
    void theHorizonEndsItButANodeDueAtTheSameInstantComesFirst() {
        World longer = on(waitFor(ORDER), ", 'horizon': 'P2D'").begin().pass("P2D");
        assertThat(longer.at()).isEqualTo("expired");
        World same = on(waitFor(ORDER), ", 'horizon': 'P3D'").begin().pass("P3D");
        assertThat(same.at()).isEqualTo("exit");
    }

    @Test
    void aCircleWithoutAWaitIsCutOff() {
        World world =
                on("{'id': 'n1', 'type': 'tag', 'tag': 'x', 'next': 'n1'}").begin();
        assertThat(world.at()).isEqualTo("lost");
        assertThat(world.wishes).hasSizeLessThanOrEqualTo(Walk.STEPS_MAX);
    }

    @Test
    void whoIsMovedToAnotherVersionHasWaitedAsLongAsBefore() {
        Journey longer = Drawn.of(wait("{'type': 'duration', 'duration': 'P5D'}")
                .replace("n1", "later")
                .replace("'start'", "'s'"));
        World world =
                on(wait("{'type': 'duration', 'duration': 'P3D'}")).begin().pass("P2D");
        world.take(Walk.migrate(world.run, longer, 2, "later", world, 9));
        assertThat(world.run.version()).isEqualTo(2);
        assertThat(world.run.dueAt()).contains(World.START.plusSeconds(5 * 86_400));
        Journey shorter = Drawn.of(wait("{'type': 'duration', 'duration': 'P1D'}"));
        world.take(Walk.migrate(world.run, shorter, 3, "n1", world, 9));
        assertThat(world.at()).as("its time is past already").isEqualTo("exit");
    }
}

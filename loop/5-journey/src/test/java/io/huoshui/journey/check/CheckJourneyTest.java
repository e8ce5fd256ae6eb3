package io.huoshui.journey.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.journey.Drawn;
import io.huoshui.journey.Journey;
import io.huoshui.journey.JourneyReason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CheckJourneyTest {
    private static final String AIM = ", 'aim': {'what': {'type': 'event', 'selector': {'event': 'Order Completed'}}}";

    private static List<String> problems(Journey journey) {
        return CheckJourney.of(journey).stream().map(CheckJourneyTest::words).toList();
    }

    private static String words(JourneyProblem each) {
        return each.node() + "/" + each.path() + " " + each.reason()
                + (each.detail().isEmpty() ? "" : " " + each.detail());
    }

    private static String wait(String id, String next) {
        return "{'id': '" + id + "', 'type': 'wait', 'until': {'type': 'duration', 'duration': 'P1D'}, 'next': '" + next
                + "'}";
    }

    private static String tag(String id, String next) {
        return "{'id': '" + id + "', 'type': 'tag', 'tag': 't', 'next': '" + next + "'}";
    }

    private static String touch(String id, String text, String next) {
        return "{'id': '" + id + "', 'type': 'touch', 'kind': 'service', 'channel': 'wecom', 'content': {'text': '"
                + text + "'}, 'next': '" + next + "'}";
    }

    @Test
    void aSoundJourneyHasNoProblem() {
        assertThat(problems(Drawn.of(wait("n1", "end"), AIM))).isEmpty();
        assertThat(problems(Drawn.journey(Drawn.EVERYTHING))).isEmpty();
    }

    @Test
    void namesWhatNobodyReachesAndWhatLeadsNowhere() {
        assertThat(problems(Drawn.of(wait("n1", "end") + "," + wait("island", "end"), AIM)))
                .containsExactly("island/ JOURNEY_UNREACHABLE");
        assertThat(problems(Drawn.of(wait("n1", ""), AIM)))
                .containsExactly("n1/next JOURNEY_DEAD_END", "end/ JOURNEY_UNREACHABLE");
        assertThat(problems(Drawn.of(wait("n1", "nowhere"), AIM)))
                .containsExactly("n1/next JOURNEY_TARGET_UNKNOWN nowhere", "end/ JOURNEY_UNREACHABLE");
        assertThat(problems(Drawn.of(wait("n1", "start"), AIM)))
                .containsExactly("n1/next JOURNEY_INTO_ENTRY start", "end/ JOURNEY_UNREACHABLE");
    }

    @Test
    void aCircleNeedsAWait() {
        String round = tag("n1", "n2")
                + ",{'id': 'n2', 'type': 'branch', 'arms': [{'audience': 'a', 'next': 'n3'}], 'otherwise': 'end'},";
        assertThat(problems(Drawn.of(round + tag("n3", "n1"), AIM)))
                .containsExactly("n1/ JOURNEY_CYCLE", "n2/ JOURNEY_CYCLE", "n3/ JOURNEY_CYCLE");
        assertThat(problems(Drawn.of(round + wait("n3", "n1"), AIM))).isEmpty();
        assertThat(problems(Drawn.of(
                        tag("n1", "n2") + "," + round.substring(round.indexOf(",{") + 1) + tag("n3", "n2"), AIM)))
                .as("what only leads into the circle is not blamed")
                .containsExactly("n2/ JOURNEY_CYCLE", "n3/ JOURNEY_CYCLE");
    }

    @Test
    void anEntryIsNeededAndIdsAreUnique() {
        assertThat(problems(Drawn.journey("{'nodes': []" + AIM + "}"))).containsExactly("/nodes JOURNEY_NO_ENTRY");
        assertThat(problems(Drawn.of(wait("n1", "end") + "," + wait("n1", "end"), AIM)))
                .containsExactly("n1/id JOURNEY_ID_TWICE n1");
    }

    @Test
    void textsMayNameOnlyVariablesThatHaveAValueByThen() {
        assertThat(problems(Drawn.of(touch("n1", "{{phone}}", "end"), AIM)))
                .containsExactly("n1/content JOURNEY_VARIABLE_UNKNOWN phone");
        assertThat(problems(Drawn.of(touch("n1", "{{oops", "end"), AIM)))
                .containsExactly("n1/content JOURNEY_TEMPLATE_BROKEN");
        assertThat(problems(Drawn.of(touch("n1", "{{coupon.code}}", "end"), AIM)))
                .containsExactly("n1/content JOURNEY_VARIABLE_EARLY coupon.code");
        assertThat(problems(Drawn.of(touch("n1", "{{event.order_id}}", "end"), AIM)))
                .containsExactly("n1/content JOURNEY_VARIABLE_EARLY event.order_id");
        assertThat(problems(Drawn.of(touch("n1", "{{trait.skin}}", "end"), AIM)))
                .containsExactly("n1/content JOURNEY_VARIABLE_MAY_MISS trait.skin");
    }

    @Test
    void aCouponMustBeOnEveryWay() {
        String coupon = "{'id': 'n1', 'type': 'coupon', 'pool': 'p', 'next': 'offer', 'none': '%s'},"
                + touch("offer", "{{coupon.code}}", "end");
        assertThat(problems(Drawn.of(coupon.formatted("end"), AIM))).isEmpty();
        assertThat(problems(Drawn.of(coupon.formatted("offer"), AIM)))
                .containsExactly("offer/content JOURNEY_VARIABLE_EARLY coupon.code");
    }

    @Test
    void keepsTheLimits() {
        assertThat(problems(Drawn.of(wait("n1", "end"), AIM + ", 'priority': 101, 'holdout': 5001")))
                .containsExactly("/priority JOURNEY_RANGE", "/holdout JOURNEY_RANGE");
        assertThat(problems(Drawn.of(wait("n1", "end"), AIM + ", 'horizon': 'PT23H59M'")))
                .containsExactly("n1/until.duration JOURNEY_LATE");
        assertThat(problems(Drawn.of(wait("n1", "end"), AIM + ", 'horizon': 'P1D'")))
                .isEmpty();
        assertThat(problems(Drawn.of(wait("n1", "end").replace("P1D", "PT59S"), AIM)))
                .containsExactly("n1/until.duration JOURNEY_RANGE");
        assertThat(problems(Drawn.of(wait("n1", "end"), AIM + ", 'reentry': {'type': 'after', 'pause': 'PT59M'}")))
                .containsExactly("/reentry.pause JOURNEY_RANGE");
    }

    @Test
    void noMoreThanTwoHundredNodes() {
        StringBuilder chain = new StringBuilder(tag("n1", "n2"));
        for (int i = 2; i <= 198; i++) {
            chain.append(',').append(tag("n" + i, i == 198 ? "end" : "n" + (i + 1)));
        }
        assertThat(problems(Drawn.of(chain.toString(), AIM))).isEmpty();
        assertThat(problems(Drawn.of(
                        chain.toString().replace("'next': 'end'", "'next': 'n199'") + "," + tag("n199", "end"), AIM)))
                .containsExactly("/nodes JOURNEY_TOO_LARGE");
    }

    @Test
    void warnsOfWhatCannotBeMeasured() {
        String promotion = touch("n1", "hi", "end").replace("service", "promotional");
        assertThat(problems(Drawn.of(promotion))).containsExactly("/aim JOURNEY_NO_AIM");
        assertThat(problems(Drawn.of(promotion, AIM))).containsExactly("/holdout JOURNEY_NO_HOLDOUT");
        assertThat(CheckJourney.of(Drawn.of(promotion))).allMatch(JourneyProblem::isWarning);
        assertThat(problems(Drawn.of(promotion, AIM + ", 'holdout': 500"))).isEmpty();
    }

    @Test
    void everythingNamedMustExist() {
        Journey journey = Drawn.journey(Drawn.EVERYTHING);
        NamesInReach all = new NamesInReach(
                Set.of("silent", "vip", "gone"),
                Set.of("cared-for"),
                Map.of("reason", Set.of("a", "b")),
                Set.of("199-50"),
                Map.of("third", new NamesInReach.Other("third", Set.of())),
                Set.of("other"));
        assertThat(CheckJourney.of(journey, "this", all)).isEmpty();
        assertThat(CheckJourney.of(journey, "other", all).stream().map(CheckJourneyTest::words))
                .containsExactly("start/journey JOURNEY_SELF other");
        NamesInReach none =
                new NamesInReach(Set.of(), Set.of(), Map.of("reason", Set.of("a")), Set.of(), Map.of(), Set.of());
        assertThat(CheckJourney.of(journey, "", none).stream().map(CheckJourneyTest::words))
                .containsExactly(
                        "/exits.1.audience JOURNEY_NAME_UNKNOWN gone",
                        "came/trigger.audience JOURNEY_NAME_UNKNOWN silent",
                        "left/trigger.audience JOURNEY_NAME_UNKNOWN vip",
                        "belongs/what.audience JOURNEY_NAME_UNKNOWN vip",
                        "branch/arms.0.audience JOURNEY_NAME_UNKNOWN vip",
                        "split/arms.1.variant JOURNEY_VARIANT_UNKNOWN b",
                        "coupon/pool JOURNEY_NAME_UNKNOWN 199-50",
                        "tag/tag JOURNEY_NAME_UNKNOWN cared-for",
                        "start/journey JOURNEY_NAME_UNKNOWN other",
                        "stop/journey JOURNEY_NAME_UNKNOWN third");
    }

    @Test
    void journeysThatStartEachOtherAreRefusedWithTheWayTheyGo() {
        String start = "{'id': 'n1', 'type': 'start', 'journey': 'second', 'next': 'end'}";
        assertThat(starting(start, Map.of("second", Set.of("third"), "third", Set.of("fourth", "second"))))
                .as("a circle of others is not this one's doing")
                .isEmpty();
        assertThat(starting(start, Map.of("second", Set.of("first"))))
                .containsExactly("n1/journey JOURNEY_START_CIRCLE 1st → 2nd → 1st");
        assertThat(starting(
                        start,
                        Map.of(
                                "second", Set.of("fifth", "third"),
                                "third", Set.of("fourth"),
                                "fourth", Set.of("first"),
                                "fifth", Set.of("first"))))
                .as("the shortest way is told")
                .containsExactly("n1/journey JOURNEY_START_CIRCLE 1st → 2nd → 5th → 1st");
        String waits = wait("n1", "n2") + ",{'id': 'n2', 'type': 'start', 'journey': 'second', 'next': 'end'}";
        assertThat(starting(waits, Map.of("second", Set.of("first"))))
                .as("a wait only makes it slower")
                .containsExactly("n2/journey JOURNEY_START_CIRCLE 1st → 2nd → 1st");
    }

    private static List<String> starting(String nodes, Map<String, Set<String>> journeys) {
        Map<String, NamesInReach.Other> others = new HashMap<>();
        others.put("first", new NamesInReach.Other("1st", Set.of()));
        Map<String, String> called = Map.of("second", "2nd", "third", "3rd", "fourth", "4th", "fifth", "5th");
        journeys.forEach((id, starts) -> others.put(id, new NamesInReach.Other(called.get(id), starts)));
        NamesInReach names = new NamesInReach(Set.of(), Set.of(), Map.of(), Set.of(), others, Set.of("second"));
        return CheckJourney.of(Drawn.of(nodes, AIM), "first", names).stream()
                .map(CheckJourneyTest::words)
                .toList();
    }

    @Test
    void journeysAreStartedByNodesNotByTheirEvents() {
        assertThat(problems(Drawn.journey("""
            {'nodes': [{'id': 'in', 'type': 'entry', 'trigger': {'type': 'event', 'selector': {'event': 'Journey Finished'}}, 'next': 'end'},
             {'id': 'end', 'type': 'exit'}]""" + AIM + "}")))
                .containsExactly("in/trigger.selector JOURNEY_ENTRY_EVENT Journey Finished");
    }

    @Test
    void everyReasonSpeaksBothLanguages() {
        for (JourneyReason each : JourneyReason.values()) {
            assertThat(each.zh()).isNotBlank();
            assertThat(each.en()).isNotBlank();
            assertThat(each.number()).isBetween(501, 599);
        }
    }
}

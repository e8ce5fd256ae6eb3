package io.huoshui.journey.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.event.SystemEvents;
import io.huoshui.experiment.Holdout;
import io.huoshui.journey.TouchRequest;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.rule.Selector;
import io.huoshui.segment.rule.ValueTest;
import io.huoshui.segment.rule.Window;
import io.huoshui.testkit.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Loop scripts: one story per way in, kind of node and rule, on the real stages before. */
class JourneyStoriesTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated("profile", "segment", "experiment", "journey");

    private static final Instant START = JourneyLoop.START;
    private JourneyLoop loop;

    @BeforeEach
    void open() {
        loop = new JourneyLoop(db);
    }

    @AfterEach
    void close() {
        loop.close();
    }

    private static String entry(String trigger) {
        return "{'id': 'start', 'type': 'entry', 'trigger': " + trigger + ", 'next': 'n1'}";
    }

    private static final String VIEWED = "{'type': 'event', 'selector': {'event': 'Product Viewed'}}";
    private static final String BOUGHT = "{'type': 'event', 'selector': {'event': 'Order Completed'}}";

    private static String touch(String id, String text, String next) {
        return "{'id': '" + id + "', 'type': 'touch', 'kind': 'promotional', 'channel': 'wecom', 'content': {'text': '"
                + text + "'}, 'expires': 'P1D', 'next': '" + next + "'}";
    }

    private static String wait(String id, String duration, String next) {
        return "{'id': '" + id + "', 'type': 'wait', 'until': {'type': 'duration', 'duration': '" + duration
                + "'}, 'next': '" + next + "'}";
    }

    private static String journey(String trigger, String nodes, String rules) {
        return "{'nodes': [" + entry(trigger) + "," + nodes + ",{'id': 'end', 'type': 'exit'}]" + rules + "}";
    }

    private static Rule viewedTwice() {
        return new Rule.Metric(
                new Selector("Product Viewed", List.of()),
                new Window.LastDays(3),
                Rule.Aggregate.COUNT,
                null,
                new ValueTest.Compare(ValueTest.Comparison.AT_LEAST, BigDecimal.valueOf(2)));
    }

    private static Rule from(String city) {
        return new Rule.HasTrait("city", new ValueTest.OneOf(Set.of(city)));
    }

    @Test
    void anEventLetsInWaitsAndAsksForATouchAtTheInstant() {
        loop.publish(
                "j",
                journey(VIEWED, wait("n1", "PT2H", "t") + "," + touch("t", "hi {{name}}", "end"), ", 'theme': '上新'"));
        loop.happens("u1", "Product Viewed");
        assertThat(loop.at("j", 1)).isEqualTo("n1");
        loop.pass(Duration.ofHours(5));
        assertThat(loop.at("j", 1)).isEqualTo("exit");
        TouchRequest asked = loop.touches.get(0);
        assertThat(asked.notBefore()).isEqualTo(START.plus(Duration.ofHours(2)));
        assertThat(asked.expires()).isEqualTo(START.plus(Duration.ofHours(26)));
        assertThat(asked.cause().programme()).isEqualTo("journey:j");
        assertThat(asked.cause().because()).as("time did it").isNull();
        assertThat(asked.priority()).isEqualTo(50);
        assertThat(asked.theme()).isEqualTo("上新");
        assertThat(loop.facts("Journey Entered", "journey_id")).containsExactly("j");
        assertThat(loop.facts("Journey Finished", "outcome")).containsExactly("exit");
    }

    private static final String LEAVES =
            ", 'exits': [{'type': 'event', 'selector': {'event': 'Complaint Raised'}}], 'aim': {'what': {'type': 'event',"
                    + " 'selector': {'event': 'Order Completed'}}}";

    /** Two touches and a webhook, then a long wait. */
    private static String talkative() {
        return touch("t1", "one", "hook").replace("'t1'", "'n1'")
                + ",{'id': 'hook', 'type': 'webhook', 'url': 'https://erp.example/in', 'text': 'x', 'next': 't2'},"
                + touch("t2", "two", "w") + "," + wait("w", "P9D", "end");
    }

    @Test
    void aWalkCutShortTakesItsTouchesBackAndOneThatCameToItsEndDoesNot() {
        loop.publish("left", journey(VIEWED, talkative(), LEAVES));
        loop.publish("aim", journey(VIEWED, talkative(), LEAVES));
        loop.publish("end", journey(VIEWED, touch("n1", "one", "end"), ""));
        loop.happens("u1", "Product Viewed");
        assertThat(loop.withdrawn).isEmpty();
        loop.happens("u1", "Complaint Raised");
        assertThat(List.of(loop.at("left", 1), loop.at("end", 1))).containsExactly("left", "exit");
        assertThat(loop.withdrawn).containsExactlyInAnyOrderElementsOf(keys("journey:left", "journey:aim"));
    }

    @Test
    void whoReachedTheAimIsNotTalkedIntoItAnyMore() {
        loop.publish("aim", journey(VIEWED, talkative(), LEAVES));
        loop.happens("u1", "Product Viewed");
        loop.happens("u1", "Order Completed", Map.of("order_id", "o1", "total", 10));
        assertThat(loop.at("aim", 1)).isEqualTo("goal");
        assertThat(loop.withdrawn).containsExactlyInAnyOrderElementsOf(keys("journey:aim"));
    }

    @Test
    void touchesOfAnEarlierVersionAreTakenBackAsWell() {
        loop.publish("j", 1, journey(VIEWED, talkative(), LEAVES));
        loop.happens("u1", "Product Viewed");
        loop.publish("j", 2, journey(VIEWED, wait("n1", "P1D", "w") + "," + wait("w", "P9D", "end"), LEAVES));
        loop.decide(
                SystemEvents.JOURNEY_MIGRATED,
                Map.of("journey", "j", "from", 1, "to", 2, "nodes", Map.of(), "by", "lin"));
        loop.happens("u1", "Complaint Raised");
        assertThat(loop.withdrawn).containsAll(keys("journey:j"));
    }

    @Test
    void pausingGoingOnAndStoppingIsToldOfTheWholeProgramme() {
        loop.publish("j", journey(VIEWED, talkative(), ""));
        loop.decide(SystemEvents.JOURNEY_PAUSED, Map.of("journey", "j", "by", "lin"));
        loop.decide(SystemEvents.JOURNEY_PAUSED, Map.of("journey", "j", "by", "lin"));
        loop.decide(SystemEvents.JOURNEY_RESUMED, Map.of("journey", "j", "by", "lin"));
        loop.decide(SystemEvents.JOURNEY_PAUSED, Map.of("journey", "j", "by", "lin"));
        loop.decide(SystemEvents.JOURNEY_STOPPED, Map.of("journey", "j", "by", "lin"));
        loop.decide(SystemEvents.JOURNEY_STOPPED, Map.of("journey", "j", "by", "lin"));
        assertThat(loop.turned)
                .containsExactly("paused journey:j", "resumed journey:j", "paused journey:j", "stopped journey:j");
    }

    /** Of the touches asked for by these programmes, but what tells other systems. */
    private List<String> keys(String... programmes) {
        return loop.touches.stream()
                .filter(each -> List.of(programmes).contains(each.cause().programme()))
                .filter(each -> !each.channel().equals("webhook"))
                .map(each -> each.key().text())
                .toList();
    }

    @Test
    void whatAnImportBringsIsThePastAndLetsInOnlyWhereImportsDo() {
        loop.publish("j", journey(VIEWED, wait("n1", "PT2H", "end"), ""));
        loop.publish("i", journey("{'type': 'import'}", wait("n1", "PT2H", "end"), ""));
        loop.happens("u1", null, "Product Viewed", START, Map.of("context", Map.of("importBatch", "b1")));
        assertThat(loop.at("j", 1)).isEqualTo("-");
        assertThat(loop.at("i", 1)).isEqualTo("n1");
    }

    @Test
    void comingIntoAnAudienceLetsInAndSoDoesLeavingIt() {
        loop.audience("curious", viewedTwice());
        loop.publish(
                "in", journey("{'type': 'audience-entered', 'audience': 'curious'}", wait("n1", "P9D", "end"), ""));
        loop.publish("out", journey("{'type': 'audience-left', 'audience': 'curious'}", wait("n1", "P9D", "end"), ""));
        loop.happens("u1", "Product Viewed");
        assertThat(loop.at("in", 1)).isEqualTo("-");
        loop.happens("u1", "Product Viewed");
        assertThat(loop.at("in", 1)).isEqualTo("n1");
        loop.pass(Duration.ofDays(5));
        assertThat(loop.rows("select (entered_at = timestamptz '%s')::text from journey_run where journey = 'out'"
                        .formatted(START.plus(Duration.ofDays(3)))))
                .as("when the window closed, not when it was noticed")
                .containsExactly("true");
    }

    @Test
    void thoseInTheAudienceAlreadyEnterWithTheFirstPublishingOnly() {
        loop.audience("locals", from("杭州"));
        loop.knows("u1", Map.of("city", "杭州"));
        loop.knows("u2", Map.of("city", "上海"));
        String drawn = journey(
                "{'type': 'audience-entered', 'audience': 'locals', 'present': true}",
                wait("n1", "P1D", "end"),
                ", 'reentry': {'type': 'after', 'pause': 'PT1H'}");
        loop.publish("j", drawn);
        assertThat(loop.at("j", 1)).isEqualTo("n1");
        assertThat(loop.at("j", 2)).isEqualTo("-");
        loop.pass(Duration.ofDays(3));
        loop.publish("j", 2, drawn);
        assertThat(loop.rows("select count(*)::text from journey_run")).containsExactly("1");
        loop.knows("u2", Map.of("city", "杭州"));
        assertThat(loop.at("j", 2)).isEqualTo("n1");
    }

    @Test
    void aDateLetsInEveryYearAndFollowsTheTrait() {
        loop.publish(
                "j",
                journey(
                        "{'type': 'date', 'trait': 'birthday', 'days': -3, 'at': '10:00', 'yearly': true}",
                        wait("n1", "P1D", "end"),
                        ", 'reentry': {'type': 'after', 'pause': 'P100D'}"));
        loop.knows("u1", Map.of("birthday", "1990-12-01"));
        loop.pass(Duration.ofDays(6).minusNanos(1_000));
        assertThat(loop.at("j", 1)).isEqualTo("-");
        loop.pass(Duration.ofNanos(1_000));
        assertThat(loop.at("j", 1)).isEqualTo("n1");
        loop.knows("u1", Map.of("birthday", "1990-12-20"));
        assertThat(loop.rows("select (due_at = timestamptz '2026-12-17T02:00:00Z')::text from journey_date"))
                .containsExactly("true");
        loop.pass(Duration.ofDays(400));
        assertThat(loop.rows("select entered_at::date::text from journey_run order by id"))
                .as("the second is too near the first; the year after it is let in again")
                .containsExactly("2026-11-28", "2027-12-17");
    }

    @Test
    void peoplePickedByHandAndJourneysLetInWhereTheEntrySaysSo() {
        loop.knows("u1", Map.of("city", "杭州"));
        loop.publish("other", journey("{'type': 'manual'}", wait("n1", "P1D", "end"), ""));
        loop.publish(
                "j",
                journey(
                        "{'type': 'manual'}",
                        "{'id': 'n1', 'type': 'start', 'journey': 'other', 'next': 'w'}," + wait("w", "PT1H", "s")
                                + ",{'id': 's', 'type': 'stop', 'journey': 'other', 'next': 'end'}",
                        ""));
        loop.publish("shut", journey(VIEWED, wait("n1", "P1D", "end"), ""));
        loop.ask("shut", 1);
        loop.ask("j", 1, 99);
        assertThat(loop.at("shut", 1)).isEqualTo("-");
        assertThat(loop.at("other", 1)).isEqualTo("n1");
        loop.pass(Duration.ofHours(1));
        assertThat(loop.at("other", 1)).isEqualTo("stopped");
        assertThat(loop.at("j", 1)).isEqualTo("exit");
    }

    /** The door refuses such circles; two decisions at once, or an old log, may hold one. */
    @Test
    void journeysThatStartEachOtherTwiceOverComeToAnEnd() {
        loop.knows("u1", Map.of("city", "杭州"));
        String twice = "{'id': 'n1', 'type': 'start', 'journey': '%s', 'next': 'n2'},"
                + "{'id': 'n2', 'type': 'start', 'journey': '%s', 'next': 'end'}";
        String each = ", 'reentry': {'type': 'each'}";
        loop.publish("this", journey("{'type': 'manual'}", twice.formatted("that", "that"), each));
        loop.publish("that", journey("{'type': 'manual'}", twice.formatted("this", "third"), each));
        loop.publish("third", journey("{'type': 'manual'}", twice.formatted("this", "that"), each));
        loop.ask("this", 1);
        assertThat(loop.rows("select journey from journey_run order by id")).containsExactly("this", "that", "third");
        loop.ask("this", 1);
        assertThat(loop.rows("select journey from journey_run order by id"))
                .as("what happens later asks anew")
                .containsExactly("this", "that", "third", "this", "that", "third");
    }

    @Test
    void aWaitForAnEventOrAudienceEndsWithItOrInTime() {
        loop.audience("locals", from("杭州"));
        loop.publish(
                "j",
                journey(
                        VIEWED,
                        "{'id': 'n1', 'type': 'wait-for', 'for': " + BOUGHT
                                + ", 'atMost': 'P1D', 'next': 'b', 'timeout': 'end'},"
                                + "{'id': 'b', 'type': 'wait-for', 'for': {'type': 'audience', 'audience': 'locals'}, 'atMost': 'P1D', 'next': 'yes', 'timeout': 'end'},"
                                + "{'id': 'yes', 'type': 'goal'}",
                        ""));
        loop.happens("u1", "Product Viewed");
        loop.happens("u2", "Product Viewed");
        loop.happens("u1", "Order Completed", Map.of("order_id", "o1", "total", 9));
        assertThat(loop.at("j", 1)).isEqualTo("b");
        loop.knows("u1", Map.of("city", "杭州"));
        assertThat(loop.at("j", 1)).isEqualTo("goal");
        loop.pass(Duration.ofDays(1));
        assertThat(loop.way("j", 2)).containsExactly("start>next at-once", "n1>timeout due", "end> at-once");
    }

    @Test
    void anEventAfterTheTimeoutComesTooLateEvenIfTheClockWasNotLookedAt() {
        loop.publish(
                "j",
                journey(
                        VIEWED,
                        "{'id': 'n1', 'type': 'wait-for', 'for': " + BOUGHT
                                + ", 'atMost': 'P1D', 'next': 'yes', 'timeout': 'end'},{'id': 'yes', 'type': 'goal'}",
                        ""));
        loop.happens("u1", "Product Viewed");
        loop.clock.tick(Duration.ofDays(1).plusMillis(1));
        loop.happens("u1", "Order Completed", Map.of("order_id", "o1", "total", 9));
        assertThat(loop.at("j", 1)).isEqualTo("exit");
        assertThat(loop.left("j", "n1")).containsExactly(START.plus(Duration.ofDays(1)));
    }

    @Test
    void aBranchSeesTheAudienceAsOfTheVeryFact() {
        loop.audience("curious", viewedTwice());
        loop.publish(
                "j",
                journey(
                        VIEWED,
                        "{'id': 'n1', 'type': 'branch', 'arms': [{'audience': 'curious', 'next': 'yes'}], 'otherwise': 'end'},{'id': 'yes', 'type': 'goal'}",
                        ", 'reentry': {'type': 'each'}"));
        loop.happens("u1", "Product Viewed");
        loop.happens("u1", "Product Viewed");
        assertThat(loop.way("j", 1))
                .containsExactly(
                        "start>next at-once",
                        "n1>otherwise at-once",
                        "end> at-once",
                        "start>next at-once",
                        "n1>curious at-once",
                        "yes> at-once");
        String live = loop.digest();
        loop.replay(() -> 100);
        assertThat(loop.digest()).isEqualTo(live);
    }

    @Test
    void aSplitGivesEveryoneTheirVariantAndTheTouchShowsIt() {
        loop.experiment("e", "a", "b");
        loop.publish(
                "j",
                journey(
                        VIEWED,
                        "{'id': 'n1', 'type': 'split', 'experiment': 'e', 'arms': [{'variant': 'a', 'next': 'ta'}, {'variant': 'b', 'next': 'tb'}], 'otherwise': 'end'},"
                                + touch("ta", "A", "end") + "," + touch("tb", "B", "end"),
                        ""));
        for (int i = 1; i <= 20; i++) {
            loop.happens("u" + i, "Product Viewed");
        }
        assertThat(loop.touches).hasSize(20).allSatisfy(each -> {
            assertThat(each.exposes()).hasSize(1);
            assertThat(each.cause().step())
                    .isEqualTo("t" + each.exposes().get(0).variant());
        });
        assertThat(loop.touches).extracting(each -> each.cause().step()).contains("ta", "tb");
    }

    @Test
    void couponsGoInTheOrderOfTheLogUntilTheStockIsGone() {
        loop.stock.put("p", 2);
        loop.publish(
                "j",
                journey(
                        VIEWED,
                        "{'id': 'n1', 'type': 'coupon', 'pool': 'p', 'next': 't', 'none': 'end'},"
                                + touch("t", "{{coupon.code}}", "end"),
                        ""));
        for (String user : List.of("u1", "u2", "u3")) {
            loop.happens(user, "Product Viewed");
        }
        assertThat(loop.asked()).containsExactly("t 1", "t 2");
        assertThat(loop.touches)
                .extracting(each -> each.variables().get("coupon.code"))
                .containsExactly("p-2", "p-1");
        assertThat(loop.way("j", 3)).contains("n1>none at-once");
    }

    @Test
    void tagsStaffAndWebhooksAreToldOnceForGood() {
        loop.decide(
                SystemEvents.TAG_DEFINED,
                Map.of("tag", "cared", "group", "g", "name", "cared", "kind", "manual", "version", 1, "by", "lin"));
        loop.knows("u1", Map.of("name", "林溪"));
        loop.publish(
                "j",
                journey(
                        VIEWED,
                        "{'id': 'n1', 'type': 'tag', 'tag': 'cared', 'next': 's'},"
                                + "{'id': 's', 'type': 'staff', 'title': '回访', 'text': '{{name}} 看了 {{event.product_id}}，{{trait.skin}}', 'within': 'PT4H', 'next': 'h'},"
                                + "{'id': 'h', 'type': 'webhook', 'url': 'https://erp.example/in', 'text': '{{name}}', 'next': 'end'}",
                        ""));
        loop.happens("u1", "Product Viewed", Map.of("product_id", "JH01"));
        assertThat(loop.facts("Tag Given", "tag")).containsExactly("cared");
        assertThat(loop.facts("Staff Asked", "text")).containsExactly("林溪 看了 JH01，—");
        assertThat(loop.facts("Staff Asked", "due_at"))
                .containsExactly(START.plus(Duration.ofHours(4)).toString());
        assertThat(loop.touches).singleElement().satisfies(each -> {
            assertThat(each.channel()).isEqualTo("webhook");
            assertThat(each.kind().isPromotional()).isFalse();
            assertThat(each.cause().because()).isNotNull();
        });
        assertThat(loop.rows("select jsonb_object_keys(tags) from membership where profile_id = 1"))
                .containsExactly("cared");
        long facts = loop.log().size();
        List<TouchRequest> before = List.copyOf(loop.touches);
        loop.replay(() -> 7);
        loop.settle();
        assertThat(loop.log()).as("nothing is told twice").hasSize((int) facts);
        assertThat(loop.touches).isEqualTo(before);
    }

    @Test
    void aTagIsGivenAndTakenAwayAgain() {
        loop.decide(
                SystemEvents.TAG_DEFINED,
                Map.of("tag", "cared", "group", "g", "name", "cared", "kind", "manual", "version", 1, "by", "lin"));
        loop.publish(
                "j",
                journey(
                        VIEWED,
                        "{'id': 'n1', 'type': 'tag', 'tag': 'cared', 'next': 'w'}," + wait("w", "PT1H", "off")
                                + ",{'id': 'off', 'type': 'tag', 'tag': 'cared', 'given': false, 'next': 'end'}",
                        ""));
        loop.happens("u1", "Product Viewed");
        assertThat(tagsOf()).containsExactly("cared");
        loop.pass(Duration.ofHours(1));
        assertThat(tagsOf()).isEmpty();
        assertThat(loop.facts("Tag Removed", "tag")).containsExactly("cared");
    }

    private List<String> tagsOf() {
        return loop.rows("select jsonb_object_keys(tags) from membership where profile_id = 1");
    }

    @Test
    void aWaitUntilAnHourOrADayEndsThenAndWithoutTheDayAtOnceByAnotherWay() {
        loop.knows("u1", Map.of("birthday", "1990-11-24"));
        loop.publish(
                "j",
                journey(
                        VIEWED,
                        "{'id': 'n1', 'type': 'wait', 'until': {'type': 'time', 'at': '20:00'}, 'next': 'd'},"
                                + "{'id': 'd', 'type': 'wait', 'until': {'type': 'date', 'trait': 'birthday', 'days': 1, 'at': '09:00', 'yearly': true}, 'next': 't', 'missed': 'end'},"
                                + touch("t", "hi", "end"),
                        ""));
        loop.happens("u1", "Product Viewed");
        loop.happens("u2", "Product Viewed");
        loop.pass(Duration.ofDays(4));
        assertThat(loop.left("j", "n1")).containsOnly(START.plus(Duration.ofHours(10)));
        assertThat(loop.way("j", 2)).anyMatch(each -> each.startsWith("d>missed"));
        assertThat(loop.asked()).containsExactly("t 1");
        assertThat(loop.touches.get(0).notBefore()).isEqualTo(Instant.parse("2026-11-25T01:00:00Z"));
    }

    @Test
    void whoBuysHasReachedTheAimAndIsAskedForNothingMore() {
        loop.publish(
                "j",
                journey(
                        VIEWED,
                        wait("n1", "P1D", "t") + "," + touch("t", "hi", "end") + ",{'id': 'won', 'type': 'goal'}",
                        ", 'aim': {'what': " + BOUGHT + "}"));
        loop.happens("u1", "Product Viewed");
        loop.happens("u1", "Order Completed", Map.of("order_id", "o1", "total", 9));
        loop.pass(Duration.ofDays(2));
        assertThat(loop.at("j", 1)).isEqualTo("goal");
        assertThat(loop.touches).isEmpty();
        assertThat(loop.facts("Journey Finished", "outcome")).containsExactly("goal");
    }

    @Test
    void whoIsLeftAloneIsWatchedUntilTheHorizonAndNeverTouched() {
        String drawn = journey(
                VIEWED,
                touch("n1", "hi", "end"),
                ", 'holdout': 5000, 'horizon': 'P7D', 'aim': {'what': " + BOUGHT + "}");
        loop.publish("j", drawn);
        for (int i = 1; i <= 40; i++) {
            loop.happens("u" + i, "Product Viewed");
        }
        List<Integer> alone = loop.rows("select profile_id::text from journey_run where held_out order by 1").stream()
                .map(Integer::valueOf)
                .toList();
        assertThat(alone).hasSizeBetween(10, 30).allMatch(each -> new Holdout("journey:j", 5000).holds(each));
        assertThat(loop.touches).hasSize(40 - alone.size()).noneMatch(each -> alone.contains(each.profileId()));
        loop.happens("u" + alone.get(0), "Order Completed", Map.of("order_id", "o1", "total", 9));
        loop.pass(Duration.ofDays(7));
        assertThat(loop.at("j", alone.get(0))).isEqualTo("goal");
        assertThat(loop.at("j", alone.get(1))).isEqualTo("expired");
    }

    @Test
    void theUniversalHoldoutLeavesOutPromotionButNotService() {
        loop.decide(
                SystemEvents.HOLDOUT_SET,
                Map.of("holdout", "universal", "share", 10_000, "because", "test", "by", "lin"));
        loop.publish("promotion", journey(VIEWED, touch("n1", "hi", "end"), ""));
        loop.publish("service", journey(VIEWED, touch("n1", "hi", "end").replace("promotional", "service"), ""));
        loop.happens("u1", "Product Viewed");
        assertThat(loop.at("promotion", 1)).isEqualTo("held out");
        assertThat(loop.at("service", 1)).isEqualTo("exit");
        assertThat(told("promotion")).anyMatch(each -> each.startsWith("Held out") && each.contains("universal"));
        assertThat(told("service")).noneMatch(each -> each.contains("eld out"));
        loop.decide(
                SystemEvents.HOLDOUT_SET, Map.of("holdout", "universal", "share", 0, "because", "test", "by", "lin"));
        assertThat(told("promotion")).anyMatch(each -> each.startsWith("Held out") && each.contains("set anew since"));
    }

    /** The chain behind somebody's walk, in English. */
    private List<String> told(String journey) {
        return loop.bean(JourneyTables.class).runs().ofPerson(1, 10).stream()
                .filter(each -> each.key().journey().equals(journey))
                .flatMap(each -> loop.bean(TellWalk.class).chain(each).stream())
                .map(each -> each.title().en()
                        + (each.detail() == null ? "" : " " + each.detail().en()))
                .toList();
    }

    @Test
    void theRulesOfReentry() {
        loop.publish("once", journey(VIEWED, wait("n1", "P1D", "end"), ""));
        loop.publish(
                "after", journey(VIEWED, wait("n1", "P1D", "end"), ", 'reentry': {'type': 'after', 'pause': 'P2D'}"));
        loop.publish("each", journey(VIEWED, wait("n1", "P1D", "end"), ", 'reentry': {'type': 'each'}"));
        loop.happens("u1", "Product Viewed");
        loop.happens("u1", "Product Viewed");
        assertThat(walks()).containsExactly("after 1", "each 2", "once 1");
        loop.pass(Duration.ofDays(2));
        loop.happens("u1", "Product Viewed");
        assertThat(walks()).as("one day after the end").containsExactly("after 1", "each 3", "once 1");
        loop.pass(Duration.ofDays(1));
        loop.happens("u1", "Product Viewed");
        assertThat(walks()).as("two days after the end").containsExactly("after 2", "each 4", "once 1");
    }

    private List<String> walks() {
        return loop.rows("select journey || ' ' || count(*) from journey_run group by journey order by 1");
    }

    @Test
    void aRuleOfLeavingAndTheHorizon() {
        loop.audience("locals", from("杭州"));
        String rules = ", 'exits': [{'type': 'audience', 'audience': 'locals'}], 'horizon': 'P2D'";
        loop.publish("j", journey(VIEWED, wait("n1", "P2D", "w2") + "," + wait("w2", "P1D", "end"), rules));
        loop.happens("u1", "Product Viewed");
        loop.happens("u2", "Product Viewed");
        loop.knows("u1", Map.of("city", "杭州"));
        assertThat(loop.at("j", 1)).isEqualTo("left");
        loop.pass(Duration.ofDays(9));
        assertThat(loop.way("j", 2)).containsExactly("start>next at-once", "n1>next due", "w2> expired");
    }

    @Test
    void pausedNobodyMovesAndNothingIsLostByIt() {
        loop.publish(
                "j",
                journey(
                        VIEWED,
                        wait("n1", "P1D", "t") + "," + touch("t", "hi", "end"),
                        ", 'aim': {'what': " + BOUGHT + "}"));
        loop.happens("u1", "Product Viewed");
        loop.happens("u2", "Product Viewed");
        loop.decide(SystemEvents.JOURNEY_PAUSED, Map.of("journey", "j", "by", "lin"));
        loop.happens("u3", "Product Viewed");
        loop.pass(Duration.ofDays(3));
        assertThat(loop.at("j", 1)).isEqualTo("n1");
        assertThat(loop.at("j", 3)).isEqualTo("-");
        loop.happens("u2", "Order Completed", Map.of("order_id", "o1", "total", 9));
        assertThat(loop.at("j", 2)).as("who buys meanwhile has reached the aim").isEqualTo("goal");
        loop.decide(SystemEvents.JOURNEY_RESUMED, Map.of("journey", "j", "by", "lin"));
        assertThat(loop.asked()).containsExactly("t 1");
        assertThat(loop.touches.get(0).notBefore()).isEqualTo(loop.clock.instant());
    }

    @Test
    void stoppedEveryoneIsOutAndNobodyEnters() {
        loop.publish("j", journey(VIEWED, wait("n1", "P1D", "t") + "," + touch("t", "hi", "end"), ""));
        loop.happens("u1", "Product Viewed");
        loop.decide(SystemEvents.JOURNEY_STOPPED, Map.of("journey", "j", "by", "lin"));
        loop.happens("u2", "Product Viewed");
        loop.pass(Duration.ofDays(3));
        assertThat(loop.at("j", 1)).isEqualTo("stopped");
        assertThat(loop.at("j", 2)).isEqualTo("-");
        assertThat(loop.touches).isEmpty();
    }

    @Test
    void peopleStayOnTheirVersionUntilTheyAreMoved() {
        loop.publish("j", journey(VIEWED, wait("n1", "P1D", "old") + "," + touch("old", "1", "end"), ""));
        loop.happens("u1", "Product Viewed");
        loop.happens("u2", "Product Viewed");
        loop.publish("j", 2, journey(VIEWED, wait("n1", "P2D", "new") + "," + touch("new", "2", "end"), ""));
        loop.happens("u3", "Product Viewed");
        loop.pass(Duration.ofHours(23));
        loop.decide(SystemEvents.JOURNEY_MIGRATED, Map.of("journey", "j", "from", 1, "to", 2, "by", "lin"));
        assertThat(
                        loop.rows(
                                "select version || ' ' || node || ' ' || entered || ' ' || passed from journey_count where node = 'n1' order by 1"))
                .containsExactly("1 n1 2 2", "2 n1 3 0");
        loop.pass(Duration.ofDays(3));
        assertThat(loop.asked()).containsExactly("new 1", "new 2", "new 3");
        assertThat(loop.left("j", "n1"))
                .as("they had waited as long as before")
                .containsOnly(START.plus(Duration.ofDays(2)));
    }

    @Test
    void countsSayWhoStandsWhere() {
        loop.publish("j", journey(VIEWED, wait("n1", "P1D", "w2") + "," + wait("w2", "P1D", "end"), ""));
        for (int i = 1; i <= 3; i++) {
            loop.happens("u" + i, "Product Viewed");
            loop.pass(Duration.ofHours(12));
        }
        assertThat(loop.bean(JourneyTables.class).counts().of("j"))
                .extracting(each -> each.node() + " " + each.entered() + "/" + each.waiting() + "/" + each.passed())
                .containsExactly("n1 3/1/2", "start 3/0/3", "w2 2/2/0");
    }

    @Test
    void whenTwoTurnOutToBeOneTheSurvivorsOwnWalkGoesOn() {
        loop.publish("j", journey(VIEWED, wait("n1", "P1D", "t") + "," + touch("t", "hi", "end"), ""));
        loop.publish(
                "k",
                journey(
                        "{'type': 'event', 'selector': {'event': 'Coupon Applied'}}",
                        wait("n1", "P1D", "t") + "," + touch("t", "k", "end"),
                        ""));
        loop.happens("u1", "Product Viewed");
        loop.happens(null, "d2", "Product Viewed", START, Map.of());
        loop.happens(null, "d2", "Coupon Applied", START, Map.of());
        loop.isOneWith("u1", "d2");
        assertThat(
                        loop.rows(
                                "select journey || ' ' || origin || ' ' || profile_id || ' ' || coalesce(outcome, 'walks') from journey_run order by id"))
                .containsExactly("j 1 1 walks", "j 2 1 merged", "k 2 1 walks");
        loop.pass(Duration.ofDays(1));
        assertThat(loop.asked()).containsExactly("t 1", "t 1");
        assertThat(loop.facts("Journey Finished", "outcome")).containsExactly("exit", "exit");
        String merge = loop.rows("select position || '-' || ordinal from profile_merge")
                .get(0);
        loop.decide(SystemEvents.MERGE_UNDONE, Map.of("merge", merge, "by", "lin"));
        assertThat(loop.rows("select profile_id::text from journey_run where journey = 'k'"))
                .containsExactly("2");
    }

    @Test
    void whoGoesIntoAnotherLaterInTheBatchIsStillSeenWhereTheyBelonged() {
        loop.knows("u1", Map.of("city", "上海"));
        loop.audience("devices", new Rule.HasIdentity("anonymous_id"));
        loop.publish(
                "k",
                journey(
                        VIEWED,
                        "{'id': 'n1', 'type': 'branch', 'arms': [{'audience': 'devices', 'next': 'yes'}], 'otherwise': 'end'},{'id': 'yes', 'type': 'goal'}",
                        ""));
        loop.happens(null, "d2", "Product Viewed", loop.clock.instant(), Map.of());
        loop.isOneWith("u1", "d2");
        assertThat(loop.way("k", 1)).contains("n1>devices at-once");
        String live = loop.digest();
        loop.replay(() -> 100);
        assertThat(loop.way("k", 1)).contains("n1>devices at-once");
        assertThat(loop.digest()).isEqualTo(live);
    }

    @Test
    void aLongWayIsGoneAtOnceWhenTheClockJumpsEachStepAtItsInstant() {
        StringBuilder nodes = new StringBuilder();
        for (int i = 1; i <= 5; i++) {
            nodes.append(wait("n" + i, "P1D", "t" + i))
                    .append(',')
                    .append(touch("t" + i, "hi", i == 5 ? "end" : "n" + (i + 1)));
            nodes.append(i == 5 ? "" : ",");
        }
        loop.publish("j", journey(VIEWED, nodes.toString(), ""));
        loop.happens("u1", "Product Viewed");
        loop.pass(Duration.ofDays(20));
        assertThat(loop.touches)
                .extracting(TouchRequest::notBefore)
                .containsExactly(
                        START.plus(Duration.ofDays(1)),
                        START.plus(Duration.ofDays(2)),
                        START.plus(Duration.ofDays(3)),
                        START.plus(Duration.ofDays(4)),
                        START.plus(Duration.ofDays(5)));
        loop.clock.tick(Duration.ofDays(-1));
        loop.timePasses();
        assertThat(loop.touches).as("nothing again when the clock goes back").hasSize(5);
    }
}

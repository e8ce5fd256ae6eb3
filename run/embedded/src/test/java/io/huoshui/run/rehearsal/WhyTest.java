package io.huoshui.run.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.base.Fields;
import io.huoshui.event.Events;
import io.huoshui.event.Intake;
import io.huoshui.event.SystemEvents;
import io.huoshui.profile.Explanation;
import io.huoshui.profile.Explanation.Kind;
import io.huoshui.profile.ExplanationSource;
import io.huoshui.profile.Identity;
import io.huoshui.profile.Owners;
import io.huoshui.profile.Profile;
import io.huoshui.profile.Profiles;
import io.huoshui.testkit.TestDatabase;
import io.huoshui.touch.Touches;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every touch, non-touch, tag, audience and tier can be explained: in a sentence, and by facts, definitions and verdicts. */
class WhyTest {
    @RegisterExtension
    static final TestDatabase db =
            TestDatabase.migrated("event", "profile", "segment", "experiment", "journey", "touch", "loop");

    private static final Instant START = Instant.parse("2026-06-01T02:00:00Z"); // 10:00 in Shanghai
    private LivedWorld world;
    private int messages;

    @BeforeEach
    void open() {
        world = new LivedWorld(db, List.of(new PostBox("wecom", "user_id")));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void happens(Instant at, String user, String event, Map<String, Object> properties) {
        world.goesOnTo(at);
        world.bean(Intake.class)
                .take(
                        "shop",
                        List.of(Fields.of(Map.of(
                                "type",
                                "track",
                                "event",
                                event,
                                "userId",
                                user,
                                "messageId",
                                "why-" + messages++,
                                "timestamp",
                                at.toString(),
                                "properties",
                                properties))));
        world.look();
    }

    private Profile person(String user) {
        Identity identity = new Identity("user_id", user);
        int id = world.bean(Owners.class).of(List.of(identity)).get(identity);
        return world.bean(Profiles.class).find(id).orElseThrow();
    }

    private Optional<Explanation> why(String user, String about, String id) {
        return world.all(ExplanationSource.class).stream()
                .filter(each -> each.about().equals(about))
                .findFirst()
                .orElseThrow()
                .explain(person(user), id);
    }

    private String touchOf(String user) {
        List<String> keys = new ArrayList<>();
        int person = person(user).id();
        world.bean(Touches.class).forEach(Instant.EPOCH, each -> {
            if (each.person() == person) {
                keys.add(each.key());
            }
        });
        return keys.get(0);
    }

    @Test
    void everythingHasItsReasons() {
        Map<String, Object> buyers = Map.of(
                "type", "hasFigure",
                "figure", "orders",
                "test", Map.of("type", "compare", "how", "at-least", "with", 1));
        world.decides(START, SystemEvents.AUDIENCE_DEFINED, "a", LivedWorld.audience("buyers", buyers));
        world.decides(
                START,
                SystemEvents.TAG_GROUP_DEFINED,
                "g",
                Map.of("group", "g", "name", "价值", "version", 1, "by", "lin"));
        world.decides(
                START,
                SystemEvents.TAG_DEFINED,
                "t",
                Map.of(
                        "tag",
                        "buyer",
                        "group",
                        "g",
                        "name",
                        "买过",
                        "kind",
                        "automatic",
                        "rule",
                        buyers,
                        "version",
                        1,
                        "by",
                        "lin"));
        world.decides(
                START,
                SystemEvents.JOURNEY_PUBLISHED,
                "j",
                Map.of("journey", "thanks", "version", 1, "name", "谢谢", "by", "lin", "definition", thanks()));
        world.look();
        Instant then = START.plusSeconds(600);
        happens(
                then,
                "u-yes",
                "Consent Granted",
                Map.of("purpose", "marketing", "channel", "wecom", "evidence", "form"));
        happens(then, "u-yes", "Order Completed", Map.of("order_id", "o1", "total", 200));
        happens(then, "u-no", "Order Completed", Map.of("order_id", "o2", "total", 200));
        happens(then, "u-looks", "Product Viewed", Map.of("product_id", "p"));
        world.goesOnTo(then.plus(Duration.ofHours(1)));

        Explanation got = why("u-yes", "touch", touchOf("u-yes")).orElseThrow();
        assertThat(got.holds()).isTrue();
        assertThat(got.answer().zh()).contains("旅程「谢谢」第 1 版").contains("由企业微信发出");
        assertThat(got.answer().en()).contains("sent by WeCom");
        assertThat(got.chain()).extracting(Explanation.Link::kind).contains(Kind.FACT, Kind.DEFINITION, Kind.VERDICT);
        assertThat(got.chain())
                .as("the checks of the gate, in order")
                .extracting(each -> each.title().zh())
                .containsSubsequence("进入旅程", "同意", "退订", "不触达名单", "熔断", "留出", "频次", "安静时段");
        assertThat(got.chain())
                .filteredOn(each -> each.position() != null)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(world.bean(Events.class).at(List.of(each.position())))
                        .hasSize(1));
        assertThat(got.toCustomer()).isNotNull();
        assertThat(got.toCustomer().zh()).contains("同意");

        Explanation not = why("u-no", "touch", touchOf("u-no")).orElseThrow();
        assertThat(not.holds()).isFalse();
        assertThat(not.answer().zh()).contains("没有发出").contains("没有同意");
        assertThat(not.chain())
                .anyMatch(each ->
                        Boolean.FALSE.equals(each.speaks()) && each.title().zh().equals("同意"));
        assertThat(not.toCustomer()).isNull();
        assertThat(why("u-yes", "touch", touchOf("u-no"))).as("another's touch").isEmpty();

        Explanation never = why("u-looks", "journey", "thanks").orElseThrow();
        assertThat(never.holds()).isFalse();
        assertThat(never.answer().zh()).contains("没有进入旅程「谢谢」").contains("不在人群「buyers」里");
        assertThat(why("u-yes", "journey", "thanks").orElseThrow().answer().zh())
                .contains("进入过旅程「谢谢」")
                .contains("走到出口");
        assertThat(why("u-yes", "journey", "nothing")).isEmpty();

        assertThat(why("u-yes", "tier", "")).as("no wave yet").isEmpty();
        world.decides(then.plus(Duration.ofHours(2)), SystemEvents.RFM_WAVE_DUE, "w", Map.of("wave", "w", "by", "lin"));
        world.look();
        Explanation tier = why("u-yes", "tier", "").orElseThrow();
        assertThat(tier.holds()).isTrue();
        assertThat(tier.answer().zh()).startsWith("在「");
        assertThat(tier.chain()).extracting(each -> each.title().zh()).anyMatch(each -> each.startsWith("RFM "));
        assertThat(why("u-yes", "tier", "nowhere").orElseThrow().holds()).isFalse();

        Explanation tag = why("u-yes", "tag", "buyer").orElseThrow();
        assertThat(tag.holds()).isTrue();
        assertThat(tag.answer().zh()).contains("有标签「买过」，因为");
        Explanation noTag = why("u-looks", "tag", "buyer").orElseThrow();
        assertThat(noTag.holds()).isFalse();
        assertThat(noTag.answer().zh()).contains("没有标签「买过」，因为不满足");
        assertThat(why("u-yes", "audience", "buyers").orElseThrow().holds()).isTrue();
        assertThat(why("u-looks", "audience", "buyers").orElseThrow().answer().en())
                .contains("Not in the audience");
    }

    private static Map<String, Object> thanks() {
        return Map.of(
                "nodes",
                List.of(
                        Map.of(
                                "id",
                                "in",
                                "type",
                                "entry",
                                "name",
                                "买过",
                                "trigger",
                                Map.of("type", "audience-entered", "audience", "buyers", "present", false),
                                "next",
                                "say"),
                        Map.of(
                                "id",
                                "say",
                                "type",
                                "touch",
                                "name",
                                "说谢谢",
                                "kind",
                                "promotional",
                                "channel",
                                "wecom",
                                "content",
                                Map.of("text", "谢谢"),
                                "expires",
                                "P3D",
                                "next",
                                "out"),
                        Map.of("id", "out", "type", "exit", "name", "完")),
                "reentry",
                Map.of("type", "once"),
                "priority",
                40,
                "holdout",
                0,
                "horizon",
                "P5D");
    }
}

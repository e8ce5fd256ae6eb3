package io.huoshui.journey.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.event.SystemEvents;
import io.huoshui.experiment.Holdout;
import io.huoshui.journey.Drawn;
import io.huoshui.journey.Journey;
import io.huoshui.journey.internal.template.JourneyTemplates;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.rule.ValueTest;
import io.huoshui.testkit.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One story per template: somebody who does nothing, somebody who does what it is for. */
class TemplateStoriesTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated("profile", "segment", "experiment", "journey");

    private static final Duration LOOK = Duration.ofHours(6);
    private JourneyLoop loop;

    @BeforeEach
    void open() {
        loop = new JourneyLoop(db);
    }

    @AfterEach
    void close() {
        loop.close();
    }

    /** As it stands, but with nobody left alone: the people of a story are few. */
    private void publish(String template) {
        Journey journey =
                new JourneyTemplates(Drawn.JSON).find(template).orElseThrow().journey();
        assertThat(new Holdout("journey:" + template, journey.holdout()).share())
                .isEqualTo(journey.holdout());
        Journey everybody = new Journey(
                journey.nodes(),
                journey.reentry(),
                journey.exits(),
                journey.aim(),
                journey.theme(),
                journey.priority(),
                0,
                journey.horizon());
        loop.decide(
                SystemEvents.JOURNEY_PUBLISHED,
                Map.of(
                        "journey",
                        template,
                        "version",
                        1,
                        "name",
                        template,
                        "definition",
                        Drawn.JSON.tree(everybody),
                        "by",
                        "lin"));
    }

    /** Those whose trait {@code is} has this value are in the audience of that name. */
    private void audience(String id) {
        loop.audience(id, new Rule.HasTrait("is", new ValueTest.OneOf(Set.of(id))));
    }

    private void buys(String user) {
        loop.happens(user, "Order Completed", Map.of("order_id", "o-" + user + loop.head(), "total", 268));
    }

    private List<String> stepsOf(int person) {
        return loop.touches.stream()
                .filter(each -> each.profileId() == person)
                .map(each -> each.cause().step())
                .toList();
    }

    @Test
    void newFriend() {
        publish("new-friend");
        loop.happens("u1", "Contact Added");
        loop.happens("u2", "Contact Added");
        loop.pass(Duration.ofDays(1));
        buys("u2");
        loop.pass(Duration.ofDays(12), LOOK);
        assertThat(stepsOf(1)).containsExactly("hello", "gift");
        assertThat(stepsOf(2)).containsExactly("hello");
        assertThat(loop.at("new-friend", 1)).isEqualTo("exit");
        assertThat(loop.at("new-friend", 2)).isEqualTo("goal");
        assertThat(loop.touches.get(0).kind().isPromotional()).isFalse();
    }

    @Test
    void firstOrder() {
        audience("first-order");
        publish("first-order");
        loop.knows("u1", Map.of("is", "first-order", "name", "林溪"));
        loop.pass(Duration.ofDays(50), LOOK);
        assertThat(stepsOf(1)).containsExactly("thanks", "pair");
        assertThat(loop.facts("Staff Asked", "text")).singleElement().asString().startsWith("问问林溪");
        assertThat(loop.at("first-order", 1)).isEqualTo("exit");
    }

    @Test
    void repurchase() {
        audience("repurchase-due");
        loop.stock.put("repurchase", 1);
        publish("repurchase");
        loop.knows("u1", Map.of("is", "repurchase-due"));
        loop.knows("u2", Map.of("is", "repurchase-due"));
        loop.pass(Duration.ofDays(20), LOOK);
        assertThat(stepsOf(1)).containsExactly("remind", "offer");
        assertThat(stepsOf(2)).as("the pool was empty").containsExactly("remind");
        assertThat(loop.touches)
                .anySatisfy(each -> assertThat(each.variables()).containsEntry("coupon.code", "repurchase-1"));
    }

    @Test
    void wakeUp() {
        audience("silent");
        audience("call-consent");
        loop.experiment("wake-up-reason", "coupon", "day", "tailored");
        loop.stock.put("199-50", 100);
        for (int i = 1; i <= 12; i++) {
            loop.knows("u" + i, Map.of("is", "silent"));
        }
        publish("wake-up");
        assertThat(loop.touches).as("those silent already enter with it").hasSize(12);
        assertThat(loop.touches).extracting(each -> each.cause().step()).contains("offer", "day", "tailored");
        assertThat(loop.touches).allSatisfy(each -> assertThat(each.exposes()).hasSize(1));
        buys("u1");
        assertThat(loop.at("wake-up", 1)).isEqualTo("goal");
        loop.pass(Duration.ofDays(21), LOOK);
        assertThat(loop.at("wake-up", 2)).isEqualTo("exit");
        assertThat(loop.touches).hasSize(12);
    }

    @Test
    void vipCare() {
        audience("vip");
        loop.decide(
                SystemEvents.TAG_DEFINED,
                Map.of("tag", "cared-for", "group", "g", "name", "x", "kind", "manual", "version", 1, "by", "lin"));
        publish("vip-care");
        loop.knows("u1", Map.of("is", "vip", "birthday", "1990-12-01"));
        loop.knows("u2", Map.of("is", "other", "birthday", "1990-12-01"));
        loop.pass(Duration.ofDays(14), LOOK);
        assertThat(stepsOf(1)).containsExactly("wish");
        assertThat(stepsOf(2)).isEmpty();
        assertThat(loop.facts("Staff Asked", "title")).hasSize(1);
        assertThat(loop.facts("Tag Given", "tag")).containsExactly("cared-for");
        assertThat(loop.left("vip-care", "day").get(0)).hasToString("2026-12-01T01:30:00Z");
    }

    @Test
    void afterComplaint() {
        publish("after-complaint");
        loop.happens("u1", "Complaint Raised", Map.of("reason", "包装破了"));
        assertThat(loop.facts("Staff Asked", "due_at")).containsExactly("2026-11-22T06:00:00Z");
        loop.pass(Duration.ofDays(3));
        assertThat(stepsOf(1)).containsExactly("sorry", "ask");
        assertThat(loop.facts("Staff Asked", "title")).hasSize(2);
        loop.happens("u1", "Survey Answered", Map.of("score", 8));
        assertThat(loop.at("after-complaint", 1)).isEqualTo("goal");
        assertThat(loop.touches).noneMatch(each -> each.kind().isPromotional());
    }

    @Test
    void groupSop() {
        publish("group-sop");
        loop.happens("u1", "Group Joined", Map.of("group_id", "g1"));
        loop.happens("u2", "Group Joined", Map.of("group_id", "g1"));
        loop.pass(Duration.ofDays(3));
        loop.happens("u2", "Group Message Posted", Map.of("group_id", "g1"));
        loop.pass(Duration.ofDays(9), LOOK);
        assertThat(stepsOf(1)).containsExactly("hello", "know", "ask", "sale");
        assertThat(stepsOf(2)).containsExactly("hello", "know", "ask");
        assertThat(loop.rows("select count(*)::text from journey_run where goal_at is not null"))
                .containsExactly("1");
    }
}

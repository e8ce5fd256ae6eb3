package io.huoshui.journey.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huoshui.base.Reason;
import io.huoshui.base.Refused;
import io.huoshui.event.SystemEvents;
import io.huoshui.experiment.Experiments;
import io.huoshui.journey.JourneyReason;
import io.huoshui.journey.internal.form.JourneyJson;
import io.huoshui.journey.internal.template.JourneyTemplates;
import io.huoshui.profile.PersonRows;
import io.huoshui.segment.audience.HiddenAudiences;
import io.huoshui.segment.rule.KnownNames;
import io.huoshui.testkit.TestDatabase;
import io.huoshui.web.Audit;
import io.huoshui.web.WebReason;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.support.TransactionTemplate;

/** An operator's way: draw, check, publish, look, change, stop. */
class JourneyDoorsTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated("profile", "segment", "experiment", "journey");

    private JourneyLoop loop;
    private JourneyController look;
    private DraftController draw;
    private RunningController decide;
    private WalkController walks;

    @BeforeEach
    void open() {
        loop = new JourneyLoop(db);
        loop.jdbc.sql("truncate journey_draft").update();
        JourneyTables tables = loop.bean(JourneyTables.class);
        DraftTable drafts = loop.bean(DraftTable.class);
        InForce.Definitions definitions = loop.bean(InForce.Definitions.class);
        CheckDraft check = loop.bean(CheckDraft.class);
        JourneyJson json = loop.bean(JourneyJson.class);
        JourneyTemplates templates = loop.bean(JourneyTemplates.class);
        look = new JourneyController(tables, drafts, templates, json);
        draw = new DraftController(
                drafts,
                check,
                templates,
                json,
                loop.bean(Audit.class),
                loop.bean(TransactionTemplate.class),
                loop.bean(Clock.class));
        decide = new RunningController(
                tables,
                drafts,
                check,
                loop.bean(DecideJourneys.class),
                definitions,
                loop.bean(KnownNames.Source.class),
                loop.bean(HiddenAudiences.class));
        walks = new WalkController(tables, definitions, loop.bean(PersonRows.class));
        assertThat(loop.bean(Experiments.class)).isNotNull();
    }

    @AfterEach
    void close() {
        loop.close();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> drawn(String duration) {
        return (Map<String, Object>) JourneyJson.values("""
            {"nodes": [{"id": "in", "type": "entry", "name": "看了商品", "trigger": {"type": "event", "selector": {"event": "Product Viewed"}}, "next": "w"},
              {"id": "hand", "type": "entry", "trigger": {"type": "manual"}, "next": "w"},
              {"id": "w", "type": "wait", "name": "等一等", "until": {"type": "duration", "duration": "%s"}, "next": "end"},
              {"id": "end", "type": "exit"}], "aim": {"what": {"type": "event", "selector": {"event": "Order Completed"}}}}""".formatted(duration));
    }

    private static void refused(Reason reason, ThrowingCallable call) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(call)
                .extracting(Refused::reason)
                .isEqualTo(reason);
    }

    private String published() {
        DraftController.Saved saved = draw.create(new DraftController.NewAsked("看了没买", null, drawn("P1D")));
        decide.publish(saved.id(), new RunningController.PublishAsked(1));
        return saved.id();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aRuleDrawnIntoAJourneyIsItsHiddenAudienceOncePublished() {
        Map<String, Object> drawing = (Map<String, Object>) JourneyJson.values("""
            {"nodes": [{"id": "hand", "type": "entry", "trigger": {"type": "manual"}, "next": "who"},
              {"id": "who", "type": "branch", "arms": [{"rule": {"type": "hasIdentity", "namespace": "phone"}, "next": "end"}], "otherwise": "end"},
              {"id": "end", "type": "exit"}], "aim": {"what": {"type": "audience", "rule": {"type": "hasIdentity", "namespace": "phone"}}}}""");
        DraftController.Saved saved = draw.create(new DraftController.NewAsked("有手机号", null, drawing));
        assertThat(saved.check().errors()).isZero();
        assertThat(loop.rows("select id from audience")).isEmpty();
        decide.publish(saved.id(), new RunningController.PublishAsked(1));
        String hidden = loop.rows("select id from audience").get(0);
        assertThat(hidden).matches("h-[0-9a-f]{16}");
        assertThat(loop.rows("select id from audience")).hasSize(1);
        assertThat(JourneyJson.text(look.definition(saved.id(), 1)))
                .contains(hidden)
                .doesNotContain("hasIdentity");
        assertThat(JourneyJson.text(look.one(saved.id()).draft().definition())).contains("hasIdentity");
    }

    @Test
    void aRuleThatMeansNothingIsAProblemOfItsNode() {
        Map<String, Object> wrong = Map.of(
                "nodes",
                List.of(Map.of(
                        "id",
                        "who",
                        "type",
                        "branch",
                        "otherwise",
                        "",
                        "arms",
                        List.of(Map.of("rule", Map.of("type", "hasTag", "tag", "nothing"), "next", "")))));
        assertThat(draw.check(new DraftController.CheckAsked(null, wrong)).problems())
                .anySatisfy(each -> assertThat(each.node() + " " + each.path() + " " + each.code())
                        .isEqualTo("who arms.0.rule JOURNEY_RULE_WRONG"));
    }

    @Test
    void aDraftMayBeUnfinishedButIsNotPublishedThen() {
        DraftController.Saved saved = draw.create(new DraftController.NewAsked("沉默唤醒", "wake-up", null));
        assertThat(saved.check().errors()).as("names the brand has to choose").isPositive();
        assertThat(saved.check().problems())
                .filteredOn(each -> !each.warning())
                .extracting(JourneyViews.ProblemView::code)
                .containsOnly("JOURNEY_NAME_UNKNOWN");
        assertThat(look.all())
                .singleElement()
                .satisfies(each -> assertThat(each.state()).isEqualTo("draft"));
        refused(
                JourneyReason.JOURNEY_HAS_PROBLEMS,
                () -> decide.publish(saved.id(), new RunningController.PublishAsked(1)));
        DraftController.Saved broken = draw.save(
                saved.id(), new DraftController.SaveAsked("x", Map.of("nodes", List.of(Map.of("id", "a"))), 1));
        assertThat(broken.draft().revision()).isEqualTo(2);
        assertThat(broken.check().problems())
                .extracting(JourneyViews.ProblemView::node)
                .contains("a");
        refused(
                WebReason.WEB_CHANGED_MEANWHILE,
                () -> draw.save(saved.id(), new DraftController.SaveAsked("x", drawn("P1D"), 1)));
        refused(
                WebReason.WEB_CHANGED_MEANWHILE,
                () -> decide.publish(saved.id(), new RunningController.PublishAsked(1)));
        refused(
                WebReason.WEB_NOT_FOUND,
                () -> draw.save("nowhere", new DraftController.SaveAsked("x", drawn("P1D"), 0)));
    }

    @Test
    void whatRunsIsSeenDownToOnePersonsSteps() {
        String id = published();
        loop.happens("u1", "Product Viewed");
        loop.knows("u2", Map.of("city", "杭州"));
        decide.enter(id, new RunningController.EnterAsked(List.of(2), null));
        JourneyViews.JourneyDetail seen = look.one(id);
        assertThat(seen.journey().walking()).isEqualTo(2);
        assertThat(seen.counts())
                .extracting(each -> each.node() + " " + each.waiting())
                .contains("w 2");
        assertThat(seen.versions())
                .extracting(JourneyViews.VersionView::version)
                .containsExactly(1);
        List<JourneyViews.PersonHere> here = walks.people(id, 1, "w", 0, 1);
        assertThat(here)
                .singleElement()
                .satisfies(each -> assertThat(each.run().profileId()).isEqualTo(1));
        assertThat(walks.people(id, 1, "w", here.get(0).run().id(), 50)).hasSize(1);
        loop.pass(Duration.ofDays(1));
        JourneyViews.RunView walk = walks.of(1).get(0);
        assertThat(walk.outcome().word()).isEqualTo("exit");
        assertThat(walks.walk(walk.id()).steps())
                .extracting(each -> each.node() + " " + each.name() + " " + each.label() + " "
                        + each.why().word())
                .containsExactly("in 看了商品 next at-once", "w 等一等 next due", "end   at-once");
        assertThat(loop.audited).contains("journey.publish journey:" + id, "journey.enter journey:" + id);
    }

    @Test
    void versionsAreComparedAndPeopleMoved() {
        String id = published();
        loop.happens("u1", "Product Viewed");
        draw.save(id, new DraftController.SaveAsked("看了没买", drawn("P3D"), 1));
        assertThat(look.diff(id, 1, null).changed()).containsExactly("w");
        assertThat(decide.publish(id, new RunningController.PublishAsked(2)).version())
                .isEqualTo(2);
        assertThat(look.diff(id, 1, 2).changed()).containsExactly("w");
        refused(
                JourneyReason.JOURNEY_VERSION_UNKNOWN,
                () -> decide.migrate(id, new RunningController.MigrateAsked(1, 9, null)));
        decide.migrate(id, new RunningController.MigrateAsked(1, 2, null));
        assertThat(walks.of(1).get(0).version()).isEqualTo(2);
        assertThat(walks.of(1).get(0).dueAt()).isEqualTo(JourneyLoop.START.plus(Duration.ofDays(3)));
    }

    @Test
    void pauseResumeAndStopAreOnlyWhereTheyMeanSomething() {
        String id = published();
        refused(JourneyReason.JOURNEY_STATE, () -> decide.resume(id));
        decide.pause(id);
        assertThat(look.one(id).journey().state()).isEqualTo("paused");
        refused(JourneyReason.JOURNEY_STATE, () -> decide.pause(id));
        refused(
                JourneyReason.JOURNEY_STATE,
                () -> decide.enter(id, new RunningController.EnterAsked(List.of(1), null)));
        decide.resume(id);
        decide.stop(id);
        refused(JourneyReason.JOURNEY_STATE, () -> decide.stop(id));
        refused(WebReason.WEB_NOT_FOUND, () -> decide.stop("nowhere"));
    }

    @Test
    void aCheckKnowsWhatExistsNow() {
        Map<String, Object> definition = drawn("P1D");
        assertThat(draw.check(new DraftController.CheckAsked(null, definition)).errors())
                .isZero();
        String text = JourneyJson.text(definition)
                .replace("\"type\":\"exit\"", "\"type\":\"start\",\"journey\":\"other\",\"next\":\"x\"");
        @SuppressWarnings("unchecked")
        Map<String, Object> starting = (Map<String, Object>) JourneyJson.values(text);
        assertThat(draw.check(new DraftController.CheckAsked(null, starting)).problems())
                .extracting(each -> each.node() + " " + each.code())
                .contains("end JOURNEY_NAME_UNKNOWN", "end JOURNEY_TARGET_UNKNOWN");
        loop.decide(
                SystemEvents.JOURNEY_PUBLISHED,
                Map.of("journey", "other", "version", 1, "name", "other", "definition", definition, "by", "lin"));
        assertThat(draw.check(new DraftController.CheckAsked(null, starting)).problems())
                .extracting(JourneyViews.ProblemView::code)
                .doesNotContain("JOURNEY_NAME_UNKNOWN");
    }

    @Test
    void templatesAndSchemaAreThere() {
        assertThat(look.templates()).hasSize(7);
        assertThat(look.schema()).contains("urn:huoshui:journey");
    }
}

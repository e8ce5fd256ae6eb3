package io.huoshui.journey.internal.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huoshui.base.Reason;
import io.huoshui.base.Refused;
import io.huoshui.event.SystemEvents;
import io.huoshui.journey.TouchRequest;
import io.huoshui.journey.campaign.CampaignReason;
import io.huoshui.journey.campaign.Campaigns;
import io.huoshui.journey.internal.CountTable;
import io.huoshui.journey.internal.JourneyLoop;
import io.huoshui.journey.internal.campaign.CampaignController.Because;
import io.huoshui.journey.internal.campaign.CampaignViews.CampaignView;
import io.huoshui.journey.internal.campaign.CampaignViews.PreviewView;
import io.huoshui.journey.internal.campaign.PlanForm.PieceForm;
import io.huoshui.segment.audience.HiddenAudiences;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.rule.ValueTest;
import io.huoshui.testkit.TestDatabase;
import io.huoshui.web.WebReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Campaigns planned, begun, stopped and let go on, on the stages up to journeys and a log in memory. */
class CampaignStoriesTest {
    private static final Because NOTHING = new Because(null);

    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated("profile", "segment", "experiment", "journey");

    private JourneyLoop loop;
    private PlanController plans;
    private CampaignController campaigns;
    private BeginCampaigns clock;

    @BeforeEach
    void open() {
        loop = new JourneyLoop(db);
        plans = new PlanController(
                loop.bean(CampaignTable.class),
                loop.bean(ReadPlan.class),
                loop.bean(CheckPlan.class),
                loop.bean(PreviewCampaign.class),
                loop.bean(DecideCampaigns.class),
                loop.bean(HiddenAudiences.class),
                new CampaignSettings(20));
        campaigns = new CampaignController(
                loop.bean(CampaignTable.class),
                loop.bean(WalkSums.class),
                loop.bean(CountTable.class),
                loop.bean(DecideCampaigns.class));
        clock = loop.bean(BeginCampaigns.class);
        loop.audience("viewers", new Rule.HasIdentity("user_id"));
    }

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void everyoneWhoIsInTheAudienceWhenItBeginsIsToldOnceAndNobodyWhoComesLater() {
        people(10);
        plan("c1", everybody(null, 0));
        clock.look();
        people(3);
        clock.look();
        assertThat(asked()).hasSize(10).doesNotHaveDuplicates();
        assertThat(loop.touches()).allSatisfy(each -> {
            assertThat(each.cause().programme()).isEqualTo("campaign:c1");
            assertThat(each.cause().version()).isEqualTo(1);
        });
        assertThat(view("c1").state()).isEqualTo("running");
        assertThat(view("c1").sums().entered()).isEqualTo(10);
    }

    @Test
    void itBeginsAtItsTimeAndSpreadsTheTurns() {
        people(20);
        Instant start = loop.now().plus(Duration.ofHours(3));
        plan("c1", form(start, Duration.ofHours(2), 0, null, List.of(piece(null, null, "你好")), null));
        clock.look();
        assertThat(loop.touches()).isEmpty();
        loop.pass(Duration.ofHours(3));
        clock.look();
        assertThat(loop.touches()).hasSize(20).allSatisfy(each -> {
            assertThat(each.notBefore()).isBetween(start, start.plus(Duration.ofHours(2)));
            assertThat(each.expires()).isEqualTo(each.notBefore().plus(Duration.ofDays(1)));
        });
        assertThat(loop.touches().stream().map(TouchRequest::notBefore).distinct())
                .hasSizeGreaterThan(15);
    }

    @Test
    void whoIsLeftAloneIsAskedNothingAndWatchedForTheAimLikeTheOthers() {
        people(60);
        plan("c1", everybody(order(), 5_000));
        approve("c1", 60);
        clock.look();
        int told = loop.touches().size();
        PreviewView before = plans.preview(new PlanController.PreviewAsked("c1", everybody(order(), 5_000)));
        assertThat(before.heldOut()).isEqualTo(60 - told).isBetween(15L, 45L);
        assertThat(before.told()).isEqualTo(told);
        for (int i = 1; i <= 60; i++) {
            loop.happens("p" + i, "Order Completed", Map.of("order_id", "o" + i, "total", 10, "currency", "CNY"));
        }
        CampaignView view = view("c1");
        assertThat(view.sums().heldOutReached()).isEqualTo(60 - told);
        assertThat(view.sums().reached()).isEqualTo(told);
        assertThat(view.state()).isEqualTo("finished");
    }

    @Test
    void tiersAndVariantsGetTheirOwnWords() {
        people(12);
        loop.audience("few", new Rule.HasTrait("few", new ValueTest.Exists()));
        loop.experiment("reason", "a", "b");
        for (int i = 1; i <= 4; i++) {
            loop.knows("p" + i, Map.of("few", "yes"));
        }
        plan(
                "c1",
                form(
                        null,
                        null,
                        0,
                        "reason",
                        List.of(
                                piece("few", "a", "少 A"),
                                piece(null, "a", "A"),
                                piece("few", null, "少"),
                                piece(null, null, "其余")),
                        null));
        clock.look();
        assertThat(loop.touches()).hasSize(12).allSatisfy(each -> {
            String variant = each.exposes().get(0).variant();
            boolean few = each.profileId() <= 4;
            assertThat(each.content().text()).isEqualTo(variant.equals("a") ? few ? "少 A" : "A" : few ? "少" : "其余");
        });
        assertThat(campaigns.one("c1").asked().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(12);
    }

    @Test
    void aLargeOneWaitsForTheLeadAndNeverTellsMoreThanWereApproved() {
        people(21);
        plan("c1", everybody(null, 0));
        clock.look();
        assertThat(view("c1").state()).isEqualTo("planned");
        assertThat(loop.touches()).isEmpty();
        people(3);
        approve("c1", 22);
        clock.look();
        assertThat(view("c1").state()).isEqualTo("paused");
        assertThat(view("c1").because().code()).isEqualTo("CAMPAIGN_APPROVAL_NEEDED");
        approve("c1", 30);
        campaigns.resume("c1", NOTHING);
        clock.look();
        assertThat(asked()).hasSize(24);
    }

    @Test
    void pausedItStandsStillForEverybodyAndCancelledItIsOverForGood() {
        people(5);
        plan("c1", everybody(order(), 0));
        clock.look();
        assertThat(loop.touches()).hasSize(5).allMatch(each -> "上新".equals(each.theme()));
        campaigns.pause("c1", NOTHING);
        campaigns.pause("c1", NOTHING);
        assertThat(journey("c1")).isEqualTo("paused");
        campaigns.resume("c1", NOTHING);
        assertThat(journey("c1")).isEqualTo("running");
        campaigns.cancel("c1", new Because("选品有误"));
        campaigns.cancel("c1", NOTHING);
        assertThat(journey("c1")).isEqualTo("stopped");
        assertThat(loop.turned()).containsExactly("paused campaign:c1", "resumed campaign:c1", "stopped campaign:c1");
        assertThat(loop.withdrawn()).hasSize(5);
        assertThat(view("c1").said()).isEqualTo("选品有误");
        assertThat(view("c1").sums().walking()).isZero();
        refused(CampaignReason.CAMPAIGN_STATE, () -> campaigns.resume("c1", NOTHING));
        assertThat(loop.audited)
                .filteredOn(each -> each.startsWith("campaign."))
                .containsExactly(
                        "campaign.plan campaign:c1",
                        "campaign.begin campaign:c1",
                        "campaign.pause campaign:c1",
                        "campaign.resume campaign:c1",
                        "campaign.cancel campaign:c1");
    }

    @Test
    void pausedBeforeItsTimeItDoesNotBegin() {
        people(5);
        plan("c1", form(loop.now().plusSeconds(60), null, 0, null, List.of(piece(null, null, "你好")), null));
        campaigns.pause("c1", NOTHING);
        loop.pass(Duration.ofMinutes(5));
        clock.look();
        assertThat(loop.touches()).isEmpty();
        campaigns.resume("c1", NOTHING);
        clock.look();
        assertThat(asked()).hasSize(5);
    }

    @Test
    void oneThatMissedItsTimeByMoreThanAnHourAsksWhetherItShouldStillBegin() {
        people(5);
        plan("c1", form(loop.now().plusSeconds(60), null, 0, null, List.of(piece(null, null, "你好")), null));
        loop.pass(Duration.ofMinutes(62));
        clock.look();
        assertThat(view("c1").because().code()).isEqualTo("CAMPAIGN_LATE");
        assertThat(loop.touches()).isEmpty();
        campaigns.resume("c1", NOTHING);
        clock.look();
        assertThat(asked()).hasSize(5);
    }

    @Test
    void tooManyFailuresStopItWithTheNumbers() {
        people(5);
        plan("c1", everybody(order(), 0));
        clock.look();
        Campaigns errors = loop.bean(Campaigns.class);
        Campaigns.UnderWay running = errors.underWay().get(0);
        assertThat(running.programme()).isEqualTo("campaign:c1");
        errors.stop("c1", 100, 12);
        errors.stop("c1", 100, 12);
        assertThat(view("c1").state()).isEqualTo("paused");
        assertThat(view("c1").because().code()).isEqualTo("CAMPAIGN_ERRORS");
        assertThat(view("c1").said()).isEqualTo("12 / 100");
        assertThat(errors.underWay()).isEmpty();
    }

    @Test
    void whoCanSendNothingMoreIsNotLookedAfter() {
        people(2);
        plan("c1", everybody(order(), 0));
        clock.look();
        Campaigns errors = loop.bean(Campaigns.class);
        loop.pass(Duration.ofDays(2));
        assertThat(errors.underWay()).hasSize(1);
        loop.pass(Duration.ofMinutes(1));
        assertThat(errors.underWay()).isEmpty();
    }

    @Test
    void theSameRequestAgainPlansNothingAgainAndAnotherOneOfTheIdIsRefused() {
        people(5);
        plan("c1", everybody(null, 0));
        plan("c1", everybody(null, 0));
        assertThat(campaigns.all())
                .singleElement()
                .satisfies(each -> assertThat(each.decisions()).isEqualTo(1));
        refused(CampaignReason.CAMPAIGN_TAKEN, () -> plan("c1", everybody(order(), 0)));
        plans.change("c1", new PlanController.ChangeAsked("改了", everybody(order(), 0), 1));
        refused(
                WebReason.WEB_CHANGED_MEANWHILE,
                () -> plans.change("c1", new PlanController.ChangeAsked("又改", everybody(order(), 0), 1)));
        clock.look();
        refused(
                CampaignReason.CAMPAIGN_STATE,
                () -> plans.change("c1", new PlanController.ChangeAsked("晚了", everybody(order(), 0), 3)));
    }

    @Test
    void aPlanThatCannotWorkIsRefusedAndNamesThePiece() {
        people(2);
        PlanForm early = form(null, null, 0, null, List.of(piece(null, null, "{{coupon.code}}")), null);
        refused(CampaignReason.CAMPAIGN_PLAN_WRONG, () -> plan("c1", early));
        PreviewView preview = plans.preview(new PlanController.PreviewAsked(null, early));
        assertThat(preview.problems())
                .filteredOn(each -> !each.warning())
                .singleElement()
                .satisfies(each -> assertThat(each.node() + each.code()).isEqualTo("say-1JOURNEY_VARIABLE_EARLY"));
    }

    @Test
    void aPreviewShowsWhatSomePeopleWouldReadWithTheirNamesMasked() {
        people(3);
        loop.knows("p1", Map.of("name", "林小溪"));
        PlanForm greeting = form(null, null, 0, null, List.of(piece(null, null, "您好 {{name}}，{{brand}} 上新")), null);
        plans.preview(new PlanController.PreviewAsked(null, greeting));
        loop.index();
        PreviewView preview = plans.preview(new PlanController.PreviewAsked(null, greeting));
        assertThat(preview.samples()).hasSize(3);
        assertThat(preview.samples())
                .filteredOn(each -> each.text() != null)
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.text())
                            .startsWith("您好 林")
                            .doesNotContain("林小溪")
                            .endsWith("汀屿 上新");
                });
        assertThat(preview.samples().get(2).missing()).containsExactly("name");
    }

    @Test
    void aRuleSavedWithIsAHiddenAudienceThatIsKeptOnce() {
        people(4);
        Map<String, Object> rule = Map.of("type", "hasTrait", "trait", "few", "test", Map.of("type", "exists"));
        loop.knows("p2", Map.of("few", "yes"));
        loop.index();
        PlanForm form = new PlanForm(
                null,
                rule,
                null,
                null,
                "promotional",
                "email",
                null,
                null,
                null,
                0,
                null,
                null,
                List.of(piece(null, null, "你好")),
                null,
                null,
                null);
        plan("c1", form);
        plan("c2", form);
        assertThat(loop.rows("select id from audience where id like 'h-%'")).hasSize(1);
        clock.look();
        assertThat(asked()).containsExactly("say-1 2", "say-1 2");
    }

    @Test
    void aDecisionOutOfItsTurnChangesNothingAndTheLogCutAnywhereGivesTheSame() {
        people(8);
        plan("c1", everybody(order(), 2_000));
        clock.look();
        loop.happens("p3", "Order Completed", Map.of("order_id", "o", "total", 5, "currency", "CNY"));
        campaigns.pause("c1", NOTHING);
        loop.decide(SystemEvents.CAMPAIGN_CANCELLED, Map.of("campaign", "c1", "decision", 3, "by", "late"));
        assertThat(view("c1").state()).isEqualTo("paused");
        assertThat(journey("c1")).isEqualTo("paused");
        campaigns.resume("c1", NOTHING);
        loop.pass(Duration.ofDays(15));
        String live = loop.digest();
        Set<String> told = new HashSet<>(asked());
        for (long seed = 1; seed <= 10; seed++) {
            Random random = new Random(seed);
            loop.replay(() -> 1 + random.nextInt(7));
            assertThat(loop.digest()).as("seed %d", seed).isEqualTo(live);
            assertThat(new HashSet<>(asked())).isEqualTo(told);
        }
    }

    private int known;

    private void people(int more) {
        for (int i = 0; i < more; i++) {
            loop.happens("p" + ++known, "Product Viewed");
        }
        loop.index();
    }

    private void plan(String id, PlanForm form) {
        plans.plan(new PlanController.NewAsked(id, "双十一", form));
    }

    /** As the door does for a person. */
    private void approve(String id, int upTo) {
        loop.bean(DecideCampaigns.class)
                .approve(loop.bean(CampaignTable.class).find(id).orElseThrow().campaign(), upTo, "");
    }

    private CampaignView view(String id) {
        return campaigns.one(id).campaign();
    }

    /** State of the journey it is carried out by. */
    private String journey(String id) {
        return loop.rows("select state from journey where id = 'campaign:" + id + "'")
                .get(0);
    }

    private List<String> asked() {
        return new ArrayList<>(loop.asked());
    }

    private static PlanForm everybody(@Nullable Map<String, Object> aim, int holdout) {
        return form(null, null, holdout, null, List.of(piece(null, null, "你好")), aim);
    }

    private static PlanForm form(
            @Nullable Instant startsAt,
            @Nullable Duration spread,
            int holdout,
            @Nullable String experiment,
            List<PieceForm> pieces,
            @Nullable Map<String, Object> aim) {
        return new PlanForm(
                "viewers",
                null,
                startsAt,
                spread,
                "promotional",
                "email",
                null,
                "上新",
                null,
                holdout,
                experiment,
                null,
                pieces,
                aim,
                null,
                null);
    }

    private static PieceForm piece(@Nullable String audience, @Nullable String variant, String text) {
        return new PieceForm(null, audience, variant, null, text, null);
    }

    private static Map<String, Object> order() {
        return Map.of("type", "event", "selector", Map.of("event", "Order Completed"));
    }

    private static void refused(Reason reason, Runnable asking) {
        assertThatThrownBy(asking::run)
                .isInstanceOfSatisfying(
                        Refused.class, each -> assertThat(each.reason()).isEqualTo(reason));
    }
}

package io.huoshui.journey.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.journey.Journey;
import io.huoshui.journey.JourneyReason;
import io.huoshui.journey.SendKey;
import io.huoshui.journey.TouchKind;
import io.huoshui.journey.TouchRequest;
import io.huoshui.journey.campaign.Campaign.Approval;
import io.huoshui.journey.campaign.Campaign.Crowd;
import io.huoshui.journey.campaign.Campaign.Standing;
import io.huoshui.journey.campaign.CampaignPlan.Piece;
import io.huoshui.journey.campaign.CampaignPlan.StopRule;
import io.huoshui.journey.check.CheckJourney;
import io.huoshui.journey.check.JourneyProblem;
import io.huoshui.journey.node.Awaited;
import io.huoshui.journey.node.Node;
import io.huoshui.segment.rule.Selector;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a plan becomes, and what decisions make of a campaign. */
class CompileCampaignTest {
    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final Awaited ORDER = new Awaited.Done(new Selector("Order Completed", List.of()));

    @Test
    void onePieceForEverybodyIsTheShortestWay() {
        assertThat(ways(plan(null, null, null, piece(null, null, "你好"))))
                .containsExactly("start>say-1", "say-1>watch", "watch>end");
    }

    @Test
    void everyVariantAndEveryGroupGetsTheFirstPieceMeantForIt() {
        CampaignPlan plan = plan(
                "reason",
                "199-50",
                ORDER,
                piece("high", "a", "高价值 A"),
                piece(null, "a", "其余 A"),
                piece("high", null, "高价值"),
                piece(null, null, "大家"));
        assertThat(ways(plan))
                .containsExactlyInAnyOrder(
                        "start>coupon",
                        "coupon>split",
                        "coupon>watch",
                        "split>group-a",
                        "split>group-b",
                        "split>group",
                        "group-b>say-3",
                        "group-b>say-4",
                        "group-a>say-1",
                        "group-a>say-2",
                        "group>say-3",
                        "group>say-4",
                        "say-1>watch",
                        "say-2>watch",
                        "say-3>watch",
                        "say-4>watch",
                        "watch>goal",
                        "watch>end");
        assertThat(plan.pieceFor("a", Set.of("high")::contains)
                        .orElseThrow()
                        .content()
                        .text())
                .isEqualTo("高价值 A");
        assertThat(plan.pieceFor("b", Set.of()::contains)
                        .orElseThrow()
                        .content()
                        .text())
                .isEqualTo("大家");
        assertThat(problems(plan)).isEmpty();
    }

    @Test
    void whoHasNoWordsMeantForThemIsOnlyWatched() {
        CampaignPlan plan = plan(null, null, ORDER, piece("high", null, "高价值"));
        assertThat(ways(plan)).contains("group>say-1", "group>watch");
        assertThat(plan.pieceFor(null, Set.of()::contains)).isEmpty();
    }

    @Test
    void wordsThatNobodyCanGetAndCouponsThatNobodyGaveAreErrors() {
        CampaignPlan hidden = plan(null, null, ORDER, piece(null, null, "大家"), piece("high", null, "高价值"));
        assertThat(problems(hidden)).containsExactly("say-2 JOURNEY_UNREACHABLE");
        CampaignPlan early = plan(null, null, ORDER, piece(null, null, "券码 {{coupon.code}}"));
        assertThat(problems(early)).containsExactly("say-1 JOURNEY_VARIABLE_EARLY");
    }

    @ParameterizedTest
    @CsvSource({"49, 49, false", "50, 5, true", "50, 4, false", "1000, 99, false", "1000, 100, true"})
    void itStopsAtATenthOfAtLeastFifty(long settled, long failed, boolean stops) {
        assertThat(StopRule.STANDARD.stops(settled, failed)).isEqualTo(stops);
    }

    @Test
    void turnsAreSpreadEvenlyOverTheWholeSpanAndAlwaysTheSame() {
        Duration span = Duration.ofHours(2);
        int[] quarters = new int[4];
        for (int i = 0; i < 4_000; i++) {
            SendKey key = SendKey.of("campaign:x", 1, "1.0", "say-1", i, 0);
            Duration turn = key.shareOf(span);
            assertThat(turn)
                    .isEqualTo(key.shareOf(span))
                    .isGreaterThanOrEqualTo(Duration.ZERO)
                    .isLessThan(span);
            quarters[(int) (turn.toMinutes() / 30)]++;
        }
        // binomial(4000, ¼): standard deviation 27
        assertThat(Arrays.stream(quarters).boxed())
                .allSatisfy(each -> assertThat(each).isBetween(890, 1_110));
        assertThat(SendKey.of("c", 1, "1", "n", 1, 0).shareOf(Duration.ZERO)).isZero();
    }

    @Test
    void aLargeOneWaitsForTheLeadAndBeginsAtOnceWhenItsTimeHasCome() {
        Campaign large = planned(1_001);
        assertThat(large.state()).isEqualTo(CampaignState.PLANNED);
        Campaign approved = large.approve(2, new Approval(1_500, "lead", NOON.plusSeconds(7_200)));
        assertThat(approved.state()).isEqualTo(CampaignState.SCHEDULED);
        assertThat(approved.isDue(NOON.plusSeconds(7_200))).isTrue();
        assertThat(approved.crowd().mayTell(1_500)).isTrue();
        assertThat(approved.crowd().mayTell(1_501)).isFalse();
        assertThat(planned(1_000).state()).isEqualTo(CampaignState.SCHEDULED);
    }

    @Test
    void anApprovalThatIsTooSmallLeavesItWaiting() {
        Campaign still = planned(2_000).approve(2, new Approval(1_999, "lead", NOON));
        assertThat(still.state()).isEqualTo(CampaignState.PLANNED);
    }

    @Test
    void onePausedBeforeItsTimeBeginsWhenResumedAndOnePausedUnderWayGoesOn() {
        Campaign paused = planned(10).stand(2, CampaignState.PAUSED, by(NOON));
        Campaign resumed = paused.resume(3, by(NOON.plusSeconds(9_000)));
        assertThat(resumed.state()).isEqualTo(CampaignState.SCHEDULED);
        assertThat(resumed.isDue(NOON.plusSeconds(9_000))).isTrue();
        Campaign running = resumed.begin(4, by(NOON.plusSeconds(9_001)));
        assertThat(running.stand(5, CampaignState.PAUSED, by(NOON.plusSeconds(9_002)))
                        .resume(6, by(NOON.plusSeconds(9_003)))
                        .state())
                .isEqualTo(CampaignState.RUNNING);
    }

    private static Campaign planned(int people) {
        return Campaign.planned("c", "双十一", 1, new Crowd(people, 1_000, null), NOON.plusSeconds(3_600), by(NOON));
    }

    private static Standing by(Instant at) {
        return new Standing(CampaignState.PLANNED, at, "lin", "", "");
    }

    private static List<String> ways(CampaignPlan plan) {
        return CompileCampaign.of(plan, plan.experiment() == null ? List.of() : List.of("a", "b")).nodes().stream()
                .flatMap(node ->
                        node.edges().stream().map(Node.Edge::target).distinct().map(target -> node.id() + ">" + target))
                .toList();
    }

    private static List<String> problems(CampaignPlan plan) {
        Journey journey = CompileCampaign.of(plan, plan.experiment() == null ? List.of() : List.of("a", "b"));
        return CheckJourney.of(journey).stream()
                .filter(each -> !each.isWarning())
                .map(CompileCampaignTest::word)
                .toList();
    }

    private static String word(JourneyProblem problem) {
        JourneyReason reason = problem.reason();
        return problem.node() + " " + reason.name();
    }

    private static Piece piece(@Nullable String group, @Nullable String variant, String text) {
        return new Piece(group, variant, new TouchRequest.Content(null, text, null));
    }

    private static CampaignPlan plan(
            @Nullable String experiment, @Nullable String pool, @Nullable Awaited aim, Piece... pieces) {
        return new CampaignPlan(
                "silent",
                null,
                Duration.ZERO,
                TouchKind.PROMOTIONAL,
                "email",
                Duration.ofDays(1),
                "上新",
                50,
                1_000,
                experiment,
                pool,
                List.of(pieces),
                aim,
                Duration.ofDays(14),
                StopRule.STANDARD);
    }
}

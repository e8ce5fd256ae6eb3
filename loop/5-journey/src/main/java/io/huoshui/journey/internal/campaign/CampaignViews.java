package io.huoshui.journey.internal.campaign;

import io.huoshui.base.Reason;
import io.huoshui.journey.campaign.Campaign;
import io.huoshui.journey.campaign.CampaignReason;
import io.huoshui.journey.campaign.CampaignState;
import io.huoshui.journey.check.JourneyProblem;
import io.huoshui.profile.PersonRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Campaigns as the operator API shows them. */
final class CampaignViews {
    private CampaignViews() {}

    record Why(String code, int number, String zh, String en) {
        static Why of(Reason reason) {
            return new Why(reason.name(), reason.number(), reason.zh(), reason.en());
        }
    }

    /** @param needed more people than may be told without it */
    record ApprovalView(
            boolean needed,
            int above,
            @Nullable Integer upTo,
            @Nullable String by,
            @Nullable Instant at) {
        static ApprovalView of(Campaign.Crowd crowd) {
            Campaign.Approval given = crowd.approved();
            return new ApprovalView(
                    !crowd.mayTell(crowd.people()),
                    crowd.approvalAbove(),
                    given == null ? null : (Integer) given.upTo(),
                    given == null ? null : given.by(),
                    given == null ? null : given.at());
        }
    }

    /** @param state {@code finished} once everybody's walk is over */
    record CampaignView(
            String id,
            String name,
            String programme,
            String state,
            int decisions,
            int people,
            ApprovalView approval,
            @Nullable Instant startsAt,
            @Nullable Instant begunAt,
            Instant stateAt,
            String stateBy,
            @Nullable Why because,
            String said,
            Instant plannedAt,
            String plannedBy,
            WalkSums.Sums sums) {
        static CampaignView of(CampaignTable.Row row, WalkSums.Sums sums) {
            Campaign campaign = row.campaign();
            Campaign.Standing standing = campaign.standing();
            boolean over = campaign.begunAt() != null && sums.entered() > 0 && sums.walking() == 0;
            boolean finished = over && campaign.state() == CampaignState.RUNNING;
            return new CampaignView(
                    campaign.id(),
                    campaign.name(),
                    campaign.programme(),
                    finished ? "finished" : campaign.state().word(),
                    campaign.decisions(),
                    campaign.crowd().people(),
                    ApprovalView.of(campaign.crowd()),
                    campaign.startsAt(),
                    campaign.begunAt(),
                    standing.at(),
                    standing.by(),
                    standing.because().isEmpty() ? null : Why.of(CampaignReason.valueOf(standing.because())),
                    standing.said(),
                    row.plannedAt(),
                    row.plannedBy(),
                    sums);
        }
    }

    /** @param asked touches asked for, by piece of the plan, from 0 */
    record CampaignDetail(CampaignView campaign, PlanForm plan, List<Long> asked) {}

    /** @param node of the campaign's journey; {@code say-2} is the second piece */
    record ProblemView(String node, String path, String code, String zh, String en, String detail, boolean warning) {
        static ProblemView of(JourneyProblem problem) {
            return new ProblemView(
                    problem.node(),
                    problem.path(),
                    problem.reason().name(),
                    problem.reason().zh(),
                    problem.reason().en(),
                    problem.detail(),
                    problem.isWarning());
        }
    }

    /**
     * @param asked of how many that was found out: all of them, or so many spread evenly over them
     * @param reachable of those asked
     */
    record ReachView(long asked, long reachable, Map<String, ReachWhy> not) {}

    record ReachWhy(Why why, long people) {}

    /**
     * What one person would be told, with their name masked.
     *
     * @param text empty when a variable is missing
     */
    record SampleView(
            PersonRow person,
            int piece,
            @Nullable String variant,
            @Nullable Why unreachable,
            @Nullable String title,
            @Nullable String text,
            @Nullable String url,
            List<String> missing) {}

    /**
     * @param told people neither left alone nor without words
     * @param pieces people each piece is for
     * @param wordless people for whom there is no piece
     */
    record PreviewView(
            long people,
            long heldOut,
            long told,
            List<Long> pieces,
            long wordless,
            int approvalAbove,
            @Nullable ReachView reach,
            List<SampleView> samples,
            List<ProblemView> problems) {}
}

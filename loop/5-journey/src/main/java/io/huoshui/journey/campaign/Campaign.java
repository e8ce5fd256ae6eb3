package io.huoshui.journey.campaign;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A campaign and what was decided about it. Decisions are numbered from 1: whoever decides says which number theirs is, so nobody decides on
 * what they did not see.
 *
 * @param startsAt when it begins; null once it has begun
 * @param begunAt null before
 */
public record Campaign(
        String id,
        String name,
        int decisions,
        Crowd crowd,
        @Nullable Instant startsAt,
        @Nullable Instant begunAt,
        Standing standing) {
    /** What begins its id as a programme and as the journey it is carried out by. */
    public static final String PROGRAMME = "campaign:";

    /**
     * How many it is for, and how many it may be for.
     *
     * @param people in the audience when it was planned
     * @param approvalAbove more people than this need approval
     * @param approved null while nobody did
     */
    public record Crowd(
            int people, int approvalAbove, @Nullable Approval approved) {
        /** Whether so many people may be told as things stand. */
        public boolean mayTell(long count) {
            return count <= most();
        }

        public int most() {
            return approved == null ? approvalAbove : Math.max(approvalAbove, approved.upTo());
        }
    }

    /** @param upTo so many people may be in the audience when it begins */
    public record Approval(int upTo, String by, Instant at) {}

    /**
     * The last decision that changed where it stands.
     *
     * @param because of a pause: a code of {@link CampaignReason}; else empty
     * @param said in words; may be empty
     */
    public record Standing(CampaignState state, Instant at, String by, String because, String said) {
        Standing in(CampaignState other) {
            return new Standing(other, at, by, because, said);
        }
    }

    /** @param by in it, the state is found out here */
    public static Campaign planned(String id, String name, int decision, Crowd crowd, Instant startsAt, Standing by) {
        Campaign fresh = new Campaign(id, name, decision, crowd, startsAt, null, by);
        return fresh.standing(by.in(fresh.waiting()));
    }

    /** One that waited for it is scheduled, and begins at once when its time came meanwhile; any other stands as before. */
    public Campaign approve(int decision, Approval approval) {
        Crowd allowed = new Crowd(crowd.people(), crowd.approvalAbove(), approval);
        if (state() != CampaignState.PLANNED) {
            return new Campaign(id, name, decision, allowed, startsAt, begunAt, standing);
        }
        Standing by = new Standing(CampaignState.PLANNED, approval.at(), approval.by(), "", "");
        return new Campaign(id, name, decision, allowed, startsAt, begunAt, by).resume(decision, by);
    }

    public Campaign begin(int decision, Standing by) {
        return new Campaign(id, name, decision, crowd, null, by.at(), by.in(CampaignState.RUNNING));
    }

    /** Goes on as it was; what should have begun meanwhile begins now. */
    public Campaign resume(int decision, Standing by) {
        Instant due = startsAt != null && startsAt.isBefore(by.at()) ? by.at() : startsAt;
        CampaignState next = begunAt == null ? waiting() : CampaignState.RUNNING;
        return new Campaign(id, name, decision, crowd, due, begunAt, by.in(next));
    }

    public Campaign stand(int decision, CampaignState state, Standing by) {
        return new Campaign(id, name, decision, crowd, startsAt, begunAt, by.in(state));
    }

    public CampaignState state() {
        return standing.state();
    }

    /** As touches, holdouts and the log of walks name it. */
    public String programme() {
        return PROGRAMME + id;
    }

    public boolean isDue(Instant now) {
        return state() == CampaignState.SCHEDULED
                && Optional.ofNullable(startsAt)
                        .filter(each -> !each.isAfter(now))
                        .isPresent();
    }

    private CampaignState waiting() {
        return crowd.mayTell(crowd.people()) ? CampaignState.SCHEDULED : CampaignState.PLANNED;
    }

    private Campaign standing(Standing other) {
        return new Campaign(id, name, decisions, crowd, startsAt, begunAt, other);
    }
}

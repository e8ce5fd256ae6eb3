package io.huoshui.event;

import java.util.Set;

/**
 * Facts this system writes into its own log so that all state changes take one road: operator decisions, settings and the passing
 * of time. They carry no customer identity; each is handled alone, as a barrier, so that state does not depend on batch borders.
 */
public final class SystemEvents {
    /** Source name of system facts; no write key may use it. */
    public static final String SOURCE = "huoshui";

    /** Timers due up to {@code properties.at} (ISO instant) fire now. */
    public static final String TIME_PASSED = "Time Passed";

    /** Operator: properties {@code survivor}, {@code other} (profile ids), {@code because}, optional {@code conflict} id. */
    public static final String PROFILES_MERGED = "Profiles Merged";

    /** Operator: take back merge {@code properties.merge} (merge id), exactly. */
    public static final String MERGE_UNDONE = "Merge Undone";

    /** Operator: conflict {@code properties.conflict} is settled as two different people. */
    public static final String PROFILES_KEPT_APART = "Profiles Kept Apart";

    /** Operator: forget what import batch {@code properties.batch} brought. */
    public static final String IMPORT_UNDONE = "Import Undone";

    /** Operator: the new {@code properties.settings} of {@code properties.stage} (whole object). */
    public static final String SETTINGS_CHANGED = "Settings Changed";

    /** Schedule or operator: compute RFM cut points as of {@code properties.asOf} (local date), wave {@code properties.wave}. */
    public static final String RFM_WAVE_DUE = "RFM Wave Due";

    /** Operator: {@code group} (id) is called {@code name}. */
    public static final String TAG_GROUP_DEFINED = "Tag Group Defined";

    /** Operator: {@code tag} (id), {@code group}, {@code name}, {@code kind}, for automatic ones {@code rule}, {@code version}, {@code by}. */
    public static final String TAG_DEFINED = "Tag Defined";

    /** Operator: nobody has {@code tag} any more, {@code by}. */
    public static final String TAG_RETIRED = "Tag Retired";

    /** Operator: {@code audience} (id), {@code name}, {@code rule}, {@code exclude} (ids of audiences), {@code version}, {@code by}. */
    public static final String AUDIENCE_DEFINED = "Audience Defined";

    /** Operator: {@code audience} is no more, {@code by}. */
    public static final String AUDIENCE_RETIRED = "Audience Retired";

    /** Operator: whoever is in audience {@code of} at this place of the log is {@code audience} (id, {@code name}) from now on, {@code by}. */
    public static final String AUDIENCE_FROZEN = "Audience Frozen";

    /**
     * Schedule: the pool's lines of preference, as found from everyone's choices: {@code people}, {@code orders}, {@code medianDepth}, {@code
     * signals}, {@code prices}, {@code categories}, {@code by} ({@code schedule} or {@code pool}).
     */
    public static final String PREFERENCE_LINES_DRAWN = "Preference Lines Drawn";

    /** Operator: of {@code tag} these {@code people} are to be judged, in this order; {@code audit} (id), {@code seed}, {@code by}. */
    public static final String TAG_AUDIT_DRAWN = "Tag Audit Drawn";

    /** Operator: that {@code person} has the tag of {@code audit} is {@code right}, {@code wrong} or {@code unsure}; {@code note}, {@code by}. */
    public static final String TAG_JUDGED = "Tag Judged";

    /** Background fit: {@code model}, {@code parameters}, {@code spend}, {@code draws}, how good it was, {@code asOf} (local date), {@code by}. */
    public static final String PREDICTIONS_FITTED = "Predictions Fitted";

    /** Operator: {@code holdout} (id) leaves {@code share} of 10,000 buckets of people alone, {@code because}, {@code by}. */
    public static final String HOLDOUT_SET = "Holdout Set";

    /** Operator: {@code experiment} (id), {@code name}, {@code layer}, {@code share}, {@code variants}, {@code version}, {@code by}. */
    public static final String EXPERIMENT_DEFINED = "Experiment Defined";

    /** Operator: {@code version} of {@code experiment} gives variants from now on, {@code by}. */
    public static final String EXPERIMENT_STARTED = "Experiment Started";

    /** Operator: {@code version} of {@code experiment} gives nobody new a variant, {@code because}, {@code by}. */
    public static final String EXPERIMENT_STOPPED = "Experiment Stopped";

    /** Operator: {@code journey} (id), {@code version}, {@code name} and {@code definition} are in force from now on, {@code by}. */
    public static final String JOURNEY_PUBLISHED = "Journey Published";

    /** Operator: everyone in {@code journey} stands still, nobody enters, {@code by}. */
    public static final String JOURNEY_PAUSED = "Journey Paused";

    /** Operator: {@code journey} goes on, {@code by}. */
    public static final String JOURNEY_RESUMED = "Journey Resumed";

    /** Operator: {@code journey} is over for everyone in it, nobody enters, {@code by}. */
    public static final String JOURNEY_STOPPED = "Journey Stopped";

    /** Operator: who follows version {@code from} of {@code journey} follows {@code to}; {@code nodes} names other nodes to stand on, {@code by}. */
    public static final String JOURNEY_MIGRATED = "Journey Migrated";

    /** Operator: these {@code people} (numbers), or everyone in {@code audience}, are asked into {@code journey}, {@code by}. */
    public static final String JOURNEY_ENTRY_ASKED = "Journey Entry Asked";

    /**
     * Operator: {@code pool} (id) of coupons, {@code name}, {@code from}, {@code off}, {@code first} and {@code last} (dates) or {@code days},
     * {@code stock}, {@code perPerson}, {@code claimable}, {@code secret} (what codes are drawn with), {@code by}.
     */
    public static final String COUPON_POOL_DEFINED = "Coupon Pool Defined";

    /** Operator: {@code pool} may issue {@code stock} coupons in all, {@code because}, {@code by}. */
    public static final String COUPON_STOCK_CHANGED = "Coupon Stock Changed";

    /** Operator: {@code pool} issues nothing any more; with {@code withdraw} nobody may use what it issued, {@code because}, {@code by}. */
    public static final String COUPON_POOL_CLOSED = "Coupon Pool Closed";

    /** Operator: nobody may use {@code coupon} (code), {@code because}, {@code by}. */
    public static final String COUPON_WITHDRAWN = "Coupon Withdrawn";

    /**
     * Operator: {@code campaign} (id), {@code name}, {@code plan}, {@code people} in its audience now, {@code approvalAbove} (more need
     * approval), {@code startsAt}, {@code decision} (number of this decision, from 1), {@code by}. Again until it begins.
     */
    public static final String CAMPAIGN_PLANNED = "Campaign Planned";

    /** Operator: {@code campaign} may be sent to {@code upTo} people, {@code decision}, {@code because}, {@code by}. */
    public static final String CAMPAIGN_APPROVED = "Campaign Approved";

    /**
     * Schedule: {@code campaign} begins: its journey ({@code version} 1, {@code name}, {@code definition}) is in force, everyone in {@code
     * audience} at this place of the log is asked in; {@code decision}, {@code by}.
     */
    public static final String CAMPAIGN_BEGUN = "Campaign Begun";

    /** Operator, schedule or errors: {@code campaign} stands still, {@code reason} (code), {@code because}, {@code decision}, {@code by}. */
    public static final String CAMPAIGN_PAUSED = "Campaign Paused";

    /** Operator: {@code campaign} goes on, {@code decision}, {@code because}, {@code by}. */
    public static final String CAMPAIGN_RESUMED = "Campaign Resumed";

    /** Operator: {@code campaign} is over for good, {@code decision}, {@code because}, {@code by}. */
    public static final String CAMPAIGN_CANCELLED = "Campaign Cancelled";

    /** Operator: {@code account} (id) speaks to customers: {@code definition} (name, kind, persona, rhythm, sop), {@code version}, {@code by}. */
    public static final String CONTENT_ACCOUNT_DEFINED = "Content Account Defined";

    /** Operator: {@code account} speaks no more, {@code by}. */
    public static final String CONTENT_ACCOUNT_RETIRED = "Content Account Retired";

    /**
     * Operator: {@code item} (id) stands in the calendar of {@code account}: {@code kind}, {@code title}, {@code theme}, {@code at}, {@code
     * minutes}, {@code campaignId}, {@code version}, {@code by}.
     */
    public static final String CONTENT_PLANNED = "Content Planned";

    /** Operator: {@code item} is off, {@code because}, {@code by}. */
    public static final String CONTENT_CANCELLED = "Content Cancelled";

    public static final Set<String> NAMES = Set.of(
            TIME_PASSED,
            PROFILES_MERGED,
            MERGE_UNDONE,
            PROFILES_KEPT_APART,
            IMPORT_UNDONE,
            SETTINGS_CHANGED,
            RFM_WAVE_DUE,
            TAG_GROUP_DEFINED,
            TAG_DEFINED,
            TAG_RETIRED,
            AUDIENCE_DEFINED,
            AUDIENCE_RETIRED,
            AUDIENCE_FROZEN,
            PREFERENCE_LINES_DRAWN,
            TAG_AUDIT_DRAWN,
            TAG_JUDGED,
            PREDICTIONS_FITTED,
            HOLDOUT_SET,
            EXPERIMENT_DEFINED,
            EXPERIMENT_STARTED,
            EXPERIMENT_STOPPED,
            JOURNEY_PUBLISHED,
            JOURNEY_PAUSED,
            JOURNEY_RESUMED,
            JOURNEY_STOPPED,
            JOURNEY_MIGRATED,
            JOURNEY_ENTRY_ASKED,
            COUPON_POOL_DEFINED,
            COUPON_STOCK_CHANGED,
            COUPON_POOL_CLOSED,
            COUPON_WITHDRAWN,
            CAMPAIGN_PLANNED,
            CAMPAIGN_APPROVED,
            CAMPAIGN_BEGUN,
            CAMPAIGN_PAUSED,
            CAMPAIGN_RESUMED,
            CAMPAIGN_CANCELLED,
            CONTENT_ACCOUNT_DEFINED,
            CONTENT_ACCOUNT_RETIRED,
            CONTENT_PLANNED,
            CONTENT_CANCELLED);

    private SystemEvents() {}
}

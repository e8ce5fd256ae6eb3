package io.huoshui.web;

/** What a route asks of its caller, see {@link Needs}. */
public enum Permission {
    /** Any signed-in person: own session, own language and password. */
    SESSION,
    COCKPIT_READ,
    PEOPLE_READ,
    /** Show an unmasked phone, name or id; always audited. */
    PEOPLE_REVEAL,
    PEOPLE_MERGE,
    SEGMENT_READ,
    /** Change scoring, tiers; start a wave. */
    SEGMENT_EDIT,
    EXPERIMENT_READ,
    /** Define, start and stop experiments; set holdouts. */
    EXPERIMENT_EDIT,
    JOURNEY_READ,
    /** Draw, publish, pause and stop journeys; move people between versions, ask people in. */
    JOURNEY_EDIT,
    /** Live through the recorded past with a journey or other caps; nothing is sent. */
    REHEARSE,
    TOUCH_READ,
    /** Caps, quiet hours, channel rates, the suppression list. */
    TOUCH_EDIT,
    PROMOTION_PAUSE,
    PROMOTION_RESUME,
    /** Record that a customer wants no more. */
    PEOPLE_OPT_OUT,
    CONTENT_READ,
    /** The content calendar: who speaks, what is planned. */
    CONTENT_EDIT,
    CAMPAIGN_READ,
    /** Plan, pause, resume and cancel campaigns. */
    CAMPAIGN_EDIT,
    /** Let a campaign be sent to more people than may be told without being asked. */
    CAMPAIGN_APPROVE,
    OFFER_READ,
    /** Define and close coupon pools, change their stock, withdraw coupons. */
    OFFER_EDIT,
    /** Claim and redeem coupons for customers: the shop's machines. */
    OFFER_USE,
    EVENT_READ,
    EVENT_REPLAY,
    IMPORT_READ,
    IMPORT_RUN,
    EXPORT,
    AUDIT_READ,
    SETTINGS_READ,
    /** Write keys, users and roles, brand settings. */
    SETTINGS_EDIT,
    /** Backup, replay, worker control. */
    OPERATE
}

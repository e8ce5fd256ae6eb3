package io.huoshui.web;

import static io.huoshui.web.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/** What a person of the brand may do. The whole matrix is here; everything else is denied. */
public enum Role {
    ADMIN(EnumSet.allOf(Permission.class)),
    LEAD(EnumSet.of(
            SESSION,
            COCKPIT_READ,
            PEOPLE_READ,
            PEOPLE_REVEAL,
            PEOPLE_MERGE,
            SEGMENT_READ,
            SEGMENT_EDIT,
            EXPERIMENT_READ,
            EXPERIMENT_EDIT,
            JOURNEY_READ,
            JOURNEY_EDIT,
            CONTENT_READ,
            CONTENT_EDIT,
            CAMPAIGN_READ,
            CAMPAIGN_EDIT,
            CAMPAIGN_APPROVE,
            OFFER_READ,
            OFFER_EDIT,
            OFFER_USE,
            REHEARSE,
            EVENT_READ,
            EVENT_REPLAY,
            IMPORT_READ,
            IMPORT_RUN,
            TOUCH_READ,
            TOUCH_EDIT,
            PROMOTION_PAUSE,
            PROMOTION_RESUME,
            PEOPLE_OPT_OUT,
            EXPORT,
            AUDIT_READ,
            SETTINGS_READ)),
    OPERATOR(EnumSet.of(
            SESSION,
            COCKPIT_READ,
            PEOPLE_READ,
            PEOPLE_MERGE,
            SEGMENT_READ,
            SEGMENT_EDIT,
            EXPERIMENT_READ,
            EXPERIMENT_EDIT,
            JOURNEY_READ,
            JOURNEY_EDIT,
            CONTENT_READ,
            CONTENT_EDIT,
            CAMPAIGN_READ,
            CAMPAIGN_EDIT,
            OFFER_READ,
            OFFER_EDIT,
            OFFER_USE,
            REHEARSE,
            EVENT_READ,
            EVENT_REPLAY,
            IMPORT_READ,
            IMPORT_RUN,
            TOUCH_READ,
            PROMOTION_PAUSE,
            PEOPLE_OPT_OUT,
            SETTINGS_READ)),
    ADVISOR(EnumSet.of(SESSION, PEOPLE_READ, CONTENT_READ, OFFER_READ, PEOPLE_OPT_OUT)),
    SUPERVISOR(EnumSet.of(
            SESSION,
            COCKPIT_READ,
            PEOPLE_READ,
            PEOPLE_REVEAL,
            SEGMENT_READ,
            EXPERIMENT_READ,
            JOURNEY_READ,
            TOUCH_READ,
            PROMOTION_PAUSE,
            CONTENT_READ,
            CAMPAIGN_READ,
            OFFER_READ,
            PEOPLE_OPT_OUT)),
    ANALYST(EnumSet.of(
            SESSION,
            COCKPIT_READ,
            PEOPLE_READ,
            SEGMENT_READ,
            EXPERIMENT_READ,
            JOURNEY_READ,
            CONTENT_READ,
            CAMPAIGN_READ,
            OFFER_READ,
            REHEARSE,
            EVENT_READ,
            IMPORT_READ,
            TOUCH_READ,
            EXPORT,
            SETTINGS_READ)),
    VIEWER(EnumSet.of(SESSION, COCKPIT_READ, SEGMENT_READ, EXPERIMENT_READ, JOURNEY_READ, CONTENT_READ, CAMPAIGN_READ));

    private final Set<Permission> permissions;

    Role(EnumSet<Permission> permissions) {
        this.permissions = permissions;
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}

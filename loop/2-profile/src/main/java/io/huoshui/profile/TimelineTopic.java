package io.huoshui.profile;

import io.huoshui.event.Event;
import io.huoshui.event.EventKind;
import io.huoshui.event.TrackName;
import java.util.Locale;
import java.util.Optional;

/** What a line of the timeline is about. */
public enum TimelineTopic {
    ORDER,
    REFUND,
    INTERACTION,
    CONSENT,
    IDENTITY,
    TRAIT,
    TIER,
    TAG,
    TOUCH,
    OTHER;

    /** The source of what the ledger of touches tells the log. */
    private static final String LEDGER = "touch";

    /** The word on the wire and in tables, e.g. {@code order}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static TimelineTopic of(Event event) {
        if (event.kind() == EventKind.IDENTIFY) {
            return event.traits().isEmpty() ? IDENTITY : TRAIT;
        }
        if (event.kind() == EventKind.ALIAS) {
            return IDENTITY;
        }
        if (event.source().equals(LEDGER) && event.isTrack(TrackName.MESSAGE_DELIVERED.wire())) {
            return TOUCH;
        }
        Optional<TrackName> name = event.kind() == EventKind.TRACK ? TrackName.of(event.name()) : Optional.empty();
        return name.map(TimelineTopic::of).orElse(OTHER);
    }

    private static TimelineTopic of(TrackName name) {
        return switch (name) {
            case ORDER_COMPLETED -> ORDER;
            case ORDER_REFUNDED, ORDER_CANCELLED -> REFUND;
            case CONSENT_GRANTED, CONSENT_WITHDRAWN -> CONSENT;
            case TAG_GIVEN, TAG_REMOVED -> TAG;
            default -> name.isInteraction() ? INTERACTION : OTHER;
        };
    }
}

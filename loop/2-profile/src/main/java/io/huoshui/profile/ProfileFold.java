package io.huoshui.profile;

import io.huoshui.base.Brand;
import io.huoshui.event.Event;
import io.huoshui.event.EventKind;
import io.huoshui.event.TrackName;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What does one more event change in what we know of a person? Reads what the event says as a small state and {@linkplain
 * ProfileJoin joins} it, so any order of the same events gives the same profile.
 */
public final class ProfileFold {
    private final Brand brand;

    /** @param brand its zone decides on which day an event counts, its currency which orders do */
    public ProfileFold(Brand brand) {
        this.brand = brand;
    }

    /** @param carried those of the event's identities that this person owns */
    public Profile fold(Profile profile, Event event, Collection<Identity> carried) {
        return ProfileJoin.join(profile, said(profile.id(), event, carried));
    }

    /** Why an order in this event was not counted; empty when nothing is wrong. Shown on the timeline. */
    public Optional<ProfileReason> notCounted(Event event) {
        return OrderFact.of(event, brand.currency())
                .filter(OrderFact.NotCounted.class::isInstance)
                .map(each -> ((OrderFact.NotCounted) each).reason());
    }

    private Profile said(int id, Event event, Collection<Identity> carried) {
        Map<Identity, Instant> identities = new HashMap<>();
        carried.forEach(each -> identities.put(each, event.occurredAt()));
        return new Profile(
                id,
                event.occurredAt(),
                Interactions.counts(event) ? event.occurredAt() : null,
                identities,
                event.kind() == EventKind.IDENTIFY ? EventTraits.of(event) : Map.of(),
                orders(event),
                consents(event),
                Map.of(new DayCount.Key(brand.dayOf(event.occurredAt()), nameOf(event)), 1));
    }

    private Map<String, Profile.Order> orders(Event event) {
        return OrderFact.of(event, brand.currency())
                .filter(OrderFact.Counted.class::isInstance)
                .map(each -> ((OrderFact.Counted) each).order())
                .map(each -> Map.of(each.orderId(), each))
                .orElse(Map.of());
    }

    private static Map<Consent.Scope, Consent> consents(Event event) {
        boolean granted = event.isTrack(TrackName.CONSENT_GRANTED.wire());
        if (!granted && !event.isTrack(TrackName.CONSENT_WITHDRAWN.wire())) {
            return Map.of();
        }
        Consent.Scope scope = new Consent.Scope(
                event.properties().text("purpose").orElse("marketing"),
                event.properties().text("channel").orElse("any"));
        String evidence = event.properties().text("evidence").orElse(event.source() + ":" + event.messageId());
        return Map.of(scope, new Consent(granted, evidence, event.occurredAt(), event.messageId()));
    }

    private static String nameOf(Event event) {
        return event.kind() == EventKind.TRACK ? event.name() : event.kind().word();
    }
}

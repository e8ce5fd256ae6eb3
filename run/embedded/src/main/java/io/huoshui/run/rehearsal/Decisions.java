package io.huoshui.run.rehearsal;

import io.huoshui.base.Brand;
import io.huoshui.base.Fields;
import io.huoshui.event.Event;
import io.huoshui.event.EventKind;
import io.huoshui.event.SystemEvents;
import io.huoshui.touch.TouchSettings;
import io.huoshui.touch.TouchSettingsFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What operators decided, as the rehearsed time hears it. Definitions made later than it begins hold from its beginning: what is rehearsed
 * is the journey with the brand as it is set up now.
 */
final class Decisions {
    private static final Set<String> DEFINE = Set.of(
            SystemEvents.TAG_GROUP_DEFINED,
            SystemEvents.TAG_DEFINED,
            SystemEvents.TAG_RETIRED,
            SystemEvents.AUDIENCE_DEFINED,
            SystemEvents.AUDIENCE_RETIRED,
            SystemEvents.AUDIENCE_FROZEN,
            SystemEvents.SETTINGS_CHANGED,
            SystemEvents.HOLDOUT_SET,
            SystemEvents.EXPERIMENT_DEFINED,
            SystemEvents.EXPERIMENT_STARTED,
            SystemEvents.EXPERIMENT_STOPPED,
            SystemEvents.COUPON_POOL_DEFINED,
            SystemEvents.COUPON_STOCK_CHANGED,
            SystemEvents.COUPON_POOL_CLOSED);

    /** They name people by number, and numbers are given in the order in which people are heard of. */
    private static final Set<String> NAME_PEOPLE = Set.of(
            SystemEvents.PROFILES_MERGED,
            SystemEvents.MERGE_UNDONE,
            SystemEvents.PROFILES_KEPT_APART,
            SystemEvents.TAG_AUDIT_DRAWN,
            SystemEvents.TAG_JUDGED,
            SystemEvents.JOURNEY_ENTRY_ASKED,
            SystemEvents.COUPON_WITHDRAWN);

    private final Play play;
    private final JourneysNow journeys;
    private final List<Event> heard = new ArrayList<>();
    private int leftOut;

    private Decisions(Play play, JourneysNow journeys) {
        this.play = play;
        this.journeys = journeys;
    }

    /** @param reordered people are heard of in another order than the log's */
    static Decisions of(List<Event> recorded, Play play, TouchSettingsFacts settings, boolean reordered, Brand brand) {
        List<Event> moving = play.subject().kind() == Subject.Kind.CAPS ? recorded : List.of();
        Decisions decisions = new Decisions(play, JourneysNow.in(moving, play.from()));
        recorded.forEach(each -> decisions.hear(each, reordered));
        decisions.begin(settings, brand);
        decisions.heard.sort(Comparator.comparing(Event::receivedAt)); // stable
        return decisions;
    }

    /** By when they are heard. */
    List<Event> heard() {
        return heard;
    }

    /** How many name people who cannot be found again. */
    int leftOut() {
        return leftOut;
    }

    private void hear(Event decision, boolean reordered) {
        if (play.subject().isAbout(decision) || journeys.isAbout(decision)) {
            return;
        }
        if (reordered && NAME_PEOPLE.contains(decision.name())) {
            leftOut++;
        } else if (DEFINE.contains(decision.name()) && decision.receivedAt().isAfter(play.from())) {
            heard.add(at(decision, play.from()));
        } else {
            heard.add(decision);
        }
    }

    private void begin(TouchSettingsFacts facts, Brand brand) {
        journeys.running().forEach(each -> heard.add(at(each, play.from())));
        if (play.caps() != null) {
            TouchSettings now = facts.current();
            TouchSettings other =
                    new TouchSettings(now.version() + 1, play.caps(), now.quiet(), now.staffDayMost(), now.rates());
            heard.add(said(
                    new Subject.Said(SystemEvents.SETTINGS_CHANGED, "rehearsal:caps", play.from(), facts.fact(other))));
        }
        Set<String> defined = heard.stream()
                .flatMap(each -> each.properties().text("audience").stream())
                .collect(Collectors.toSet());
        for (Subject.Said each : play.subject().said(play.from(), brand)) {
            boolean known = each.fact().equals(SystemEvents.AUDIENCE_DEFINED)
                    && defined.contains(String.valueOf(each.properties().get("audience")));
            if (!known) {
                heard.add(said(each));
            }
        }
    }

    private static Event said(Subject.Said said) {
        Fields body = Fields.of(Map.of("properties", said.properties()));
        return new Event(
                Long.MAX_VALUE,
                SystemEvents.SOURCE,
                said.id(),
                EventKind.TRACK,
                said.fact(),
                null,
                null,
                said.at(),
                said.at(),
                body);
    }

    static Event at(Event event, Instant heardAt) {
        return new Event(
                event.position(),
                event.source(),
                event.messageId(),
                event.kind(),
                event.name(),
                event.userId(),
                event.anonymousId(),
                event.occurredAt().isAfter(heardAt) ? heardAt : event.occurredAt(),
                heardAt,
                event.body());
    }
}

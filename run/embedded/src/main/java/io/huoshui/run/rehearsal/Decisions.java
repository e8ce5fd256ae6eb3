package io.huoshui.run.rehearsal;

import io.huoshui.base.Fields;
import io.huoshui.event.Event;
import io.huoshui.event.EventKind;
import io.huoshui.event.SystemEvents;
import io.huoshui.journey.DrawnJourneys.Drawing;
import io.huoshui.touch.TouchSettings;
import io.huoshui.touch.TouchSettingsFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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

    private final List<Event> heard = new ArrayList<>();
    private int leftOut;

    private Decisions() {}

    /** @param reordered people are heard of in another order than the log's */
    static Decisions of(List<Event> recorded, Play play, TouchSettingsFacts settings, boolean reordered) {
        Decisions decisions = new Decisions();
        recorded.forEach(each -> decisions.hear(each, play, reordered));
        decisions.begin(play, settings);
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

    private void hear(Event decision, Play play, boolean reordered) {
        boolean own = decision.properties()
                .text("journey")
                .filter(play.journey().journey()::equals)
                .isPresent();
        if (own) {
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

    private void begin(Play play, TouchSettingsFacts facts) {
        if (play.caps() != null) {
            TouchSettings now = facts.current();
            TouchSettings other =
                    new TouchSettings(now.version() + 1, play.caps(), now.quiet(), now.staffDayMost(), now.rates());
            heard.add(said(SystemEvents.SETTINGS_CHANGED, "rehearsal:caps", play.from(), facts.fact(other)));
        }
        Drawing journey = play.journey();
        Set<String> defined = heard.stream()
                .flatMap(each -> each.properties().text("audience").stream())
                .collect(Collectors.toSet());
        journey.rules().forEach((id, rule) -> {
            if (!defined.contains(id)) {
                heard.add(said(SystemEvents.AUDIENCE_DEFINED, "rehearsal:" + id, play.from(), hidden(id, rule)));
            }
        });
        Map<String, Object> published = new LinkedHashMap<>();
        published.put("journey", journey.journey());
        published.put("version", journey.version());
        published.put("name", journey.name());
        published.put("definition", journey.definition());
        published.put("by", "rehearsal");
        heard.add(said(SystemEvents.JOURNEY_PUBLISHED, "rehearsal:journey", play.from(), published));
    }

    private static Map<String, Object> hidden(String id, Map<String, Object> rule) {
        return Map.of("audience", id, "name", id, "rule", rule, "exclude", List.of(), "version", 1, "by", "rehearsal");
    }

    private static Event said(String name, String id, Instant at, Map<String, Object> properties) {
        Fields body = Fields.of(Map.of("properties", properties));
        return new Event(Long.MAX_VALUE, SystemEvents.SOURCE, id, EventKind.TRACK, name, null, null, at, at, body);
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

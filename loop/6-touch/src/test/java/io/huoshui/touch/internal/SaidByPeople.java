package io.huoshui.touch.internal;

import io.huoshui.event.Event;
import io.huoshui.journey.TouchRequest;
import io.huoshui.profile.Identity;
import io.huoshui.profile.Profiles;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the log says of a person, read event by event. Of the product it believes only who is who. */
final class SaidByPeople {
    private final SimulatedLoop loop;

    SaidByPeople(SimulatedLoop loop) {
        this.loop = loop;
    }

    /** What the stages have heard of somebody, in the order of the log. */
    List<Event> of(int person) {
        Set<Identity> own = loop.bean(Profiles.class)
                .find(person)
                .orElseThrow()
                .identities()
                .keySet();
        return loop.applied().stream()
                .filter(each -> each.userId() != null && own.contains(new Identity("user_id", each.userId()))
                        || each.userId() == null
                                && each.anonymousId() != null
                                && own.contains(new Identity("anonymous_id", each.anonymousId())))
                .toList();
    }

    static Optional<String> text(List<Event> said, String trait) {
        return said.stream()
                .filter(each -> each.traits().text(trait).isPresent())
                .max(Comparator.comparing(Event::occurredAt).thenComparing(Event::messageId))
                .flatMap(each -> each.traits().text(trait));
    }

    static ZoneId zone(List<Event> said) {
        try {
            return text(said, "timezone").map(ZoneId::of).orElse(SimulatedLoop.BRAND.zone());
        } catch (DateTimeException noZone) {
            return SimulatedLoop.BRAND.zone();
        }
    }

    /** Marketing needs a yes, service no no; what was said last holds, and a no on either of two channels is one. */
    static boolean permits(List<Event> said, TouchRequest wish) {
        List<Boolean> words = Stream.of(wish.channel(), "any")
                .flatMap(channel -> said.stream()
                        .filter(each -> isConsent(each, purpose(wish), channel))
                        .max(Comparator.comparing(Event::occurredAt).thenComparing(Event::messageId))
                        .stream())
                .map(each -> each.isTrack("Consent Granted"))
                .toList();
        return !words.contains(false) && (!wish.kind().isPromotional() || words.contains(true));
    }

    static String purpose(TouchRequest wish) {
        return wish.kind().isPromotional() ? "marketing" : "service";
    }

    static boolean isConsent(Event each, String purpose, String channel) {
        return (each.isTrack("Consent Granted") || each.isTrack("Consent Withdrawn"))
                && each.properties().text("purpose").orElse("marketing").equals(purpose)
                && each.properties().text("channel").orElse("any").equals(channel);
    }
}

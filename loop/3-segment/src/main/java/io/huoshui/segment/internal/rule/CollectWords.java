package io.huoshui.segment.internal.rule;

import io.huoshui.event.Event;
import io.huoshui.event.EventKind;
import io.huoshui.event.Events;
import io.huoshui.profile.PersonEvents;
import io.huoshui.segment.audience.Channel;
import io.huoshui.segment.preference.Preference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The words of rules from the newest events, tags and audiences. Events and traits are looked up again once the log has grown by a
 * hundredth; a name not offered may be used all the same. Thread-safe.
 */
final class CollectWords {
    private static final int EVENTS_READ = 40_000;
    private static final int AT_ONCE = 5_000;
    private static final int NAMES_MAX = 200;
    private static final int PROPERTIES_MAX = 60;

    private static final List<String> PURPOSES = List.of("marketing", "service", "personalisation");
    private static final String ANY_CHANNEL = "any";
    private static final List<String> NAMESPACES =
            List.of("external_userid", "phone", "member_id", "unionid", "shop_buyer_id", "user_id", "email");

    private final Events log;
    private final NamesInUse names;
    private volatile FromLog fromLog = new FromLog(-1, List.of(), List.of());

    CollectWords(Events log, NamesInUse names) {
        this.log = log;
        this.names = names;
    }

    private record FromLog(long head, List<RuleVocabulary.EventWord> events, List<RuleVocabulary.Named> traits) {}

    private static final class SeenEvent {
        private long count;
        private final SeenValues properties = new SeenValues();
    }

    RuleVocabulary now() {
        long head = log.head();
        if (fromLog.head() < 0 || head > fromLog.head() + fromLog.head() / 100) {
            fromLog = read(head);
        }
        List<String> channels =
                new ArrayList<>(Stream.of(Channel.values()).map(Channel::word).toList());
        channels.add(ANY_CHANNEL);
        return new RuleVocabulary(
                fromLog.events(),
                fromLog.traits(),
                NAMESPACES,
                PURPOSES,
                channels,
                names.tags().stream()
                        .map(each -> new RuleVocabulary.Term(each.id(), each.name(), each.name()))
                        .toList(),
                names.audiences().stream()
                        .map(each -> new RuleVocabulary.Term(each.id(), each.name(), each.name()))
                        .toList(),
                List.copyOf(Words.TIERS.all()),
                List.copyOf(Words.SEGMENTS.all()),
                List.copyOf(Words.FIGURES.all()),
                Stream.of(Preference.Answer.values())
                        .filter(each -> Stream.of(Preference.Leaning.values())
                                .anyMatch(leaning -> leaning.word().equals(each.word())))
                        .map(each -> new RuleVocabulary.Term(each.word(), each.zh(), each.en()))
                        .toList());
    }

    private FromLog read(long head) {
        Map<String, SeenEvent> events = new HashMap<>();
        SeenValues traits = new SeenValues();
        long position = Math.max(0, head - EVENTS_READ);
        List<Event> some = log.after(position, AT_ONCE);
        while (!some.isEmpty() && position < head) {
            some.stream().filter(each -> !each.isSystem()).forEach(each -> {
                traits.add(each.traits());
                if (each.kind() != EventKind.IDENTIFY) {
                    SeenEvent seen = events.computeIfAbsent(PersonEvents.nameOf(each), any -> new SeenEvent());
                    seen.count++;
                    seen.properties.add(each.properties());
                }
            });
            position = some.get(some.size() - 1).position();
            some = log.after(position, AT_ONCE);
        }
        return new FromLog(head, words(events), traits.named(PROPERTIES_MAX));
    }

    private static List<RuleVocabulary.EventWord> words(Map<String, SeenEvent> events) {
        return events.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, SeenEvent>>comparingLong(each -> -each.getValue().count)
                        .thenComparing(Map.Entry::getKey))
                .limit(NAMES_MAX)
                .map(each -> new RuleVocabulary.EventWord(
                        each.getKey(), each.getValue().properties.named(PROPERTIES_MAX)))
                .toList();
    }
}

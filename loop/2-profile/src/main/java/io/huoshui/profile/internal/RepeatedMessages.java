package io.huoshui.profile.internal;

import io.huoshui.event.Event;
import io.huoshui.event.Events;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which events say again what was said before? The door remembers messages for 30 days; an import repeated after a year gets past it.
 * Counting such a message twice would be wrong for good, so this stage remembers all it counted.
 */
final class RepeatedMessages {
    private record Message(String source, String id) {
        static Message of(Event event) {
            return new Message(event.source(), event.messageId());
        }
    }

    private final Map<Message, Integer> people = new HashMap<>();

    /** Knows those of the batch's messages that were counted earlier. */
    static RepeatedMessages before(Collection<Event> batch, ProfileEventTable table, Events log) {
        RepeatedMessages known = new RepeatedMessages();
        Map<Long, List<ProfileEventTable.Seen>> seen =
                table.seen(batch.stream().map(MessageHash::of).toList());
        if (seen.isEmpty()) {
            return known;
        }
        Map<Long, Integer> owners = new HashMap<>();
        seen.values().forEach(list -> list.forEach(each -> owners.put(each.position(), each.profileId())));
        Set<Message> wanted = new HashSet<>();
        batch.forEach(each -> wanted.add(Message.of(each)));
        for (Event earlier : log.at(owners.keySet())) {
            if (wanted.contains(Message.of(earlier))) {
                known.people.put(Message.of(earlier), owners.get(earlier.position()));
            }
        }
        return known;
    }

    /** Whose the first one was; empty when this is the first. */
    Optional<Integer> ownerOfFirst(Event event) {
        return Optional.ofNullable(people.get(Message.of(event)));
    }

    void counted(Event event, int person) {
        people.putIfAbsent(Message.of(event), person);
    }
}

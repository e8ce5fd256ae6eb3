package io.huoshui.seed.scenario;

import io.huoshui.seed.Diary;
import io.huoshui.seed.Dice;
import io.huoshui.seed.Face;
import io.huoshui.seed.Message;
import io.huoshui.seed.Mishap;
import io.huoshui.seed.Person;
import io.huoshui.seed.Wire;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Mother and daughter, one phone: a contact gives the number another contact already has. Both are WeCom contacts, so they cannot be
 * one person by rule; a person has to decide.
 */
public final class OnePhoneTwoPeople implements Mishap {
    public static final int CASES = 3;

    @Override
    public List<Message> befall(List<Message> messages, List<Person> people, Dice dice) {
        Instant end = messages.stream()
                .map(Message::occurredAt)
                .max(Instant::compareTo)
                .orElseThrow();
        Set<Integer> gavePhone = gavePhone(messages);
        List<Person> owners = contacts(people, end)
                .filter(each -> gavePhone.contains(each.number()))
                .toList();
        List<Person> claimants = contacts(people, end)
                .filter(each -> !gavePhone.contains(each.number()))
                .toList();
        List<Message> sent = new ArrayList<>(messages);
        for (int i = 0; i < CASES; i++) {
            Instant at = end.minusSeconds(86_400L * (3 + 4 * i));
            sent.add(claim(i, claimants.get(40 + 25 * i), owners.get(30 + 20 * i), at, messages.get(0)));
        }
        return sent;
    }

    private static Stream<Person> contacts(List<Person> people, Instant end) {
        Instant longAgo = end.minusSeconds(86_400L * 60);
        return people.stream()
                .filter(person -> person.kind() == Person.Kind.CONTACT)
                .filter(person -> person.appearsAt().isBefore(longAgo));
    }

    private static Set<Integer> gavePhone(List<Message> messages) {
        Set<Integer> found = new HashSet<>();
        for (Message message : messages) {
            if (message.name().equals("identify")
                    && message.content().get("traits") instanceof Map<?, ?> traits
                    && traits.containsKey("phone")) {
                found.add(message.person());
            }
        }
        return found;
    }

    private static Message claim(int number, Person claimant, Person owner, Instant at, Message any) {
        String prefix = any.messageId().substring(0, any.messageId().indexOf('-'));
        String messageId = prefix + "-phone-" + number;
        String phone = owner.id(Face.PHONE);
        Map<Face, String> ids = claimant.ids(EnumSet.of(Face.CONTACT));
        ids.put(Face.PHONE, phone);
        return new Message(
                messageId,
                claimant.number(),
                "identify",
                at,
                at.plusSeconds(2),
                () -> Wire.message("identify", messageId, at, ids, Diary.of("traits", Diary.of("phone", phone))));
    }
}

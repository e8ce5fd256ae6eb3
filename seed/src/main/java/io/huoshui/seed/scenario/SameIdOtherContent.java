package io.huoshui.seed.scenario;

import io.huoshui.seed.Diary;
import io.huoshui.seed.Dice;
import io.huoshui.seed.Message;
import io.huoshui.seed.Mishap;
import io.huoshui.seed.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A broken till numbers two different facts alike: the second must wait in quarantine, never overwrite or vanish. */
public final class SameIdOtherContent implements Mishap {
    public static final int CASES = 5;

    @Override
    public List<Message> befall(List<Message> messages, List<Person> people, Dice dice) {
        List<Message> sent = new ArrayList<>(messages);
        messages.stream()
                .filter(message -> message.name().equals("Order Completed"))
                .skip(40)
                .limit(CASES)
                .forEach(message -> sent.add(otherContent(message)));
        return sent;
    }

    private static Message otherContent(Message first) {
        return new Message(
                first.messageId(),
                first.person(),
                first.name(),
                first.occurredAt(),
                first.arrivesAt().plusSeconds(86_400),
                () -> {
                    Map<String, Object> other = new LinkedHashMap<>(first.content());
                    other.put(
                            "properties",
                            Diary.of("order_id", "POS-" + first.messageId(), "total", 128, "currency", "CNY"));
                    return other;
                });
    }
}
